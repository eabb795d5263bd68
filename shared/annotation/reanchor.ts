// Finding a marked passage again in another version of its file.
import search from 'approx-string-match';
import type { Annotation, AnchorState } from '../model/annotation';
import { type Folded, foldPassage, isSamePassage } from './fold-text';
import type { TextRange } from './page-text';

/** The texts of all pages of a document, folded, in one string with its way back. */
export type FoldedDocument = {
  pages: readonly string[];
  text: string;
  folded: readonly Folded[];
  /** Where each page begins in `text`, and one more for the end. */
  starts: readonly number[];
};

/** Folds the pages of a document for any number of searches. */
export function foldDocument(pages: readonly string[]): FoldedDocument {
  const folded = pages.map(foldPassage);
  const starts = [0];
  for (const f of folded) starts.push((starts.at(-1) ?? 0) + f.text.length);
  return { pages, text: folded.map((f) => f.text).join(''), folded, starts };
}

/** Where a passage is now. `found` is the text there when it differs from the quotation. */
export type Anchored =
  | { state: Exclude<AnchorState, 'lost'>; score: number; range: TextRange; found: string | null }
  | { state: 'lost' };

// Below these nothing is proposed: a wrong place is worse than none (pdf-notes.md, section 7.2).
const MAX_ERRORS = 32;
const MAX_ERROR_SHARE = 0.2;
const MIN_SCORE = 0.65;
const MIN_MARGIN = 0.05;
// A quotation this short, in folded units, says little without its context.
const SHORT = 12;
const CONTEXT = 32;
const GOOD_CONTEXT = 0.5;

function pageAt({ starts }: FoldedDocument, at: number): number {
  let [low, high] = [0, starts.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The range of the document's own text that a stretch of its folded text came from. */
export function rangeOf(document: FoldedDocument, from: number, to: number): TextRange {
  const first = pageAt(document, from);
  const last = pageAt(document, to - 1);
  const start = document.folded[first]?.map[from - (document.starts[first] ?? 0)] ?? 0;
  const page = document.pages[last] ?? '';
  const unit = document.folded[last]?.map[to - 1 - (document.starts[last] ?? 0)] ?? 0;
  // The end is after the whole character that the last folded unit came from.
  const end = unit + ((page.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1);
  return { start: { page: first, offset: start }, end: { page: last, offset: end } };
}

/** The document's own text of a range. */
export function textOf({ pages }: Pick<FoldedDocument, 'pages'>, { start, end }: TextRange): string {
  if (start.page === end.page) return (pages[start.page] ?? '').slice(start.offset, end.offset);
  return [
    (pages[start.page] ?? '').slice(start.offset),
    ...pages.slice(start.page + 1, end.page),
    (pages[end.page] ?? '').slice(0, end.offset),
  ].join('\n');
}

/** How much of the context stands around a stretch: 0 to 1, the mean of both sides that have any. */
function contextScore(
  document: FoldedDocument,
  from: number,
  to: number,
  prefix: string,
  suffix: string,
): number {
  const sides: number[] = [];
  if (prefix !== '') {
    let same = 0;
    while (same < prefix.length && prefix[prefix.length - 1 - same] === document.text[from - 1 - same])
      same++;
    sides.push(same / prefix.length);
  }
  if (suffix !== '') {
    let same = 0;
    while (same < suffix.length && suffix[same] === document.text[to + same]) same++;
    sides.push(same / suffix.length);
  }
  return sides.length === 0 ? 0 : sides.reduce((a, b) => a + b, 0) / sides.length;
}

type Hit = { from: number; to: number; likeness: number; context: number };

/**
 * Finds a quotation in a document.
 *
 * `exact`: the same text on the same page; `moved`: the same text elsewhere; `approximate`: the text differs (any digit
 * that differs is enough), or it is the same but cannot be told from others like it, or nothing around it is the same:
 * a person must look; `lost`: nothing near enough.
 *
 * @see Hypothesis' client, match-quote.ts: exact before approximate, context as the judge, Myers' bit-parallel search
 */
export function reanchor(document: FoldedDocument, quote: Annotation['quote'], hintPage: number): Anchored {
  const raw = quote.raw === '' ? quote.exact : quote.raw;
  const wanted = foldPassage(raw).text;
  if (wanted === '') return { state: 'lost' };
  const prefix = foldPassage(quote.prefix).text.slice(-CONTEXT);
  const suffix = foldPassage(quote.suffix).text.slice(0, CONTEXT);
  const judge = (from: number, to: number, errors: number): Hit => ({
    from,
    to,
    likeness: 1 - errors / wanted.length,
    context: contextScore(document, from, to, prefix, suffix),
  });
  const same: Hit[] = [];
  for (let at = document.text.indexOf(wanted); at >= 0; at = document.text.indexOf(wanted, at + 1))
    same.push(judge(at, at + wanted.length, 0));
  if (same.length > 0) return decide(document, same, raw, wanted.length, hintPage);
  if (wanted.length < SHORT) return { state: 'lost' };
  const maxErrors = Math.min(MAX_ERRORS, Math.floor(wanted.length * MAX_ERROR_SHARE));
  const near = search(document.text, wanted, maxErrors).map((m) => judge(m.start, m.end, m.errors));
  return near.length === 0 ? { state: 'lost' } : decide(document, near, raw, wanted.length, hintPage);
}

function decide(
  document: FoldedDocument,
  hits: Hit[],
  raw: string,
  length: number,
  hintPage: number,
): Anchored {
  const far = (hit: Hit): number => Math.abs(pageAt(document, hit.from) - hintPage);
  // Context first; where it does not decide, the nearest page.
  const scored = hits
    .map((hit) => ({ hit, score: hit.likeness * 0.75 + hit.context * 0.25 }))
    .sort((a, b) => b.score - a.score || far(a.hit) - far(b.hit));
  const [best] = scored;
  if (best === undefined) return { state: 'lost' };
  const rival = scored.find((s) => s !== best && !overlaps(s.hit, best.hit));
  const isClear = rival === undefined || best.score - rival.score >= MIN_MARGIN;
  const range = rangeOf(document, best.hit.from, best.hit.to);
  const found = textOf(document, range);
  const isSame = isSamePassage(raw, found);
  const isSure = isClear && best.hit.context >= (length < SHORT ? 0.9 : GOOD_CONTEXT);
  const score = Math.min(1, Math.max(0, best.score));
  if (isSame && isSure)
    return { state: range.start.page === hintPage ? 'exact' : 'moved', score: 1, range, found: null };
  // Nothing around it agrees and it is short, or a rival is as good: nobody could say that this is the place.
  if (length < SHORT && (best.hit.context < GOOD_CONTEXT || !isClear)) return { state: 'lost' };
  if (best.hit.likeness < 1 && (score < MIN_SCORE || !isClear)) return { state: 'lost' };
  return { state: 'approximate', score: Math.min(score, 0.99), range, found: isSame ? null : found };
}

function overlaps(a: Hit, b: Hit): boolean {
  return a.from < b.to && b.from < a.to;
}

/** Where a mark that has no text of its own is now: on the page whose text is that of its old page. */
export type AnchoredPage = { state: AnchorState; score: number; page: number };

/**
 * Finds the page of an area or a note again: the page with the same text; else, unsure, the page on which its context
 * stands; else, unsure, the same page of a document with as many pages where neither has text.
 *
 * @param oldPage - text of the page it stood on; null where that is not known any more
 */
export function reanchorPage(
  document: FoldedDocument,
  quote: Pick<Annotation['quote'], 'prefix' | 'suffix'>,
  oldPage: { index: number; text: string | null; count: number },
): AnchoredPage {
  const lost: AnchoredPage = { state: 'lost', score: 0, page: oldPage.index };
  const before = foldPassage(oldPage.text ?? '').text;
  if (before !== '') {
    const same = document.folded.flatMap((f, i) => (f.text === before ? [i] : []));
    const page = same.includes(oldPage.index) ? oldPage.index : same.length === 1 ? same[0] : undefined;
    if (page !== undefined && isSamePassage(oldPage.text ?? '', document.pages[page] ?? ''))
      return { state: page === oldPage.index ? 'exact' : 'moved', score: 1, page };
  }
  const context = foldPassage(`${quote.prefix}${quote.suffix}`).text;
  if (context.length >= SHORT) {
    const at = document.text.indexOf(context);
    if (at < 0 || document.text.indexOf(context, at + 1) >= 0) return lost;
    return { state: 'approximate', score: 0.5, page: pageAt(document, at) };
  }
  const isBare = before === '' && (document.folded[oldPage.index]?.text ?? 'x') === '';
  return isBare && oldPage.count === document.pages.length
    ? { state: 'approximate', score: 0.25, page: oldPage.index }
    : lost;
}
