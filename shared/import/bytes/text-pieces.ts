// The text of a large file, a piece at a time: as one text it would take two bytes a letter for one letter beyond
// Latin-1.
import { isUtf16, isValidUtf8 } from './decode';
import type { FileBytes } from './file-bytes';

/** Where a piece that begins at `at` ends, in bytes: behind a line. The end of the bytes where none is seen. */
export type PieceEnd = (bytes: Uint8Array, at: number) => number;

/** What is read of a file at once, unless one piece is larger. */
export const WINDOW = 1 << 24;

/** Pieces of bytes, of which no more than a window is held. */
function* bytePieces(
  file: FileBytes,
  pieceEnd: PieceEnd,
  size: number,
): Generator<{ piece: Uint8Array; isLast: boolean }> {
  let from = 0;
  let window = file.subarray(0, size);
  for (let at = 0; from + at < file.length;) {
    const end = pieceEnd(window, at);
    if (end >= window.length && from + window.length < file.length) {
      // It may go on. Twice as much each time, or a long piece would be looked through over and over.
      const wanted = Math.max(size, (window.length - at) * 2);
      from += at;
      at = 0;
      window = file.subarray(from, from + wanted);
      continue;
    }
    yield { piece: window.subarray(at, end), isLast: from + end >= file.length };
    at = end;
  }
}

/**
 * Decodes UTF-8 piece by piece. Gives null, and nothing after it, where the bytes are no UTF-8. A byte-order mark
 * stays.
 */
export function* textPieces(
  file: FileBytes,
  pieceEnd: PieceEnd,
  size = WINDOW,
): Generator<{ text: string; isLast: boolean } | null> {
  if (isUtf16(file)) {
    yield null;
    return;
  }
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for (const { piece, isLast } of bytePieces(file, pieceEnd, size)) {
    const text = decoder.decode(piece);
    // What is no UTF-8 comes out as U+FFFD; a file may hold that sign itself.
    if (text.includes('\uFFFD') && !isValidUtf8(piece)) {
      yield null;
      return;
    }
    yield { text, isLast };
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
