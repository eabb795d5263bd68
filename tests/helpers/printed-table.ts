// The table of a product that is one table.
import type { Language } from '../../shared/model/fields';
import type { ProjectData } from '../../shared/model/tables';
import { buildProduct } from '../../shared/report/build-report';
import { tablesOf } from '../../shared/report/document-model';
import type { ProductId } from '../../shared/report/products/registry';
import type { ReportTable } from '../../shared/report/table-model';

/** The first table of a product. @throws where it has none */
export function printedTable(data: ProjectData, id: ProductId, language: Language): ReportTable {
  const [table] = tablesOf(buildProduct(data, id, language));
  if (table === undefined) throw new Error(`${id} has no table`);
  return table;
}
