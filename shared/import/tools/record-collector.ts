// What parsers of tagged text share: the fields of the record that is being read, and what has been read.
import type { ImportProblem, ParsedReference, ParseOutcome } from '../parsed';
import { RecordLines } from './record-lines';

/** Collects fields until a record ends. `F` is a field as the format has it. */
export class RecordCollector<F> {
  fields: F[] = [];
  private readonly references: ParsedReference[] = [];
  private readonly problems: ImportProblem[] = [];
  private start = 0;
  private startLine = 1;
  private hasBegun = false;

  /** @param toReference - makes a reference of a record's fields; `raw` is the record as it stands in the file */
  constructor(
    private readonly lines: RecordLines,
    private readonly toReference: (fields: readonly F[], raw: string) => ParsedReference,
  ) {}

  /** The field that a line without a tag goes on with. */
  get last(): F | undefined {
    return this.fields.at(-1);
  }

  /** Lets the next record begin at the current line, which has no field: the heading of a record. */
  begin(): void {
    this.hasBegun = true;
    this.start = this.lines.start;
    this.startLine = this.lines.line;
  }

  /** Adds a field of the current line; the first begins the record. */
  add(field: F): void {
    if (!this.hasBegun) this.begin();
    this.fields.push(field);
  }

  /**
   * Ends the record before an offset; without fields there is none. A record without title comes in and is a problem.
   */
  finish(end: number): void {
    if (this.fields.length === 0) return;
    const raw = this.lines.text.slice(this.start, end).trimEnd();
    const reference = this.toReference(this.fields, raw);
    this.references.push(reference);
    if (reference.csl.title === undefined)
      this.problems.push({ line: this.startLine, record: this.references.length, reason: 'no-title', raw });
    this.fields = [];
    this.hasBegun = false;
  }

  /** A record that the next begins without an end of its own. */
  finishUnended(end: number): void {
    this.problems.push({ line: this.startLine, record: this.references.length + 1, reason: 'no-end' });
    this.finish(end);
  }

  /** Text that belongs to no record. */
  stray(line: number): void {
    this.problems.push({ line, record: 0, reason: 'stray-text' });
  }

  /** All that was read, the last record with it. */
  outcome(format: string): ParseOutcome {
    this.finish(this.lines.text.length);
    return { format, references: this.references, problems: this.problems };
  }
}

type Field = { tag: string; value: string };

/** Finds tags by a pattern: the tag, then the value. */
export const byPattern =
  (tagged: RegExp) =>
  (line: string): Field | null => {
    const match = tagged.exec(line);
    return match === null ? null : { tag: match[1] ?? '', value: (match[2] ?? '').trim() };
  };

/**
 * Parses text whose records each begin with a heading, before lines of a tag and a value; a line without a tag goes on
 * with the last.
 *
 * @param tagOn - the tag and the value of a line with a tag, or null
 * @param between - what stands between the lines of a value
 */
export function parseHeaded(
  source: string,
  {
    heading,
    tagOn,
    between = ' ',
  }: { heading: RegExp; tagOn: (line: string) => Field | null; between?: string },
  toReference: (fields: readonly Field[], raw: string) => ParsedReference,
  format: string,
): ParseOutcome {
  const lines = new RecordLines(source);
  const records = new RecordCollector<Field>(lines, toReference);
  let isStray = false;
  while (lines.next()) {
    const line = lines.value;
    if (heading.test(line)) {
      records.finish(lines.start);
      records.begin();
      continue;
    }
    const field = tagOn(line);
    const { last } = records;
    if (field !== null) records.add(field);
    else if (line.trim() === '') continue;
    else if (last !== undefined) last.value += `${last.value === '' ? '' : between}${line.trim()}`;
    else if (!isStray) {
      isStray = true;
      records.stray(lines.line);
    }
  }
  return records.outcome(format);
}
