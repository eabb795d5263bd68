// A table without a mark that has the headings of one of ours: pasted without its control, or typed over.
import { languages } from '../../model/fields';
import type { ProjectData } from '../../model/tables';
import { buildFrom } from '../build-product';
import { tablesOf } from '../document-model';
import { productIds } from '../products/registry';
import { folded } from './found';

/** Headings of every table that this study can print, as one text each. */
export function headingsOf(data: ProjectData): Set<string> {
  const tables = languages.flatMap((language) =>
    // Without its entries a reference list has no table, as with them.
    productIds.flatMap((id) => tablesOf(buildFrom(data, id, language))),
  );
  return new Set(
    tables
      .map((t) => t.columns.map((c) => folded(c.title)))
      .filter((titles) => titles.filter((t) => t !== '').length > 1)
      .map((titles) => titles.join('\u0001')),
  );
}

/** Whether one of the first rows of a table is such headings. */
export function looksLikeOurs(rows: readonly (readonly string[])[], headings: ReadonlySet<string>): boolean {
  return rows.slice(0, 2).some((row) => headings.has(row.map(folded).join('\u0001')));
}
