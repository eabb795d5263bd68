// The text of a large file, a piece at a time: as one text it would take two bytes a letter for one letter beyond Latin-1.
import { isUtf16, isValidUtf8 } from './decode';

/** Where a piece that begins at `at` ends, in bytes: behind a line. */
export type PieceEnd = (bytes: Uint8Array, at: number) => number;

/** Decodes UTF-8 piece by piece. Gives null, and nothing after it, where the bytes are no UTF-8. A byte-order mark stays. */
export function* textPieces(
  bytes: Uint8Array,
  pieceEnd: PieceEnd,
): Generator<{ text: string; isLast: boolean } | null> {
  if (isUtf16(bytes)) {
    yield null;
    return;
  }
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for (let at = 0; at < bytes.length;) {
    const end = pieceEnd(bytes, at);
    const piece = bytes.subarray(at, end);
    const text = decoder.decode(piece);
    // What is no UTF-8 comes out as U+FFFD; a file may hold that sign itself.
    if (text.includes('\uFFFD') && !isValidUtf8(piece)) {
      yield null;
      return;
    }
    yield { text, isLast: end >= bytes.length };
    at = end;
  }
}

const NEWLINE = 10;

/** Ends pieces behind the first line end after so many bytes. */
export const afterLine =
  (size: number): PieceEnd =>
  (bytes, at) => {
    const newline = bytes.indexOf(NEWLINE, at + size);
    return newline < 0 ? bytes.length : newline + 1;
  };
