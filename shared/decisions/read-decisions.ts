// Reads a file with decisions of another program: recognises by content which program's it is.
import { decodeText } from '../import/bytes/decode';
import { type FileBytes, wholeFile } from '../import/bytes/file-bytes';
import { unpackFile } from '../import/bytes/unpack';
import { parseReferenceFile } from '../import/parse-file';
import type { ParsedReference } from '../import/parsed';
import { fail, ok, type Result } from '../kernel/result';
import { isAsreviewProject, readAsreviewProject } from './asreview-project';
import { saidInAsreviewNote } from './asreview-notes';
import { decisionColumns, saidInColumns } from './columns';
import {
  type CovidenceList,
  covidenceList,
  isNamedByCovidence,
  isOfCovidence,
  saidInCovidence,
} from './covidence';
import {
  type Decided,
  type DecisionFile,
  type Said,
  stageOfFile,
  type Tool,
  type Unread,
  type UnreadReason,
} from './decided';
import { isEppi, isOfEppi, readEppi, saidInEppiKeywords } from './eppi';
import { isOfRayyan, saidInRayyan } from './rayyan';

const HEAD = 65_536;
const RAYYAN_LOG = /(?:^|\/)customizations_log\.csv$/;
/** Files of an archive that hold no records, such as Rayyan's log of clicks. */
const NO_RECORDS = /(?:^|\/)(?:customizations_log\.csv|__MACOSX\/.*|\.[^/]*)$/;

/** What one record says, and the words in it that could not be understood. */
type Answer = { said: Said[]; unknown: readonly string[]; unknownStage?: string | null } | UnreadReason;
/** `left`: columns that may hold decisions and are not read. */
type Reader = { tool: Tool; read: (reference: ParsedReference) => Answer; left?: readonly string[] };

/** Whether a file says by its name alone that it is a list of Covidence: one with columns of decisions says more. */
const isOfNamedList = (references: readonly ParsedReference[], name: string): boolean =>
  isNamedByCovidence(name) && decisionColumns(references).decisions.length === 0;

/** Which program's records these are. Fails where nothing in them decides. */
function readerFor(references: readonly ParsedReference[], name: string): Result<Reader> {
  if (references.some(isOfRayyan)) return ok({ tool: 'rayyan', read: saidInRayyan });
  const list: CovidenceList | null = covidenceList(name);
  if (references.some(isOfCovidence) || isOfNamedList(references, name))
    return ok({
      tool: 'covidence',
      read: (reference) => {
        const said = saidInCovidence(reference, list);
        return said === null ? 'unknown-list' : { said, unknown: [] };
      },
    });
  if (references.some((r) => saidInAsreviewNote(r) !== null))
    return ok({
      tool: 'asreview',
      read: (reference) => ({ said: saidInAsreviewNote(reference) ?? [], unknown: [] }),
    });
  if (references.some(isOfEppi))
    return ok({
      tool: 'eppi',
      read: (reference) => ({ said: saidInEppiKeywords(reference), unknown: [] }),
    });
  const columns = decisionColumns(references);
  if (columns.decisions.length === 0)
    return fail('no-decisions', 'no column or note in it says what was decided');
  const isOfReaders = columns.decisions.some((c) => c.reader !== null);
  const isAsreview =
    columns.decisions.some((c) => c.tag.toLowerCase().startsWith('asreview_')) ||
    (!isOfReaders && columns.notes.some((tag) => /^exported_notes_/i.test(tag)));
  return ok({
    tool: isAsreview ? 'asreview' : 'columns',
    read: (reference) => saidInColumns(reference, columns),
    // ASReview's own exports hold the labels that the data set began with beside those that were given.
    left: [...(isAsreview ? [] : columns.left), ...columns.leftFields],
  });
}

function readRecords(
  name: string,
  references: readonly ParsedReference[],
  nameSays: boolean,
): Result<DecisionFile> {
  const reader = readerFor(references, name);
  if (!reader.ok) return reader;
  const decided: Decided[] = [];
  const unread: Unread[] = (reader.value.left ?? []).map((title) => ({
    ...{ record: 0, title, text: '' },
    reason: 'no-column',
  }));
  for (const [index, reference] of references.entries()) {
    const of = { record: index + 1, title: reference.csl.title ?? '' };
    const answer = reader.value.read(reference);
    if (typeof answer === 'string') {
      unread.push({ ...of, reason: answer, text: name });
      continue;
    }
    for (const text of answer.unknown) unread.push({ ...of, reason: 'unknown-word', text });
    if ((answer.unknownStage ?? null) !== null)
      unread.push({ ...of, reason: 'unknown-stage', text: answer.unknownStage ?? '' });
    const stage = nameSays ? stageOfFile(name) : null;
    const said = answer.said.map((s) => ({ ...s, stage: s.stage ?? stage }));
    if (said.length > 0) decided.push({ ...of, csl: reference.csl, said });
  }
  return ok({ tool: reader.value.tool, records: references.length, decided, unread });
}

function readOne(name: string, bytes: FileBytes, nameSays: boolean): Result<DecisionFile> {
  const head = decodeText(bytes.subarray(0, HEAD));
  if (isEppi(head)) return readEppi(decodeText(wholeFile(bytes)));
  const read = parseReferenceFile(bytes);
  return read.ok ? readRecords(name, read.value.references, nameSays) : read;
}

/**
 * Reads a file with decisions: projects and exports of ASReview, exports of Rayyan, Covidence and EPPI-Reviewer, and
 * tables with a column of labels, or one for each reader. Fails where it holds none, or cannot be read.
 *
 * @param name - of the file: Covidence says only there which list it is
 * @param nameSays - whether the name of the file may say the stage, where its records do not
 */
export function readDecisions(name: string, bytes: FileBytes, nameSays = true): Result<DecisionFile> {
  const start = bytes.subarray(0, 4);
  const isZip = start[0] === 0x50 && start[1] === 0x4b;
  if (isZip && isAsreviewProject(wholeFile(bytes))) return readAsreviewProject(wholeFile(bytes));
  const files = unpackFile({ name, bytes });
  if (!files.ok) return files;
  if (files.value.length > 0 && files.value.every((file) => RAYYAN_LOG.test(file.name)))
    return fail(
      'rayyan-log',
      'this is Rayyan’s log of clicks, which names articles by number only: bring in the articles of the same export',
    );
  const parts: DecisionFile[] = [];
  const other: Unread[] = [];
  let failure: Result<DecisionFile> = fail('no-decisions', 'the archive holds no file with records');
  for (const file of files.value.filter((f) => !NO_RECORDS.test(f.name))) {
    const read = readOne(files.value.length === 1 ? name : file.name, file.bytes, nameSays);
    if (read.ok) parts.push(read.value);
    else {
      failure = read;
      // What goes along with the records, such as a note on how to read them, is no reason to refuse these.
      other.push({ record: 0, title: file.name, reason: 'no-file', text: read.error.message });
    }
  }
  const [first] = parts;
  if (first === undefined) return failure;
  return ok({
    tool: first.tool,
    records: parts.reduce((sum, part) => sum + part.records, 0),
    decided: parts.flatMap((part) => part.decided),
    unread: [...other, ...parts.flatMap((part) => part.unread)],
  });
}
