// From bytes to references: recognise by content, then parse.
import { readOoxml } from '../kernel/ooxml';
import { fail, ok, type Result } from '../kernel/result';
import { decodeText } from './bytes/decode';
import { type FileBytes, wholeFile } from './bytes/file-bytes';
import { isOpenDocument } from './bytes/unpack';
import { claimsOfOffice, detectFormat } from './detect';
import { formatNames } from './format-names';
import type { ParsedReference, ParseOutcome } from './parsed';
import type { CsvMapping } from './tools/table/columns';

const HEAD_BYTES = 65_536;
// Readers take what stands before the heading of a PDF for granted. Source: ISO 32000-1, annex H.3.
const PDF_WITHIN = 1024;
const isPdf = (head: Uint8Array): boolean =>
  /^[^\n@]{0,512}%PDF-\d/.test(new TextDecoder('windows-1252').decode(head).trimStart());
// Compound files, as Excel and Word wrote before 2007; Web of Science still does. Source: MS-CFB, section 2.2.
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

/** `headings`: of a table, whose columns can be mapped otherwise; else none. */
export type FileOutcome = Omit<ParseOutcome, 'references'> & { headings: string[] };

/**
 * Gives references as they are read: what does not fit in memory as objects need never be there at once. `null` says
 * that all of the file so far is read again, as its encoding turned out to be another.
 */
export type FileReading = Generator<readonly ParsedReference[] | null, Result<FileOutcome>>;

/**
 * Parses a reference file. Fails only when it is empty or of no known format; problems with records are in the outcome.
 */
export function parseReferenceFile(
  file: FileBytes,
  options: { mapping?: CsvMapping } = {},
): Result<ParseOutcome & { headings: string[] }> {
  const references: ParsedReference[] = [];
  const reading = readReferenceFile(file, options);
  for (let step = reading.next(); ; step = reading.next()) {
    if (step.done === true) return step.value.ok ? ok({ ...step.value.value, references }) : step.value;
    if (step.value === null) references.length = 0;
    else for (const reference of step.value) references.push(reference);
  }
}

/** The same a few references at a time. */
export function* readReferenceFile(file: FileBytes, options: { mapping?: CsvMapping } = {}): FileReading {
  if (file.length === 0) return fail('empty', 'the file is empty');
  const start = file.subarray(0, OLD_OFFICE.length);
  if (OLD_OFFICE.every((byte, i) => start[i] === byte))
    return fail('old-office', 'an Excel or Word file of before 2007; save it as .xlsx or .docx');
  if (isPdf(file.subarray(0, PDF_WITHIN)))
    return fail(
      'pdf',
      'not a reference file but a PDF; attach it to a reference, or export the references themselves',
    );
  if (isOpenDocument(file)) return fail('open-document', 'an OpenDocument file; save it as .xlsx or .docx');
  if (start[0] === 0x50 && start[1] === 0x4b) return yield* readOffice(wholeFile(file), options.mapping);
  if (file.length > HEAD_BYTES) {
    const outcome = yield* readLarge(file, options.mapping);
    if (outcome !== 'whole') return outcome;
  }
  const text = decodeText(wholeFile(file));
  if (text.trim() === '') return fail('empty', 'the file holds no text');
  const found = detectFormat(text, { isMapped: options.mapping !== undefined });
  if (found === null)
    return fail('unknown-format', `not a reference file of a known format (${formatNames('en').join('; ')})`);
  const { reader } = found;
  return yield* checked(reader.parse(text, options.mapping), reader.headings?.(text) ?? []);
}

/**
 * Reads a large file in pieces, as a search of 100,000 is hundreds of megabytes; 'whole' says that all of it must be
 * read at once.
 */
function* readLarge(
  file: FileBytes,
  mapping: CsvMapping | undefined,
): Generator<readonly ParsedReference[] | null, Result<FileOutcome> | 'whole'> {
  const head = decodeText(file.subarray(0, HEAD_BYTES));
  const reader = detectFormat(head, { isMapped: mapping !== undefined })?.reader;
  const reading = reader?.read?.(file, head, mapping) ?? null;
  if (reading === null) return 'whole';
  const outcome = yield* reading;
  if (outcome !== null) return yield* checked(outcome, reader?.headings?.(head) ?? []);
  yield null;
  return 'whole';
}

/**
 * An outcome, unless there is nothing in it to show: records that can be mended are shown even when no other came in.
 */
function* checked({ references, ...outcome }: ParseOutcome, headings: string[]): FileReading {
  // The last of a file is never given away before its end.
  if (references.length > 0 || outcome.problems.some((p) => p.raw !== undefined))
    return yield* handOver({ references, ...outcome }, headings);
  const [first] = outcome.problems;
  if (first === undefined) return fail('no-records', 'no record could be read');
  const { line, reason } = first;
  const message = `no record could be read (line ${line}: ${reason})`;
  return { ok: false, error: { code: 'no-records', message, first: { line, reason } } };
}

/** A Word or Excel file: a correspondent's filled form, else a workbook with tables of references. */
function* readOffice(bytes: Uint8Array, mapping: CsvMapping | undefined): FileReading {
  const file = readOoxml(bytes, { isSpread: true });
  if (!file.ok) return file;
  const [found] = claimsOfOffice(file.value);
  if (found === undefined)
    return fail(
      'no-form',
      'the file has no inventory form (a table with name, scope, target group and year)',
    );
  const outcome = found.reader.parse(file.value, mapping);
  if (!outcome.ok) return outcome;
  const { headings, ...rest } = outcome.value;
  return yield* handOver(rest, headings);
}

function* handOver({ references, ...outcome }: ParseOutcome, headings: string[]): FileReading {
  yield references;
  return ok({ ...outcome, headings });
}
