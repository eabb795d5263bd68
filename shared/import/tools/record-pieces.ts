// Files whose records stand one behind the other, some records at a time: what a parser makes of the pieces is what it
// makes of the whole.
import type { FileBytes } from '../bytes/file-bytes';
import type { ImportProblem, ParsedReference, ParseOutcome } from '../parsed';
import { type PieceEnd, textPieces } from '../bytes/text-pieces';

/**
 * Gives references as they are read; the outcome holds the rest. Null when the bytes are no UTF-8, which may show after
 * much has been read.
 */
export type PieceReading = Generator<ParsedReference[], ParseOutcome | null>;

// Some records: one letter beyond Latin-1 makes all letters of a piece take two bytes.
const PIECE_BYTES = 4096;
const NEWLINE = 10;

/** Ends pieces of at least `size` bytes before a line of which `begins` says that a record begins there. */
export const beforeLine =
  (begins: (bytes: Uint8Array, at: number) => boolean, size = PIECE_BYTES): PieceEnd =>
  (bytes, at) => {
    let newline = bytes.indexOf(NEWLINE, at + size);
    while (newline >= 0 && !begins(bytes, newline + 1)) newline = bytes.indexOf(NEWLINE, newline + 1);
    return newline < 0 ? bytes.length : newline + 1;
  };

/** Ends pieces behind a line of which `ends` says that a record ends with it. */
export const behindLine =
  (ends: (bytes: Uint8Array, at: number) => boolean): PieceEnd =>
  (bytes, at) => {
    const start = beforeLine(ends)(bytes, at);
    const newline = bytes.indexOf(NEWLINE, start);
    return newline < 0 ? bytes.length : newline + 1;
  };

/** Whether some letters of ASCII stand at a place. */
export function standsAt(bytes: Uint8Array, at: number, letters: string): boolean {
  for (let i = 0; i < letters.length; i++) if (bytes[at + i] !== letters.charCodeAt(i)) return false;
  return true;
}

/** Whether an empty line begins at a place. */
export const isEmptyLine = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === NEWLINE || (bytes[at] === 13 && bytes[at + 1] === NEWLINE);

// No heading of a record is longer.
const HEADING_BYTES = 60;

/** Whether a line of ASCII that `heading` matches begins at a place. */
export const isHeading =
  (first: string, heading: RegExp) =>
  (bytes: Uint8Array, at: number): boolean => {
    if (!standsAt(bytes, at, first)) return false;
    const newline = bytes.indexOf(NEWLINE, at);
    if (newline < 0 || newline > at + HEADING_BYTES) return false;
    return heading.test(String.fromCharCode(...bytes.subarray(at, newline)));
  };

const LESS_THAN = 60;

/** Ends pieces behind the closing tag of an element of one of these names. */
export const behindElement = (names: readonly string[]): PieceEnd => {
  const tags = names.map((name) => `</${name}>`);
  return (bytes, at) => {
    for (
      let start = bytes.indexOf(LESS_THAN, at + PIECE_BYTES);
      start >= 0;
      start = bytes.indexOf(LESS_THAN, start + 1)
    )
      for (const tag of tags) if (standsAt(bytes, start, tag)) return start + tag.length;
    return bytes.length;
  };
};

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  // A carriage return alone ends a line, too.
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 2))
    if (text.charCodeAt(at + 1) !== NEWLINE) count++;
  return count;
}

/**
 * Reads a file piece by piece with a parser of whole texts; lines and records of its problems are counted on.
 *
 * @param pieceEnd - ends pieces only where no record goes on
 */
export function* readPieces(
  file: FileBytes,
  pieceEnd: PieceEnd,
  parse: (text: string) => ParseOutcome,
): PieceReading {
  const problems: ImportProblem[] = [];
  let lines = 0;
  let records = 0;
  let last: ParseOutcome | null = null;
  for (const piece of textPieces(file, pieceEnd)) {
    if (piece === null) return null;
    const outcome = parse(piece.text);
    for (const problem of outcome.problems)
      problems.push({
        ...problem,
        line: problem.line === 0 ? 0 : problem.line + lines,
        record: problem.record === 0 ? 0 : problem.record + records,
      });
    lines += countLineEnds(piece.text);
    records += outcome.references.length;
    // The last stay until the end.
    if (outcome.references.length === 0) {
      last ??= outcome;
      continue;
    }
    if (last !== null && last.references.length > 0) yield last.references;
    last = outcome;
  }
  return last === null ? null : { ...last, problems };
}
