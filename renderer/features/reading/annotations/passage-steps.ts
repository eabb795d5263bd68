// Walking through the text of a document by sentences and words: which passage comes next.
import type { TextRange } from '../../../../shared/annotation/page-text';
import { type Segment, sentencesOf, wordsOf } from '../../../../shared/annotation/segments';

/** Forwards or backwards. */
export type Direction = 1 | -1;

/** The pages that are walked through; their texts are read when they are come to. */
export type Pages = { pageCount: number; textOf: (page: number) => Promise<string> };

/** The index of the segment that holds an offset, or the one after it; of an offset after all of them the last. */
function indexAt(segments: readonly Segment[], offset: number): number {
  const found = segments.findIndex((s) => s.end > offset);
  return found < 0 ? segments.length - 1 : found;
}

const rangeOn = (page: number, { start, end }: Segment): TextRange => ({
  start: { page, offset: start },
  end: { page, offset: end },
});

/** The first page from `from` on, in a direction, that has sentences; null where there is none. */
async function pageWith(
  pages: Pages,
  from: number,
  by: Direction,
): Promise<{ page: number; sentences: Segment[] } | null> {
  for (let page = from; page >= 0 && page < pages.pageCount; page += by) {
    const sentences = sentencesOf(await pages.textOf(page));
    if (sentences.length > 0) return { page, sentences };
  }
  return null;
}

/**
 * The next (1) or previous (-1) sentence, over pages too.
 *
 * @param now - where one is; null: nowhere yet, so that the first (or last) sentence of `page` is next
 * @returns null at the end of the document
 */
export async function nextSentence(
  pages: Pages,
  now: TextRange | null,
  page: number,
  by: Direction,
): Promise<TextRange | null> {
  const here = now?.start.page ?? page;
  const own = sentencesOf(await pages.textOf(here));
  const at = now === null ? (by > 0 ? -1 : own.length) : indexAt(own, now.start.offset);
  const next = own[at + by];
  if (next !== undefined) return rangeOn(here, next);
  const other = await pageWith(pages, here + by, by);
  const first = by > 0 ? other?.sentences[0] : other?.sentences.at(-1);
  return other === null || first === undefined ? null : rangeOn(other.page, first);
}

/** The passage with one sentence more (1) or less (-1) at its end; null where that cannot be. */
export async function extended(pages: Pages, now: TextRange, by: Direction): Promise<TextRange | null> {
  const { page, offset } = now.end;
  const own = sentencesOf(await pages.textOf(page));
  const segment = own[indexAt(own, offset - 1) + by];
  if (segment !== undefined) {
    const isEmptied = by < 0 && (page !== now.start.page || segment.end <= now.start.offset);
    return isEmptied ? null : { start: now.start, end: { page, offset: segment.end } };
  }
  if (by < 0) return null;
  const other = await pageWith(pages, page + 1, 1);
  const first = other?.sentences[0];
  return other === null || first === undefined
    ? null
    : { start: now.start, end: { page: other.page, offset: first.end } };
}

/** The passage with one end moved by a word; null where there is no word, or nothing would be left. */
export async function endMoved(
  pages: Pages,
  now: TextRange,
  end: 'start' | 'end',
  by: Direction,
): Promise<TextRange | null> {
  const { page, offset } = now[end];
  const words = wordsOf(await pages.textOf(page));
  const word = words[indexAt(words, end === 'start' ? offset : offset - 1) + by];
  if (word === undefined) return null;
  const moved = { page, offset: end === 'start' ? word.start : word.end };
  const range = { ...now, [end]: moved };
  return isEmpty(range) ? null : range;
}

const isEmpty = ({ start, end }: TextRange): boolean =>
  start.page > end.page || (start.page === end.page && start.offset >= end.offset);
