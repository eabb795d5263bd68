// Quotations of one document, looked up in its text: the window does so in a worker, the command line as it is.
import { type LookedUp, lookUp } from '../annotation/look-up';
import { pageLabelOf } from '../annotation/page-label';
import { foldDocument } from '../annotation/reanchor';

/** The texts of a document's pages, and what the pages are called where the file says so. */
export type DocumentTexts = { pages: readonly string[]; labels: readonly string[] | null };

/** A quotation, and the page that was given with it: as it is called, or its number in the file. */
export type Quoted = { quotation: string; page: string | number | null };

/** What became of a quotation; `pageLabel`: what the page is called that it begins on, '' where it was not found. */
export type Looked = { found: LookedUp; pageLabel: string };

/** Whether a 0-based page is the one that is meant; null where none was given. */
function pageTest({ page }: Quoted, labels: DocumentTexts['labels']): ((index: number) => boolean) | null {
  const said = String(page ?? '').trim();
  if (said === '') return null;
  return (index) => pageLabelOf(labels, index) === said || String(index + 1) === said;
}

/** Looks up all quotations of a document, in their order. */
export function lookUpAll({ pages, labels }: DocumentTexts, wanted: readonly Quoted[]): Looked[] {
  const document = foldDocument(pages);
  return wanted.map((quoted) => {
    const found = lookUp(document, quoted.quotation, pageTest(quoted, labels));
    return { found, pageLabel: found.isFound ? pageLabelOf(labels, found.range.start.page) : '' };
  });
}
