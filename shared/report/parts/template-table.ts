// The template for interventions as a table: empty (table 2.3) or with answers.
import type { Language } from '../../model/fields';
import type { TemplateField } from '../../model/project';
import { type ProjectData, requireProject } from '../../model/tables';
import { type ReportCell, reportTable, type ReportTable, textCell, textColumn } from '../table-model';

/** What table 2.3 is called. */
export const templateTitle = {
  nl: 'Template het analyseren van interventies',
  en: 'Template for analysing interventions',
};

/** A row for each field of the template, with what stands in its right-hand column. */
export function templateTable(
  data: ProjectData,
  language: Language,
  id: string,
  caption: string,
  number: string,
  cellOf: (field: TemplateField) => ReportCell,
  of?: string,
): ReportTable {
  const { template } = requireProject(data);
  const rows = template.sections.flatMap((section) =>
    section.fields.map((field, index) => [
      textCell(index === 0 ? section.label[language] : ''),
      textCell(field.label[language]),
      cellOf(field),
    ]),
  );
  return reportTable({
    id,
    ...(of === undefined ? {} : { of }),
    language,
    number,
    caption,
    columns: [textColumn('', 2), textColumn('', 3), textColumn('', 6)],
    rows,
    hasRowHeadings: true,
  });
}
