// References that were written one by one. Private to renderer/db.
import type { Reference } from '../../shared/model/reference';

/** A reference that was removed while a page still holds it. */
type Removed = { id: string; isRemoved: true };
export type Row = Reference | Removed;

/** Whether a row is a reference, and not the mark of one that was removed. */
export const isHere = (row: Row): row is Reference => !('isRemoved' in row);

/** A reference without its record as it came: that is for bundles and repair, and twice the memory. */
export function withoutRaw(reference: Reference): Reference {
  return reference.raw === null ? reference : { ...reference, raw: null };
}
