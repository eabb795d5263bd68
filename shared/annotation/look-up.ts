// Whether a quotation that somebody gives stands in a document, and where. Stricter than finding a passage of one's own
// again: what is almost there is not found.
import { foldPassage, isSamePassage } from './fold-text';
import type { TextRange } from './page-text';
import { type FoldedDocument, rangeOf, reanchor, textOf } from './reanchor';

/**
 * `no-quotation`: nothing was quoted; `no-text`: the document has no text to look in; `unclear`: so short, and so often
 * there, that nobody could say which place is meant; `differs`: something like it stands there; `absent`: nothing like
 * it.
 */
export const notFoundReasons = ['no-quotation', 'no-text', 'unclear', 'differs', 'absent'] as const;
export type NotFound = (typeof notFoundReasons)[number];

/**
 * `times`: how often the very text stands in the document; `text`: as it stands there; `near`: what is most like a
 * quotation that was not found, with its 0-based page.
 */
export type LookedUp =
  | { isFound: true; range: TextRange; text: string; times: number }
  | { isFound: false; why: NotFound; near: { page: number; text: string } | null };

// Folded units below which a quotation must stand in one place only.
const SHORT = 12;
// What stands around a quotation and is not of it.
const MARKS = '(?:[\\s"\'“”„‘’«»‹›`…[\\]]|\\.{3})+';
const AROUND = new RegExp(`^${MARKS}|${MARKS}$`, 'gu');
const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{N}/u;

/** A quotation without the marks around it, and without the dots that say that it begins or ends within a sentence. */
export function bareQuotation(quotation: string): string {
  return quotation.replace(AROUND, '');
}

/** Whether a place is within a word or a number: '5' is not quoted from '25', nor from '0.5'. */
function isWithin(pages: readonly string[], { start, end }: TextRange): boolean {
  const joins = (left: string, right: string, beyond: string): boolean =>
    (LETTER.test(left) && LETTER.test(right)) ||
    (DIGIT.test(left) && DIGIT.test(right)) ||
    (/[.,]/.test(left) && DIGIT.test(right) && DIGIT.test(beyond));
  const first = pages[start.page] ?? '';
  const last = pages[end.page] ?? '';
  const before = first[start.offset - 1] ?? '';
  const after = last[end.offset] ?? '';
  return (
    joins(before, first[start.offset] ?? '', first[start.offset - 2] ?? '') ||
    joins(last[end.offset - 1] ?? '', after, '') ||
    (/[.,]/.test(after) && DIGIT.test(last[end.offset - 1] ?? '') && DIGIT.test(last[end.offset + 1] ?? ''))
  );
}

/** Every place where the very text stands: same letters, same digits. */
function placesOf(document: FoldedDocument, quotation: string, wanted: string): TextRange[] {
  const places: TextRange[] = [];
  for (let at = document.text.indexOf(wanted); at >= 0; at = document.text.indexOf(wanted, at + 1)) {
    const range = rangeOf(document, at, at + wanted.length);
    if (isSamePassage(quotation, textOf(document, range)) && !isWithin(document.pages, range))
      places.push(range);
  }
  return places;
}

/**
 * Looks a quotation up in a document. It is found where the same letters and digits stand there, whatever the line
 * ends, hyphens at them, case and kinds of marks; a word or a digit that differs is not found.
 *
 * @param isPage - whether a 0-based page is the one that was given with it, where there are several places; null: none
 *   was given
 */
export function lookUp(
  document: FoldedDocument,
  quotation: string,
  isPage: ((index: number) => boolean) | null = null,
): LookedUp {
  const bare = bareQuotation(quotation);
  const wanted = foldPassage(bare).text;
  if (!/[\p{L}\p{N}]/u.test(wanted)) return { isFound: false, why: 'no-quotation', near: null };
  if (document.text === '') return { isFound: false, why: 'no-text', near: null };
  const places = placesOf(document, bare, wanted);
  const onPage = isPage === null ? [] : places.filter((p) => isPage(p.start.page));
  const [first] = onPage.length > 0 ? onPage : places;
  const isClear = places.length === 1 || onPage.length === 1 || wanted.length >= SHORT;
  if (first !== undefined && isClear)
    return { isFound: true, range: first, text: textOf(document, first), times: places.length };
  if (first !== undefined) return { isFound: false, why: 'unclear', near: null };
  const like = reanchor(document, { exact: bare, raw: bare, prefix: '', suffix: '', source: 'text' }, 0);
  if (like.state === 'lost') return { isFound: false, why: 'absent', near: null };
  const near = { page: like.range.start.page, text: textOf(document, like.range) };
  return { isFound: false, why: 'differs', near };
}
