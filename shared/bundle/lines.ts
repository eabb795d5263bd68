// The lines of an entry, decoded some at a time: a text holds half a gigabyte at most, and the references of a large
// study are more.
import { strFromU8 } from 'fflate';

const PIECE = 1 << 20;
const LINE_END = 10;

/** The lines of a text in UTF-8, as `split` gives them: one behind the last line end, too. */
export function* linesOf(bytes: Uint8Array, atOnce = PIECE): Generator<string, undefined> {
  for (let from = 0; ;) {
    const end = bytes.indexOf(LINE_END, from + atOnce);
    const lines = strFromU8(bytes.subarray(from, end < 0 ? bytes.length : end)).split('\n');
    yield* lines;
    if (end < 0) return;
    from = end + 1;
  }
}
