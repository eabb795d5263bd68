// How long it takes to put two copies of a study together in which two people screened all of it, and how that grows:
// an entry a decision. `npm run bench -- merge [references ...]`.
import { MemoryStore } from '../shared/change/memory-store';
import {
  type Env,
  fixedEnv,
  type ImportBatchId,
  newId,
  type PersonId,
  type ReferenceId,
} from '../shared/kernel/ids';
import { decisionId, emptyDecision } from '../shared/model/decision';
import { defaultProject } from '../shared/model/default-project';
import { newImportBatch } from '../shared/model/import-batch';
import { newPerson, type Person } from '../shared/model/people';
import { newReference, type Reference } from '../shared/model/reference';
import { mergeBundles } from '../shared/team/merge-bundles';
import { unsettledIn } from '../shared/team/unsettled';

const SIZES = process.argv.slice(2).map(Number);

async function studyOf(count: number, env: Env): Promise<{ store: MemoryStore; people: Person[] }> {
  const store = new MemoryStore();
  const project = defaultProject(env, 'Merge');
  const people = ['Anna', 'Bert'].map((name) =>
    newPerson({ id: newId<PersonId>(env), name, role: 'lead', colour: 'teal' }),
  );
  const [first] = people;
  if (first === undefined) throw new Error('nobody');
  const by = { by: first.id, device: 'bench' };
  await store.commit(env, {
    ...{ ...by, kind: 'project.create' },
    writes: [
      { table: 'projects', id: project.id, after: project },
      ...people.map((p) => ({ table: 'persons' as const, id: p.id, after: p })),
    ],
  });
  const batchId = newId<ImportBatchId>(env);
  const batch = newImportBatch({
    ...{ id: batchId, sourceId: null, fileName: 'bench.ris', format: 'ris', importedAt: env.now() },
    ...{ count, problems: [] },
  });
  store.addReferences(
    Array.from({ length: count }, (_, sequence) =>
      newReference({
        id: newId<ReferenceId>(env),
        csl: { type: 'book', title: `Title ${sequence}` },
        batchId,
        sequence,
      }),
    ),
  );
  await store.commit(env, {
    ...{ ...by, kind: 'import.add', writes: [{ table: 'batches', id: batch.id, after: batch }] },
    bulk: { table: 'references', batchId, count },
  });
  return { store, people };
}

/** A copy in which one person decided on every reference. */
async function screened(store: MemoryStore, person: Person, references: readonly Reference[], env: Env) {
  const copy = new MemoryStore(store.toData(), store.log);
  const stage = 'title-abstract' as const;
  for (const { id: referenceId } of references) {
    const id = decisionId(referenceId, person.id, stage);
    const after = { ...emptyDecision(referenceId, person.id, stage), id, verdict: 'include' as const };
    const writes = [{ table: 'decisions' as const, id, after }];
    await copy.commit(env, { by: person.id, device: 'bench', kind: 'decision.record', writes });
  }
  return { data: copy.toData(), log: copy.log, files: new Map<string, Uint8Array>() };
}

for (const count of SIZES.length > 0 ? SIZES : [2500, 10_000, 25_000]) {
  const { store, people } = await studyOf(count, fixedEnv(0));
  const { references } = store.toData();
  const copies = [];
  for (const [n, person] of people.entries())
    copies.push(await screened(store, person, references, fixedEnv(1_000_000 * (n + 1))));
  const started = performance.now();
  const merged = mergeBundles(copies);
  const ms = performance.now() - started;
  if (!merged.ok) throw new Error(merged.error.message);
  const again = performance.now();
  unsettledIn(merged.value.log);
  console.log(
    JSON.stringify({
      references: count,
      entries: merged.value.log.length,
      ms: Math.round(ms),
      microsecondsAnEntry: Math.round((1000 * ms) / merged.value.log.length),
      unsettledMs: Math.round(performance.now() - again),
      heapMB: Math.round(process.memoryUsage().heapUsed / 1e6),
    }),
  );
}
