// What references are stored as: a page as three values, a reference that was added one by one as a row.
import type { Reference } from '../../../shared/model/reference';
import type { PageContents, ReferencePage } from '../../../shared/model/reference-page';

/**
 * A page as a list reads it. `last`: the highest sequence on it. Its texts and raw records stand under the same id,
 * written before it.
 */
export type StoredPage = { id: string; batchId: string | null; last: number; list: ReferencePage['list'] };
export type StoredPageTexts = { id: string } & Pick<PageContents, 'texts' | 'ends'>;
export type StoredRaws = { id: string } & Pick<PageContents, 'raws' | 'rawEnds' | 'formats'>;

/** What a page holds beside its list, as the two values that are stored. */
export function storedContents({ id, texts, ends, raws, rawEnds, formats }: { id: string } & PageContents): {
  texts: StoredPageTexts;
  raws: StoredRaws;
} {
  return { texts: { id, texts, ends }, raws: { id, raws, rawEnds, formats } };
}

/** A reference that was removed while a page still holds it. */
type Removed = { id: string; isRemoved: true };
export type Row = Reference | Removed;

/** Whether a row is a reference, and not the mark of one that was removed. */
export const isHere = (row: Row): row is Reference => !('isRemoved' in row);

/** A reference without its record as it came: that is for bundles and repair, and twice the memory. */
export function withoutRaw(reference: Reference): Reference {
  return reference.raw === null ? reference : { ...reference, raw: null };
}
