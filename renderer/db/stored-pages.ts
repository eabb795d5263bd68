// The three values that a page of references is stored as.
import type { PageContents, ReferencePage } from '../../shared/model/reference-page';

/** A page as a list reads it. `last`: the highest sequence on it. Its texts and raw records stand under the same id, written before it. */
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
