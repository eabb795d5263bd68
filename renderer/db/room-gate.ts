// Whether there is room to write. Where a disk is full a database may be lost whole (electron#41877), so that writing
// ends before that.
import { RefusedError } from './write-errors';

let isClosed = false;

/** Opens or closes the gate, for this window. */
export function closeGate(closed: boolean): void {
  isClosed = closed;
}

/** @throws RefusedError where nothing may be written now: whoever wrote keeps it and tries again */
export function requireRoom(): void {
  if (isClosed) throw new RefusedError('no-room');
}
