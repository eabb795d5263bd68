// `zeef import`: reference files to a new bundle, some references at a time: a million are never there at once.
import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { MemoryStore } from '../../shared/change/memory-store';
import { readReferenceFile } from '../../shared/import/parse-file';
import type { ImportProblem } from '../../shared/import/parsed';
import { sha256OfFile } from '../../shared/import/bytes/file-hash';
import { type NamedFile, unpackFile } from '../../shared/import/bytes/unpack';
import { type Env, newId, type PersonId } from '../../shared/kernel/ids';
import { defaultProject } from '../../shared/model/default-project';
import { newPerson, type Person } from '../../shared/model/people';
import type { Project } from '../../shared/model/project';
import { HeadPlanner } from '../../shared/rating/import-plan';
import type { Arguments } from './arguments';
import { PackedRows, packedPieces } from './bundle-file';
import { writePieces } from './bundle-output';
import { describeProblem, InputError, requireRecords, withInput, writingTo } from './files';
import { requireOut, type Summary, UsageError } from './usage';

export const systemEnv: Env = { now: () => Date.now(), randomBytes: (n) => new Uint8Array(randomBytes(n)) };

type Read = { format: string; problems: ImportProblem[] };

/** Plans and packs the references of one file. @throws InputError when it cannot be read */
async function take({ name, bytes }: NamedFile, planner: HeadPlanner, rows: PackedRows): Promise<Read> {
  const before = { plan: planner.mark(), rows: await rows.mark() };
  const reading = readReferenceFile(bytes);
  for (let step = reading.next(); ; step = reading.next()) {
    if (step.done === true) {
      if (!step.value.ok) throw new InputError(`${name}: ${step.value.error.message}`);
      requireRecords(name, planner.count - before.plan.count, step.value.value.problems);
      return step.value.value;
    }
    if (step.value === null) {
      // All of the file is read again.
      planner.cutTo(before.plan);
      await rows.cutTo(before.rows);
    } else
      for (const { csl, raw, unknown, study } of step.value)
        await rows.add({ ...planner.next(study), csl, raw, unknown });
  }
}

/** A study of its own, and what each import adds to it beside the references. */
class NewStudy {
  readonly store = new MemoryStore();

  private constructor(
    private readonly env: Env,
    private readonly project: Project,
    private readonly person: Person,
  ) {}

  static async begin(env: Env, title: string): Promise<NewStudy> {
    const project = defaultProject(env, title);
    const person = newPerson({ id: newId<PersonId>(env), name: 'zeef', role: 'lead', colour: 'indigo' });
    const study = new NewStudy(env, project, person);
    await study.store.commit(env, {
      by: person.id,
      device: 'cli',
      kind: 'project.create',
      writes: [
        { table: 'projects', id: project.id, after: project },
        { table: 'persons', id: person.id, after: person },
      ],
    });
    return study;
  }

  /** Imports a file, or the files of an archive as one. @throws InputError when one cannot be read */
  async import(path: string, rows: PackedRows): Promise<ImportProblem[]> {
    const { env, project, person } = this;
    return await withInput(path, async (bytes) => {
      const files = unpackFile({ name: path, bytes });
      if (!files.ok) throw new InputError(files.error.message);
      const planner = new HeadPlanner(env, {
        project,
        interventions: this.store.toData().interventions,
        nextSequence: rows.count,
        by: person.id,
        sources: [],
        fileName: basename(path),
      });
      const parts: Read[] = [];
      for (const file of files.value) parts.push(await take(file, planner, rows));
      const [first] = parts;
      if (first === undefined) throw new InputError(`${path}: no file in the archive`);
      const problems = parts.flatMap((p) => p.problems);
      const hashes = files.value.map((file) => sha256OfFile(file.bytes));
      const { batch, writes } = planner.end(first.format, problems, hashes);
      await this.store.commit(env, {
        by: person.id,
        device: 'cli',
        kind: 'import.add',
        writes,
        bulk: { table: 'references', batchId: batch.id, count: batch.count },
      });
      return problems;
    });
  }
}

/** Writes a bundle of reference files. @throws UsageError or InputError */
export async function importFiles(args: Arguments, env: Env = systemEnv): Promise<Summary> {
  const out = requireOut(args);
  if (args.files.length === 0) throw new UsageError('zeef import: which files?');
  const { references, problems } = await writingTo(out, async (bundle) => {
    const study = await NewStudy.begin(env, basename(out, '.zeef'));
    const rows = await PackedRows.begin(out);
    try {
      const found = [];
      for (const file of args.files)
        found.push(...(await study.import(file, rows)).map((p) => ({ file, ...p })));
      await writePieces(bundle, packedPieces(out, study.store.toData(), study.store.log, rows));
      return { references: rows.count, problems: found };
    } finally {
      await rows.abandon();
    }
  });
  for (const p of problems.slice(0, 20)) process.stderr.write(`${p.file}: ${describeProblem(p)}\n`);
  return {
    message: `${out}: ${references} references, ${problems.length} problems`,
    out,
    references,
    problems,
  };
}
