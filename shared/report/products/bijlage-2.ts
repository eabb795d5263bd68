// Appendix 2: the letter to correspondents, what it says in short, and the empty form that they fill in.
import type { Language } from '../../model/fields';
import type { Correspondent } from '../../model/source';
import { type ProjectData, requireProject } from '../../model/tables';
import { type Block, paragraph, type Run } from '../document-model';
import { defineProduct, type ProductContent, type ProductInputs } from '../product';
import { reportTable, textCell, textColumn } from '../table-model';
import { formatDay, joinList } from '../words';
import { toBlocks } from '../parts/text-blocks';

// Rows of the empty form: as many reports as most correspondents send.
const FORM_ROWS = 10;

const texts = {
  nl: {
    appendix: 'Bijlage 2 Instructiedocument buitenlandse correspondenten',
    form: 'Inventarisatieformulier',
    title: 'Instructiedocument',
    to: 'Aan:',
    inShort: 'In het kort',
    client: 'Opdrachtgever',
    countries: 'Landen',
    budget: 'Vergoeding',
    terms: 'Zoekwoorden',
    deadline: 'Uiterste datum',
    sender: 'Afzender',
  },
  en: {
    appendix: 'Appendix 2 Instruction document for foreign correspondents',
    form: 'Inventory form',
    title: 'Instruction manual',
    to: 'To:',
    inShort: 'In short',
    client: 'Commissioned by',
    countries: 'Countries',
    budget: 'Budget',
    terms: 'Search words',
    deadline: 'Deadline',
    sender: 'Sender',
  },
};

/** What the letter says in short: only what was filled in. */
function facts(data: ProjectData, language: Language, correspondent: Correspondent | null): Block[] {
  const project = requireProject(data);
  const t = texts[language];
  const { letter } = project;
  const own = correspondent?.deadline ?? '';
  const deadline = own === '' ? letter.deadline : own;
  const items: readonly (readonly [string, string])[] = [
    [t.client, letter.client.trim()],
    [
      t.countries,
      joinList(
        project.countries.map((c) => c.name[language]),
        language,
      ),
    ],
    [t.budget, letter.budget.trim()],
    [t.terms, project.terms.join(', ')],
    [t.deadline, deadline === '' ? '' : formatDay(deadline, language)],
  ];
  const filled = items
    .filter(([, value]) => value !== '')
    .map(([label, value]): Run[] => [{ text: `${label}: `, isBold: true }, { text: value }]);
  const sender = letter.sender.split('\n').filter((line) => line.trim() !== '');
  return [
    ...(filled.length === 0
      ? []
      : [
          { type: 'heading', level: 3, text: t.inShort } satisfies Block,
          { type: 'list', isOrdered: false, items: filled } satisfies Block,
        ]),
    ...(sender.length === 0
      ? []
      : [
          {
            type: 'paragraph',
            style: 'normal',
            runs: [{ text: `${t.sender}: `, isBold: true }, { text: sender.join(', ') }],
          } satisfies Block,
        ]),
  ];
}

/**
 * Builds appendix 2; for one correspondent with name and deadline, else for all. It is titled in the language of the
 * report. The letter and the form go abroad: they are in the language that the project chose, or, as whoever writes to
 * one correspondent chooses there, in `language`.
 */
function build(data: ProjectData, language: Language, { correspondent }: ProductInputs): ProductContent {
  const project = requireProject(data);
  const letterLanguage = correspondent === null ? project.letter.language : language;
  const t = texts[letterLanguage];
  return {
    title: texts[language].appendix,
    blocks: [
      { type: 'heading', level: 2, text: t.title },
      ...(correspondent === null
        ? []
        : [
            paragraph(
              `${t.to} ${[correspondent.name, correspondent.affiliation].filter(Boolean).join(', ')}`,
            ),
          ]),
      ...toBlocks(project.instruction[letterLanguage]),
      ...facts(data, letterLanguage, correspondent),
      {
        type: 'table',
        table: reportTable({
          id: 'inventory-form',
          language: letterLanguage,
          caption: t.form,
          columns: project.inventoryColumns.map((c) =>
            textColumn(c.label[letterLanguage], c.id === 'name' ? 3 : 2),
          ),
          rows: Array.from({ length: FORM_ROWS }, () => project.inventoryColumns.map(() => textCell(''))),
        }),
      },
    ],
  };
}

/** The letter to correspondents. */
export const instructionLetter = defineProduct({
  id: 'bijlage-2',
  name: { nl: 'Bijlage 2: instructiedocument', en: 'Appendix 2: instruction document' },
  takes: 'correspondent',
  build,
});
