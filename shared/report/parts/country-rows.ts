// Rows of the tables of reports: the reports in scope by country.
import type { ReferenceId } from '../../kernel/ids';
import type { Language } from '../../model/fields';
import { type ProjectData, requireProject } from '../../model/tables';
import { listedByCountry, type ListedReport, type ReportScope } from '../../review/scope';
import { reportTexts } from '../texts';

/** Ids of the references of rows. */
export const idsOf = (rows: readonly ListedReport[]): ReferenceId[] => rows.map((r) => r.reference.id);
/** Whether the counting rule counts a report. */
export const isCounted = (l: ListedReport): boolean => l.level !== null;

type CountryRow = { name: string; code: string | null; reports: ListedReport[] };

/** Listed reports by country, with the country's name. A country outside the protocol is printed by its code. */
export function countryRows(data: ProjectData, scope: ReportScope, language: Language): CountryRow[] {
  const { countries } = requireProject(data);
  return listedByCountry(data, scope.listed).map(({ code, reports }) => ({
    code,
    reports,
    name:
      code === null
        ? reportTexts[language].noCountry
        : (countries.find((c) => c.code === code)?.name[language] ?? code),
  }));
}
