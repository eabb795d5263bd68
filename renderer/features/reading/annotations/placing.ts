// What becomes of an annotation when a person says where its passage is.
import type { Passage } from '../../../../shared/annotation/passage';
import { readablePassage } from '../../../../shared/annotation/readable';
import type { Annotation } from '../../../../shared/model/annotation';

const exact = (): Annotation['anchor'] => ({ state: 'exact', score: 1, found: null });

/** Put at a passage of a file: its ends are moved, or a lost passage is placed again. */
export function placedAt(passage: Passage, fileSha256: string): Partial<Annotation> {
  return { ...passage, fileSha256, anchor: exact() };
}

/**
 * Agreed with at the place that was found: the text there, and what stands around it, is the quotation from now on.
 *
 * @param there - what is quoted there; null where the file is not open, so that only the words that were found are
 *   known
 */
export function agreedWith(
  { anchor, quote }: Annotation,
  there: Annotation['quote'] | null,
): Partial<Annotation> {
  const raw = anchor.found ?? quote.raw;
  return { anchor: exact(), quote: there ?? { ...quote, raw, exact: readablePassage(raw) } };
}
