// What is chosen of the report: which products go out together, and what of a product is told.
import { type CitationStyle, citationStyles } from '../../../shared/report/citation-styles';
import { type ReportProduct, tablesOf } from '../../../shared/report/document-model';
import { type ProductId, productIds } from '../../../shared/report/products/registry';

/** A style as it was kept; the first where there is no such style. */
export const styleOf = (text: string): CitationStyle => citationStyles.find((s) => s === text) ?? 'apa';

/**
 * The products that go out together, in the order of the report. What is left out is kept, so that a product that is
 * added to Zeef later is in.
 *
 * @param leftOut - their ids, with a space between
 */
export function productsWithout(leftOut: string): ProductId[] {
  const out = leftOut.split(' ');
  return productIds.filter((id) => !out.includes(id));
}

/** What is left out once a product is in, or is not. */
export function leaveOut(leftOut: string, id: ProductId, isIn: boolean): string {
  const chosen = new Set(productsWithout(leftOut));
  if (isIn) chosen.add(id);
  else chosen.delete(id);
  return productIds.filter((p) => !chosen.has(p)).join(' ');
}

/** What is left out after all are chosen at once; where all are in already, all are left out. */
export function leaveOutAllOrNone(leftOut: string): string {
  return productsWithout(leftOut).length === productIds.length ? productIds.join(' ') : '';
}

/** Cells of a product that differ from what was printed last. */
export function changedCells(product: ReportProduct | null): number {
  if (product === null) return 0;
  const rows = tablesOf(product).flatMap((table) => table.rows);
  return rows.flat().filter((cell) => cell.isChanged).length;
}

/** The number of a product, as its name begins with: `Bijlage 3` of `Bijlage 3: overzicht`. */
export const numberIn = (name: string): string => name.split(':')[0] ?? '';
