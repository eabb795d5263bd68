// What is read of files that were chosen: references as a draft whose texts are staged in the database, and what is
// shown of them.
import { ImportDraft } from '../../../shared/import/draft';
import { databaseOf } from '../../../shared/import/format-names';
import { describeOrigin } from '../../../shared/import/guess-source';
import { parseReferenceFile, readReferenceFile } from '../../../shared/import/parse-file';
import type { CsvMapping } from '../../../shared/import/tools/table/columns';
import { CAME_IN, type ParsedReference } from '../../../shared/import/parsed';
import { sha256OfFile } from '../../../shared/import/bytes/file-hash';
import type { NamedFile } from '../../../shared/import/bytes/unpack';
import type { ProjectId } from '../../../shared/kernel/ids';
import { fail, ok, type Problem, type Result } from '../../../shared/kernel/result';
import { Staging } from '../../db/references/staging';
import { browserEnv } from '../../lib/env';
import { orUnreadable } from './disk-file';
import type { FileProblem, ImportPreview } from './messages';

const SAMPLE = 100;
// References between two messages on how far reading is.
const REPORT_EVERY = 2000;

/** One reading of files, up to its import or its end. */
export class Reading {
  readonly draft: ImportDraft;
  /** Of which file so many of the references are that come next. */
  readonly runs: { fileIndex: number; count: number }[] = [];
  private readonly preview: ImportPreview;
  /** Which reference (by index) a problem is of, where it came in all the same. */
  private readonly owners = new Map<FileProblem, number>();

  private constructor(
    readonly staging: Staging,
    headings: string[],
  ) {
    this.draft = new ImportDraft(browserEnv, staging, SAMPLE);
    this.preview = { format: '', files: [], unread: [], count: 0, problems: [], sample: [], headings };
  }

  static async begin(projectId: ProjectId, headings: string[]): Promise<Reading> {
    return new Reading(await Staging.begin(projectId), headings);
  }

  /** What is shown of it now. */
  shown(): ImportPreview {
    const { draft, preview } = this;
    const sample = draft.sample.map(({ csl, study }) => ({ csl, study }));
    return { ...preview, count: draft.count, sample };
  }

  /** Why nothing was read; null when something was, or there was nothing to read. */
  get failure(): Problem | null {
    const { files, unread } = this.preview;
    return files.length > 0 ? null : (unread[0]?.error ?? null);
  }

  setHeadings(headings: string[]): void {
    this.preview.headings = headings;
  }

  /** A file that could not even be opened. */
  addUnread(file: string, error: Problem): void {
    this.preview.unread.push({ file, error });
  }

  /**
   * Reads one file into what has been read so far.
   *
   * @param onCount - told how many references have been read
   * @returns its headings when it is a table
   */
  async take(file: NamedFile, onCount: (count: number) => void, mapping?: CsvMapping): Promise<string[]> {
    const { draft, staging, preview, runs } = this;
    const before = draft.mark();
    const reading = readReferenceFile(file.bytes, mapping === undefined ? {} : { mapping });
    let reported = draft.count;
    const next = (): ReturnType<typeof reading.next> => {
      const step = orUnreadable(() => reading.next());
      return 'ok' in step ? { done: true, value: step } : step;
    };
    let first: ParsedReference | undefined;
    let step = next();
    for (; step.done !== true; step = next()) {
      if (step.value === null) draft.rewind(before);
      else draft.add(step.value);
      first = step.value === null ? undefined : (first ?? step.value[0]);
      await staging.pump();
      if (draft.count < reported + REPORT_EVERY) continue;
      reported = draft.count;
      onCount(reported);
    }
    if (!step.value.ok) {
      draft.rewind(before);
      this.addUnread(file.name, step.value.error);
      return [];
    }
    const { value } = step.value;
    for (const problem of value.problems) {
      const own = { ...problem, file: file.name, fileIndex: preview.files.length };
      preview.problems.push(own);
      // Of a record that could not be read, the number is that of its place among those that could.
      const owner = before.count + problem.record - 1;
      const isIn = CAME_IN.has(problem.reason) && owner >= before.count && owner < draft.count;
      if (isIn) this.owners.set(own, owner);
    }
    const count = draft.count - before.count;
    const origin = describeOrigin(file.name, databaseOf(value.format), first?.csl);
    runs.push({ fileIndex: preview.files.length, count });
    const hash = orUnreadable(() => sha256OfFile(file.bytes));
    if (typeof hash !== 'string') {
      draft.rewind(before);
      if (!hash.ok) this.addUnread(file.name, hash.error);
      return [];
    }
    preview.files.push({ name: file.name, format: value.format, count, origin, sha256: hash });
    if (preview.format === '') preview.format = value.format;
    else if (!preview.format.split(', ').includes(value.format)) preview.format += `, ${value.format}`;
    return value.headings;
  }

  /**
   * Reads a record that was mended by hand and adds it; its problem is taken away.
   *
   * @param columns - of the table that it is a row of; null where the file is none
   * @returns why it still cannot be read, as the code of a failure
   */
  repair(problemIndex: number, text: string, columns: CsvMapping | null): Result<null> {
    const { draft, preview, owners, runs } = this;
    const problem = preview.problems[problemIndex];
    if (problem === undefined) return ok(null);
    const options = columns === null ? {} : { mapping: columns };
    const outcome = parseReferenceFile(new TextEncoder().encode(text), options);
    if (!outcome.ok) return outcome;
    const { references: mended, problems } = outcome.value;
    if (mended.length === 0) return fail(problems[0]?.reason ?? '', '');
    const owner = owners.get(problem);
    const before = draft.count;
    const places = mended.map((_, i) => draft.count + i - (owner === undefined ? 0 : 1));
    const [first, ...others] = mended;
    if (owner !== undefined && first !== undefined) {
      // What came in as it was gives way to what was mended.
      draft.replace(owner, first);
      draft.add(others);
      places[0] = owner;
    } else draft.add(mended);
    const count = draft.count - before;
    runs.push({ fileIndex: problem.fileIndex, count });
    const file = preview.files[problem.fileIndex];
    if (file !== undefined) file.count += count;
    const left = problems.map((p): FileProblem => {
      const own = { ...p, file: problem.file, fileIndex: problem.fileIndex, line: problem.line };
      const still = CAME_IN.has(p.reason) ? places[p.record - 1] : undefined;
      if (still !== undefined) owners.set(own, still);
      return own;
    });
    preview.problems.splice(problemIndex, 1, ...left);
    return ok(null);
  }

  /** Ends it; texts that no import took up are removed. */
  end(): Promise<void> {
    return this.staging.end();
  }
}
