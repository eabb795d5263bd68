// What a back-up of a large study costs: making one, checking it by restoring it in a thread, and how long the main
// process does nothing else at once meanwhile. `npm run bench -- backups [references]`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { BackupDesk } from '../electron/main/backup-desk';
import { JournalStore } from '../electron/main/journal';
import { eachBaseLine } from '../shared/change/journal';
import { requireProject, SCHEMA_VERSION } from '../shared/model/tables';
import { buildDemoProject } from '../shared/demo/demo-project';
import { withOneEntry } from '../shared/bundle/salvage';
import { fixedEnv, type ReferenceId } from '../shared/kernel/ids';

const MB = 1024 ** 2;
const data = mkdtempSync(join(tmpdir(), 'zeef-bench-backups-'));
// As the build makes it (node electron/scripts/build.mjs).
const checker = join(process.cwd(), 'dist', 'electron', 'backup-check.cjs');

/** Measures something: how long it takes, and the longest time in which this thread did nothing else. */
async function measured<T>(what: string, work: () => Promise<T>): Promise<T> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const begun = performance.now();
  const value = await work();
  const took = performance.now() - begun;
  delay.disable();
  const rss = process.memoryUsage().rss / MB;
  console.log(
    `${what}: ${took.toFixed(0)} ms, longest task ${(delay.max / 1e6).toFixed(0)} ms, RSS ${rss.toFixed(0)} MB`,
  );
  return value;
}

const COUNT = Number(process.argv[2] ?? 100_000);
const ABSTRACT = 'Mentoren begeleidden vluchtelingen naar werk; na een jaar werkte een derde. '.repeat(18);
const env = fixedEnv(Date.UTC(2026, 0, 1));
const example = (await buildDemoProject(env)).toData();
const [batch] = example.batches;
const [person] = example.persons;
const [first] = example.references;
if (batch === undefined || person === undefined || first === undefined) throw new Error('an empty study');
const references = Array.from({ length: COUNT }, (_, n) => ({
  ...first,
  id: `reference-${n}` as ReferenceId,
  batchId: batch.id,
  sequence: n,
  csl: { ...first.csl, title: `Titel ${n}`, abstract: `${n} ${ABSTRACT}` },
}));
const none = Object.fromEntries(Object.keys(example).map((name) => [name, []])) as unknown as typeof example;
const { projects, persons, sources } = example;
const data0 = { ...none, projects, persons, sources, batches: [batch], references };
const store = await withOneEntry(data0, person.id, env, 'bench');
const project = requireProject(store.toData());
const journal = new JournalStore(join(data, 'journal'));
const begun = await journal.begin(project.id);
if (!begun.ok) throw new Error(begun.error.message);
for (const line of eachBaseLine(store.toData(), store.log)) {
  const appended = await journal.appendTo(begun.value.token, [line]);
  if (!appended.ok) throw new Error(appended.error.message);
}
await journal.finish(project.id, begun.value.token, null);
console.log(`${store.toData().references.length} references, ${store.log.length} entries`);
const desk = new BackupDesk({ dataFolder: data, version: 'bench', backupChecker: checker });
const asked = { projectId: project.id, title: project.title, schema: SCHEMA_VERSION, expected: null };
const made = await measured('made', () => desk.make({ ...asked, why: 'hand' }));
if (!made.ok) throw new Error(made.error.message);
console.log(`packed: ${(made.value.backup.bytes / MB).toFixed(0)} MB`);
const checked = await measured('checked in a thread', () => desk.check(made.value.backup.id));
console.log(checked.ok ? (checked.value.backup.check?.problem ?? 'whole') : checked.error);
await measured('nothing to do, as it holds the same', () => desk.make({ ...asked, why: 'start' }));
await desk.close();
await journal.close();
rmSync(data, { recursive: true });
