// The commands. Each returns a summary, printed as JSON or as a line.
import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { writeBundle } from '../../shared/bundle/bundle';
import { MemoryStore } from '../../shared/change/memory-store';
import { buildDemoProject } from '../../shared/demo/demo-project';
import { parseReferenceFile } from '../../shared/import/parse-file';
import { unpackFile } from '../../shared/import/bytes/unpack';
import { type Env, fixedEnv, newId, type PersonId } from '../../shared/kernel/ids';
import { defaultProject } from '../../shared/model/default-project';
import { newPerson } from '../../shared/model/people';
import { planImport } from '../../shared/rating/import-plan';
import type { Arguments } from './arguments';
import { convert } from './convert-command';
import { dedupe } from './dedupe-command';
import { describeProblem, InputError, readInput, requireRecords, writeOutput } from './files';
import { report } from './report-commands';
import { verify } from './verify-command';
import { simulate } from './simulate-command';
import { requireOut, type Summary, UsageError } from './usage';

const env: Env = { now: () => Date.now(), randomBytes: (n) => new Uint8Array(randomBytes(n)) };

async function parse(
  path: string,
): Promise<Extract<ReturnType<typeof parseReferenceFile>, { ok: true }>['value']> {
  const files = unpackFile({ name: path, bytes: await readInput(path) });
  if (!files.ok) throw new InputError(files.error.message);
  const parts = files.value.map(({ name, bytes }) => {
    const outcome = parseReferenceFile(bytes);
    if (!outcome.ok) throw new InputError(`${name}: ${outcome.error.message}`);
    requireRecords(name, outcome.value.references.length, outcome.value.problems);
    return outcome.value;
  });
  const [first] = parts;
  if (first === undefined) throw new InputError(`${path}: no file in the archive`);
  return {
    ...first,
    references: parts.flatMap((p) => p.references),
    problems: parts.flatMap((p) => p.problems),
  };
}

async function demo(args: Arguments): Promise<Summary> {
  const out = requireOut(args);
  // A fixed clock: the example study is the same bytes on every machine.
  const store = await buildDemoProject(fixedEnv(Date.UTC(2024, 0, 1)));
  const data = store.toData();
  await writeOutput(out, writeBundle({ data, log: store.log, files: new Map() }));
  return {
    message: `${out}: ${data.references.length} references, ${data.interventions.length} interventions`,
    out,
    references: data.references.length,
    interventions: data.interventions.length,
  };
}

async function importFiles(args: Arguments): Promise<Summary> {
  const out = requireOut(args);
  if (args.files.length === 0) throw new UsageError('zeef import: which files?');
  const parsed = [];
  for (const file of args.files) parsed.push({ file, outcome: await parse(file) });
  const store = new MemoryStore();
  const project = defaultProject(env, basename(out, '.zeef'));
  const person = newPerson({ id: newId<PersonId>(env), name: 'zeef', role: 'lead', colour: 'indigo' });
  const who = { by: person.id, device: 'cli' };
  await store.commit(env, {
    ...who,
    kind: 'project.create',
    writes: [
      { table: 'projects', id: project.id, after: project },
      { table: 'persons', id: person.id, after: person },
    ],
  });
  for (const { file, outcome } of parsed) {
    const data = store.toData();
    const plan = planImport(env, outcome.references, {
      project,
      interventions: data.interventions,
      nextSequence: data.references.length,
      by: person.id,
      sources: [],
      fileName: basename(file),
      format: outcome.format,
      problems: outcome.problems,
    });
    store.addReferences(plan.references);
    await store.commit(env, {
      ...who,
      kind: 'import.add',
      writes: plan.writes,
      bulk: { table: 'references', batchId: plan.batch.id, count: plan.references.length },
    });
  }
  const data = store.toData();
  await writeOutput(out, writeBundle({ data, log: store.log, files: new Map() }));
  const problems = parsed.flatMap(({ file, outcome }) => outcome.problems.map((p) => ({ file, ...p })));
  for (const p of problems.slice(0, 20)) process.stderr.write(`${p.file}: ${describeProblem(p)}\n`);
  return {
    message: `${out}: ${data.references.length} references, ${problems.length} problems`,
    out,
    references: data.references.length,
    problems,
  };
}

/** Runs the command that the arguments name. @throws UsageError or InputError */
export async function runCommand(args: Arguments): Promise<Summary> {
  switch (args.command) {
    case 'demo':
      return await demo(args);
    case 'import':
      return await importFiles(args);
    case 'convert':
      return await convert(args);
    case 'dedupe':
      return await dedupe(args);
    case 'report':
      return await report(args);
    case 'simulate':
      return await simulate(args);
    case 'verify':
      return await verify(args);
    case undefined:
      throw new UsageError('which command?');
    default:
      throw new UsageError(`unknown command ${args.command}`);
  }
}
