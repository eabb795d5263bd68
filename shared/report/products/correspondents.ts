// Appendices 2 and 4: the letter to correspondents with its empty form, and the national contexts they describe.
import type { Language } from '../../model/fields';
import type { Correspondent } from '../../model/source';
import { type ProjectData, requireProject } from '../../model/tables';
import { type Block, paragraph, type ReportProduct } from '../document-model';
import { productTexts } from '../product-texts';
import { textCell } from '../table-model';
import { toBlocks } from './text-blocks';

// Rows of the empty form: as many reports as most correspondents send.
const FORM_ROWS = 10;

/** Builds appendix 2; for one correspondent with name and deadline, else for all. */
export function buildInstruction(
  data: ProjectData,
  language: Language,
  correspondent: Correspondent | null = null,
): ReportProduct {
  const project = requireProject(data);
  const t = productTexts[language];
  const own: Block[] = [];
  if (correspondent !== null)
    own.push(paragraph([correspondent.name, correspondent.affiliation].filter(Boolean).join(', ')));
  const deadline = correspondent?.deadline ?? '';
  return {
    id: 'bijlage-2',
    language,
    title: t.appendix2,
    landscape: false,
    blocks: [
      ...own,
      ...toBlocks(project.instruction[language]),
      ...(deadline === '' ? [] : [paragraph(`${t.deadline} ${deadline}.`)]),
      {
        type: 'table',
        table: {
          id: 'inventory-form',
          language,
          number: '',
          caption: t.form,
          columns: project.inventoryColumns.map((c) => ({
            title: c.label[language],
            numeric: false,
            widthShare: c.id === 'name' ? 3 : 2,
          })),
          rows: Array.from({ length: FORM_ROWS }, () => project.inventoryColumns.map(() => textCell(''))),
          notes: [],
          landscape: false,
          hasRowHeadings: false,
        },
      },
    ],
    slides: [],
  };
}

/** Builds appendix 4: numbered points per country, in the order of the protocol. */
export function buildContexts(data: ProjectData, language: Language): ReportProduct {
  const project = requireProject(data);
  const t = productTexts[language];
  const blocks = project.countries.flatMap((country): Block[] => {
    const context = data.contexts.find((c) => c.country === country.code);
    const points = context?.points.filter((p) => p.trim() !== '') ?? [];
    if (points.length === 0) return [];
    return [
      { type: 'heading', level: 3, text: country.name[language] },
      {
        type: 'list',
        isOrdered: true,
        items: points.map((text) => [
          { text, origin: { references: [], interventions: [], fields: [], contexts: [country.code] } },
        ]),
      },
    ];
  });
  return {
    id: 'bijlage-4',
    language,
    title: t.appendix4,
    landscape: false,
    blocks: blocks.length === 0 ? [paragraph(t.noContexts)] : [paragraph(t.contextsIntro), ...blocks],
    slides: [],
  };
}
