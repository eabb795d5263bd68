// RIS in every dialect: records without TY, without ER, stray lines and headers between them, continuation lines.
// Source: RIS format specification (Reference Manager, 2011 revision). Cost is linear: each character is looked at a
// fixed number of times.
import type { ImportProblem, ParsedReference, ParseOutcome } from '../../parsed';
import type { FileBytes } from '../../bytes/file-bytes';
import { textPieces } from '../../bytes/text-pieces';
import { RecordLines } from '../../tools/record-lines';
import type { PieceReading } from '../../tools/record-pieces';
import { type RisFields, risReference } from './record';
import { type RisTag, risTag } from './tags';

const isUpper = (c: number): boolean => c >= 65 && c <= 90;

/** Where the value begins on a line `XX  - value`, or -1 when the line begins with no tag. */
function valueStart(text: string, start: number, end: number): number {
  const c0 = text.charCodeAt(start);
  const c1 = text.charCodeAt(start + 1);
  if (!isUpper(c0) || !(isUpper(c1) || (c1 >= 48 && c1 <= 57))) return -1;
  let at = start + 2;
  while (at < end && at < start + 5 && text.charCodeAt(at) === 32) at++;
  if (at === start + 2 || text.charCodeAt(at) !== 45) return -1;
  const next = text.charCodeAt(at + 1);
  if (at + 1 < end && next !== 32 && next !== 9) {
    // "TY  -JOUR" is seen; "AB - " needs its space, or a sentence could be a tag.
    if (at !== start + 4) return -1;
    return at + 1;
  }
  return Math.min(end, at + 2);
}

// Indexed by both letters, 7 bits each.
const known = new Array<RisTag | undefined>(1 << 14).fill(undefined);

/** The tag that two letters at a place are. */
function tagAt(text: string, at: number): RisTag {
  const code = (text.charCodeAt(at) << 7) | text.charCodeAt(at + 1);
  return (known[code] ??= risTag(text.slice(at, at + 2)));
}

const TYPE = risTag('TY');
const END = risTag('ER');
const KEYWORD = risTag('KW');
// Of a record that has begun, which ends where another begins.
const BEGUN = new Set(['TY', 'TI', 'T1', 'AU'].map(risTag));

/** Parses RIS piece by piece: a piece may end anywhere between two lines. Never throws. */
export class RisParser {
  private references: ParsedReference[] = [];
  /** How many were drained. */
  private drained = 0;
  private readonly problems: ImportProblem[] = [];
  private readonly fields: RisFields = { tags: [], values: [] };
  private raw = '';
  private startLine = 1;
  private strayLine = 0;
  private line = 0;

  /** Reads on. */
  feed(text: string): void {
    const lines = new RecordLines(text, this.line);
    const source = lines.text;
    const { tags, values } = this.fields;
    let recordStart = 0;
    while (lines.next()) {
      // A line of a record may be set in by a space or two; its first by more.
      let { start } = lines;
      const { end } = lines;
      const first = source.charCodeAt(start);
      if (first === 32 || first === 9 || first === 0xfeff)
        while (start < end && start < lines.start + 4 && !isUpper(source.charCodeAt(start))) start++;
      const value = valueStart(source, start, end);
      if (value < 0 || (start > lines.start + 1 && tags.length > 0)) {
        const content = lines.value.trim();
        if (content === '') continue;
        const last = tags.length - 1;
        if (last < 0) this.strayLine ||= lines.line;
        else values[last] = `${values[last] ?? ''}${tags[last] === KEYWORD ? '\n' : ' '}${content}`;
        continue;
      }
      const tag = tagAt(source, start);
      if (tag === END) {
        this.finish(source.slice(recordStart, end));
        recordStart = end;
        continue;
      }
      // Vendors put identifiers before TY; only a record that has begun ends here.
      if (tag === TYPE && tags.some((t) => BEGUN.has(t))) {
        this.problems.push({
          line: this.startLine,
          record: this.drained + this.references.length + 1,
          reason: 'no-end',
        });
        this.finish(source.slice(recordStart, lines.start));
        recordStart = lines.start;
      }
      if (tags.length === 0) {
        this.startLine = lines.line;
        recordStart = lines.start;
      }
      tags.push(tag);
      values.push(source.slice(value, end));
    }
    this.line = lines.line;
    // A record that goes on in the next piece.
    if (tags.length > 0) this.raw += source.slice(recordStart);
  }

  /** Gives away what has been read, but for the last: what follows may belong to it. */
  drain(): ParsedReference[] {
    const all = this.references;
    const last = all.pop();
    this.references = last === undefined ? [] : [last];
    this.drained += all.length;
    return all;
  }

  /** What has been read and not been drained, the last record with it. */
  end(): ParseOutcome {
    if (this.fields.tags.length > 0) {
      this.problems.push({
        line: this.startLine,
        record: this.drained + this.references.length + 1,
        reason: 'no-end',
      });
      this.finish('');
    }
    if (this.strayLine > 0) this.problems.push({ line: this.strayLine, record: 0, reason: 'stray-text' });
    return { format: 'ris', references: this.references, problems: this.problems };
  }

  private finish(rest: string): void {
    const { tags, values } = this.fields;
    if (tags.length === 0) return;
    const raw = (this.raw === '' ? rest : this.raw + rest).trimEnd();
    this.raw = '';
    const before = this.references.at(-1);
    if (before !== undefined && !tags.some((t) => t.begins)) {
      // Ovid writes a field or two behind ER: they belong to the record before.
      tags.forEach(({ name }, i) => {
        const value = values[i]?.trim() ?? '';
        if (value !== '') before.unknown.push({ tag: name, value });
      });
      before.raw.text += `\n${raw}`;
      this.strayLine ||= this.startLine;
    } else {
      const reference = risReference(this.fields, raw);
      this.references.push(reference);
      if (reference.csl.title === undefined)
        this.problems.push({
          line: this.startLine,
          record: this.drained + this.references.length,
          reason: 'no-title',
          raw,
        });
    }
    tags.length = 0;
    values.length = 0;
  }
}

/** Parses RIS text. A record without title, or text outside records, is named in `problems`. */
export function parseRis(text: string): ParseOutcome {
  const parser = new RisParser();
  parser.feed(text);
  return parser.end();
}

// Less than a record: one letter beyond Latin-1 makes all letters of a piece take two bytes, and decoding slow.
const PIECE_BYTES = 1024;
const NEWLINE = 10;
// How far the end of a record is looked for.
const LONGEST = 65_536;

/**
 * Where a piece that begins at `at` may end: behind a record where one ends near, or its raw text would have to be
 * copied; else behind a line.
 */
function pieceEnd(bytes: Uint8Array, at: number): number {
  const from = at + PIECE_BYTES;
  let firstLine = -1;
  for (let newline = bytes.indexOf(NEWLINE, from); newline >= 0 && from < bytes.length;) {
    if (firstLine < 0) firstLine = newline + 1;
    const next = newline + 1 >= bytes.length ? -1 : bytes.indexOf(NEWLINE, newline + 1);
    if (bytes[newline + 1] === 69 && bytes[newline + 2] === 82 && bytes[newline + 3] === 32)
      return next < 0 ? bytes.length : next + 1;
    if (newline > from + LONGEST) return firstLine;
    newline = next;
  }
  return bytes.length;
}

/**
 * Parses RIS bytes in UTF-8, a piece at a time, without ever holding the whole file as text. Yields what has been read;
 * the outcome holds the rest. Null when the bytes are no UTF-8, which may show after much has been read.
 */
export function* readRis(file: FileBytes): PieceReading {
  const parser = new RisParser();
  for (const piece of textPieces(file, pieceEnd)) {
    if (piece === null) return null;
    parser.feed(piece.text);
    yield parser.drain();
  }
  return parser.end();
}
