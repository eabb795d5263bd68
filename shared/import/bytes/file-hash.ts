// The fingerprint of a file, by which it is known when it comes again.
import { sha256OfPieces } from '../../kernel/hash';
import type { FileBytes } from './file-bytes';

// Read at once: a search of 100,000 references is some hundred megabytes. They take half a second in all.
const PIECE = 4 << 20;

/** SHA-256 of a file in lower-case hex, read in pieces. @throws what reading throws */
export function sha256OfFile(file: FileBytes): string {
  function* pieces(): Generator<Uint8Array> {
    for (let at = 0; at < file.length; at += PIECE)
      yield file.subarray(at, Math.min(at + PIECE, file.length));
  }
  return sha256OfPieces(pieces());
}
