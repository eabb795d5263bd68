// How many interventions of each country have elements of each type: shown in the app and beside table 3.1.
import type { Language } from '../../model/fields';
import { type ProjectData, requireProject } from '../../model/tables';
import { untypedInterventions } from '../../review/check';
import { numberColumn, reportTable, type ReportTable, textCell, textColumn } from '../table-model';
import { reportTexts } from '../texts';

const texts = {
  nl: {
    untyped: (n: number, of: number) =>
      of === 1
        ? 'De enige interventie heeft nog geen type en staat niet in de matrix.'
        : `${n} van de ${of} interventies ${n === 1 ? 'heeft' : 'hebben'} nog geen type en ${n === 1 ? 'staat' : 'staan'} niet in de matrix.`,
  },
  en: {
    untyped: (n: number, of: number) =>
      of === 1
        ? 'The only intervention has no type yet and is not in the matrix.'
        : `${n} of the ${of} interventions ${n === 1 ? 'has' : 'have'} no type yet and ${n === 1 ? 'is' : 'are'} not in the matrix.`,
  },
};

/** Countries by types: how many interventions of a country have elements of a type. */
export function buildTypeMatrix(data: ProjectData, language: Language): ReportTable {
  const { typology, countries } = requireProject(data);
  const untyped = untypedInterventions(data).length;
  return reportTable({
    id: 'landen-typen',
    language,
    caption: language === 'nl' ? 'Interventies naar land en type' : 'Interventions by country and type',
    columns: [
      textColumn(reportTexts[language].country, 3),
      ...typology.map((type) => numberColumn(type.label[language], 2)),
    ],
    rows: countries.map((country) => {
      const own = data.interventions.filter((i) => i.country === country.code);
      return [
        textCell(
          country.name[language],
          [],
          own.map((i) => i.id),
        ),
        ...typology.map((type) => {
          const hits = own.filter((i) => (i.types[type.id] ?? 0) > 0);
          return textCell(
            hits.length === 0 ? '' : String(hits.length),
            [],
            hits.map((i) => i.id),
          );
        }),
      ];
    }),
    notes: untyped === 0 ? [] : [texts[language].untyped(untyped, data.interventions.length)],
    hasRowHeadings: true,
  });
}
