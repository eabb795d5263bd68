// A study of any size in which people decided on every reference, for benchmarks: an entry a decision.
import { MemoryStore } from '../shared/change/memory-store';
import { type Env, type ImportBatchId, newId, type PersonId, type ReferenceId } from '../shared/kernel/ids';
import { decisionId, emptyDecision } from '../shared/model/decision';
import { defaultProject } from '../shared/model/default-project';
import { newImportBatch } from '../shared/model/import-batch';
import { newPerson, type Person } from '../shared/model/people';
import { newReference, type Reference } from '../shared/model/reference';

/** A study of so many references and two people who lead it. */
export async function studyOf(count: number, env: Env): Promise<{ store: MemoryStore; people: Person[] }> {
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
export async function screened(
  store: MemoryStore,
  person: Person,
  references: readonly Reference[],
  env: Env,
) {
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
