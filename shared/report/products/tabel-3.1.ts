// Table 3.1 of the report: the types of interventions, and how many interventions of each country have elements of
// them.
import type { Language } from '../../model/fields';
import { type ProjectData, requireProject } from '../../model/tables';
import { buildTypeMatrix } from '../parts/type-matrix';
import { defineProduct, type ProductContent, tableContent } from '../product';
import { reportTable, textCell, textColumn } from '../table-model';

const texts = {
  nl: {
    caption: (n: number) =>
      n === 5 ? 'Vijf typen van arbeidstoeleidende interventies' : `Typen van interventies (${n})`,
    type: 'Type interventie',
    involvement: 'Betrokkenheid doelgroep',
    description: 'Omschrijving',
  },
  en: {
    caption: (n: number) =>
      n === 5 ? 'Five types of interventions that lead to work' : `Types of interventions (${n})`,
    type: 'Type of intervention',
    involvement: 'Involvement of target group',
    description: 'Description',
  },
};

/** Builds table 3.1; each type's cell is made of the interventions that have elements of it. */
function build(data: ProjectData, language: Language): ProductContent {
  const t = texts[language];
  const { typology } = requireProject(data);
  const number = language === 'nl' ? 'Tabel 3.1' : 'Table 3.1';
  const table = reportTable({
    id: 'tabel-3.1',
    language,
    number,
    caption: t.caption(typology.length),
    columns: [textColumn(t.type, 2), textColumn(t.involvement, 2), textColumn(t.description, 5)],
    rows: typology.map((type) => {
      const own = data.interventions.filter((i) => (i.types[type.id] ?? 0) > 0).map((i) => i.id);
      return [
        textCell(type.label[language], [], own),
        textCell(type.involvement[language], [], own),
        textCell(type.description[language], [], own),
      ];
    }),
  });
  const { title, blocks } = tableContent(table);
  return { title, blocks: [...blocks, { type: 'table', table: buildTypeMatrix(data, language) }] };
}

/** The types of interventions. */
export const typology = defineProduct({
  id: 'tabel-3.1',
  name: { nl: 'Tabel 3.1: typen interventies', en: 'Table 3.1: intervention types' },
  build,
});
