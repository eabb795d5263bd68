// Table 2.3 of the report: the template for interventions, empty.
import type { Language } from '../../model/fields';
import type { TemplateField } from '../../model/project';
import type { ProjectData } from '../../model/tables';
import { templateTable, templateTitle } from '../parts/template-table';
import { defineProduct, type ProductContent, tableContent } from '../product';
import { textCell } from '../table-model';

/** What stands in the right-hand column of the empty template: options as a list, or the help. */
function emptyText(field: TemplateField, language: Language): string {
  const options = field.options.map((o) => `- ${o.label[language]}`);
  return [field.help[language], ...options].filter((line) => line !== '').join('\n');
}

/** Builds the empty table 2.3. */
function build(data: ProjectData, language: Language): ProductContent {
  const number = language === 'nl' ? 'Tabel 2.3' : 'Table 2.3';
  return tableContent(
    templateTable(data, language, 'tabel-2.3', templateTitle[language], number, (f) =>
      textCell(emptyText(f, language)),
    ),
  );
}

/** The empty template. */
export const emptyTemplate = defineProduct({
  id: 'tabel-2.3',
  name: { nl: 'Tabel 2.3: leeg sjabloon', en: 'Table 2.3: empty template' },
  build,
});
