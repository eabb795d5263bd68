// Appendix 4: the national contexts that correspondents describe.
import type { Language } from '../../model/fields';
import { type ProjectData, requireProject } from '../../model/tables';
import { type Block, paragraph, type ReportProduct } from '../document-model';
import { productTexts } from '../product-texts';

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
