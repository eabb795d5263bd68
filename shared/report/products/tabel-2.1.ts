// Table 2.1 of the report: how many reports each country has.
import type { Language } from '../../model/fields';
import { type ProjectData, requireProject } from '../../model/tables';
import { type ListedReport, reportScope } from '../../review/scope';
import { countryRows, idsOf, isCounted } from '../parts/country-rows';
import { scopeNotes } from '../parts/scope-notes';
import { defineProduct, tableContent } from '../product';
import { numberColumn, reportTable, type ReportTable, textCell, textColumn } from '../table-model';
import { reportTexts } from '../texts';
import { formatNumber } from '../words';

const texts = {
  nl: { number: 'Tabel 2.1', count: 'Aantal rapportages' },
  en: { number: 'Table 2.1', count: 'Number of reports' },
};

/** Table 2.1: reports per country with the total: all that are listed or those that count, as the project sets. */
function table(data: ProjectData, language: Language): ReportTable {
  const t = reportTexts[language];
  const own = texts[language];
  const { printing } = requireProject(data);
  const scope = reportScope(data);
  const counts = (reports: readonly ListedReport[]): ListedReport[] =>
    printing.count === 'counted' ? reports.filter(isCounted) : [...reports];
  const row = (label: string, reports: readonly ListedReport[]) => [
    textCell(label, idsOf(reports)),
    textCell(formatNumber(reports.length, language), idsOf(reports)),
  ];
  return reportTable({
    id: 'tabel-2.1',
    language,
    number: own.number,
    caption: t.delivered[printing.scope],
    columns: [textColumn(t.country, 6), numberColumn(own.count, 4)],
    rows: [
      ...countryRows(data, scope, language).map(({ name, reports }) => row(name, counts(reports))),
      row(t.total, counts(scope.listed)),
    ],
    notes: scopeNotes(data, scope, language),
  });
}

/** Reports by country. */
export const reportsByCountry = defineProduct({
  id: 'tabel-2.1',
  name: { nl: 'Tabel 2.1: rapportages per land', en: 'Table 2.1: reports by country' },
  build: (data, language) => tableContent(table(data, language)),
});
