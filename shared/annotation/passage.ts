// A passage of a document: what an annotation keeps of it, so that it can be found again.
import type { Annotation } from '../model/annotation';
import { readablePassage } from './readable';
import { piecesOf } from './flow';
import { CORPUS, type PageText, type TextRange } from './page-text';
import { boundsOf, type Measure, quadsOf } from './quads';

// W3C Web Annotation asks for enough context to be unique; Hypothesis uses 32, pdf-notes.md measured 64 as safe.
const CONTEXT = 64;

/** What an annotation keeps of the place it marks. */
export type Passage = Pick<Annotation, 'parts' | 'quote' | 'position' | 'sortIndex'>;

/** A page of a document by its 0-based index. @throws for a page that was not read */
export type PageSource = (index: number) => PageText;

/** Sorts in reading order: page, offset in its text, distance from the top of the page in points. */
export function sortIndexOf(page: number, offset: number, top: number): string {
  const pad = (n: number, width: number): string => String(Math.max(0, Math.round(n))).padStart(width, '0');
  return `${pad(page, 5)}|${pad(offset, 7)}|${pad(top, 5)}`;
}

/** The text of a range as it stands, pages joined by a line feed. */
export function rawText(page: PageSource, { start, end }: TextRange): string {
  if (start.page === end.page) return page(start.page).text.slice(start.offset, end.offset);
  const middle: string[] = [];
  for (let i = start.page + 1; i < end.page; i++) middle.push(page(i).text);
  return [
    page(start.page).text.slice(start.offset),
    ...middle,
    page(end.page).text.slice(0, end.offset),
  ].join('\n');
}

/** A stretch of one page that a passage consists of. */
type PagePiece = { page: number; start: number; end: number };

/**
 * What a range consists of in the order in which it is read: without notes, heads and feet that the file's order runs
 * through.
 */
function readPieces(page: PageSource, { start, end }: TextRange): PagePiece[] {
  const pieces: PagePiece[] = [];
  for (let index = start.page; index <= end.page; index++) {
    const text = page(index);
    const from = index === start.page ? start.offset : 0;
    const to = index === end.page ? end.offset : text.text.length;
    const turn = { fromBefore: index > start.page, toNext: index < end.page };
    for (const piece of piecesOf(text, from, to, turn)) pieces.push({ page: index, ...piece });
  }
  return pieces;
}

/** A range as it is quoted: what a reader reads from its beginning to its end. */
export function quotedText(page: PageSource, range: TextRange): string {
  const pieces = readPieces(page, range);
  const pages = [...new Set(pieces.map((p) => p.page))].map((index) => page(index).text);
  return readablePassage(
    pieces.map((p) => page(p.page).text.slice(p.start, p.end)).join('\n'),
    pages.join('\n'),
  );
}

/** The range without white space at its ends; null when nothing else is in it. */
export function trimRange(page: PageSource, range: TextRange): TextRange | null {
  let { page: p, offset: o } = range.start;
  while (p < range.end.page || (p === range.end.page && o < range.end.offset)) {
    const { text } = page(p);
    if (o >= text.length) [p, o] = [p + 1, 0];
    else if (/\s/.test(text[o] ?? '')) o++;
    else break;
  }
  let { page: q, offset: e } = range.end;
  while (q > p || (q === p && e > o)) {
    if (e <= 0) {
      q -= 1;
      e = q < p ? 0 : page(q).text.length;
    } else if (/\s/.test(page(q).text[e - 1] ?? '')) e--;
    else break;
  }
  if (q < p || (q === p && e <= o)) return null;
  return { start: { page: p, offset: o }, end: { page: q, offset: e } };
}

/**
 * Describes a range of a document: its parts by page, its quotation with context, its position and its place in the
 * reading order.
 *
 * @param labelOf - label of a page by its index
 * @param topOf - top of a page in PDF user space, for the reading order
 * @returns null when the range holds no text that stands on a page
 */
export function describePassage(
  page: PageSource,
  range: TextRange,
  labelOf: (index: number) => string,
  topOf: (index: number) => number,
  measure: Measure,
): Passage | null {
  const trimmed = trimRange(page, range);
  if (trimmed === null) return null;
  const { start, end } = trimmed;
  const parts: Annotation['parts'] = [];
  for (const piece of readPieces(page, trimmed)) {
    const quads = quadsOf(page(piece.page), piece.start, piece.end, measure);
    const part = parts.at(-1);
    if (part?.pageIndex === piece.page) part.quads = [...part.quads, ...quads];
    else if (quads.length > 0) parts.push({ pageIndex: piece.page, pageLabel: labelOf(piece.page), quads });
  }
  const [first] = parts;
  if (first === undefined) return null;
  const raw = rawText(page, trimmed);
  const top = topOf(first.pageIndex) - Math.max(...first.quads.map((q) => boundsOf(q)[3]));
  return {
    parts,
    quote: {
      exact: quotedText(page, trimmed),
      raw,
      ...contextOf(page, trimmed),
      source: page(start.page).source === 'ocr' ? 'ocr' : 'text',
    },
    position: { corpus: CORPUS, start, end },
    sortIndex: sortIndexOf(start.page, start.offset, top),
  };
}

/** What stands before and after a range on its own pages. */
export function contextOf(page: PageSource, { start, end }: TextRange): { prefix: string; suffix: string } {
  return {
    prefix: page(start.page).text.slice(Math.max(0, start.offset - CONTEXT), start.offset),
    suffix: page(end.page).text.slice(end.offset, end.offset + CONTEXT),
  };
}

/**
 * Describes a mark that is given by its place on one page: an area, a note, or a mark made by another program.
 *
 * @param range - the text under it, half open; null for none. Its context is then that of the line nearest above
 */
export function describeMarked(
  page: PageText,
  part: Annotation['parts'][number],
  range: { start: number; end: number } | null,
  pageTop: number,
): Passage {
  const { pageIndex } = part;
  const top = pageTop - Math.max(...part.quads.map((q) => boundsOf(q)[3]));
  const source: PageSource = () => page;
  const at = range?.start ?? offsetAbove(page, pageTop - top);
  const whole: TextRange = {
    start: { page: pageIndex, offset: at },
    end: { page: pageIndex, offset: range?.end ?? at },
  };
  const raw = range === null ? '' : page.text.slice(range.start, range.end);
  return {
    parts: [part],
    quote: {
      exact: readablePassage(raw, page.text),
      raw,
      ...contextOf(source, whole),
      source: raw.trim() === '' ? 'none' : page.source === 'ocr' ? 'ocr' : 'text',
    },
    position: page.text === '' ? null : { corpus: CORPUS, ...whole },
    sortIndex: sortIndexOf(pageIndex, at, top),
  };
}

/** The end of the line that stands nearest above a height on the page, in the page's text. */
function offsetAbove(page: PageText, y: number): number {
  let best = 0;
  let nearest = Infinity;
  for (const run of page.runs) {
    const distance = run.matrix[5] - y;
    if (distance >= 0 && distance < nearest) {
      nearest = distance;
      best = run.start + run.text.length;
    }
  }
  return best;
}
