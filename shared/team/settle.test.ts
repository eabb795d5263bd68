import { describe, expect, it } from 'vitest';
import { MemoryStore } from '../change/memory-store';
import {
  type Env,
  fixedEnv,
  type ImportBatchId,
  type InterventionId,
  type PersonId,
  type ReferenceId,
} from '../kernel/ids';
import { defaultProject } from '../model/default-project';
import { newImportBatch } from '../model/import-batch';
import { newIntervention } from '../model/intervention';
import { newPerson } from '../model/people';
import { newReference } from '../model/reference';
import { mergeBundles } from './merge-bundles';
import { settleBy, type Unsettled } from './settle';
import { unsettledIn } from './unsettled';

const id = 'i' as InterventionId;
const person = newPerson({ id: 'p' as PersonId, name: 'P', role: 'lead', colour: 'teal' });
const by = { by: person.id, device: 'd', kind: 'x' };
const made = newIntervention(id, 'A', 'NL', 0);
const put = (store: MemoryStore, env: Env, after: typeof made | null) =>
  store.commit(env, { ...by, writes: [{ table: 'interventions', id, after }] });

async function beginning(): Promise<MemoryStore> {
  const env = fixedEnv(0);
  const store = new MemoryStore();
  const project = defaultProject(env, 'P');
  await store.commit(env, {
    ...by,
    writes: [
      { table: 'projects', id: project.id, after: project },
      { table: 'persons', id: person.id, after: person },
      { table: 'interventions', id, after: made },
    ],
  });
  return store;
}

/** Two copies in which each did something, put together. */
async function together(
  ...each: ((store: MemoryStore, env: Env) => Promise<unknown>)[]
): Promise<MemoryStore> {
  const first = await beginning();
  const stores = each.map(() => new MemoryStore(first.toData(), first.log));
  for (const [n, work] of each.entries()) await work(stores[n] ?? first, fixedEnv(1_000_000 * (n + 1)));
  const merged = mergeBundles(stores.map((s) => ({ data: s.toData(), log: s.log, files: new Map() })));
  if (!merged.ok) throw new Error(merged.error.message);
  return new MemoryStore(merged.value.data, merged.value.log);
}
const title = (store: MemoryStore) => store.toData().interventions[0]?.title;
async function settle(store: MemoryStore, question: Unsettled | undefined, at: number): Promise<void> {
  const side = question?.sides[at];
  if (question === undefined || side === undefined) throw new Error('nothing to settle');
  const stored = store.toData().interventions[0] ?? null;
  await store.commit(fixedEnv(9_000_000), {
    ...by,
    kind: 'conflict.settle',
    ...settleBy(question, side, stored),
  });
}

describe('two values of one part', () => {
  const both = () =>
    together(
      (s, env) => put(s, env, { ...made, title: 'B' }),
      (s, env) => put(s, env, { ...made, title: 'C' }),
    );
  it('are a question, with who wrote each and when, until one is chosen: the shown one or the other', async () => {
    for (const [at, chosen] of ['B', 'C'].entries()) {
      const store = await both();
      const [question, ...none] = unsettledIn(store.log);
      expect([title(store), question?.path, question?.sides.map((s) => s.value), none]).toEqual([
        ...['C', 'title'],
        ['B', 'C'],
        [],
      ]);
      await settle(store, question, at);
      expect([title(store), unsettledIn(store.log)]).toEqual([chosen, []]);
    }
  });

  it('stay a question where somebody wrote on without being told of the other', async () => {
    const store = await both();
    await put(store, fixedEnv(8_000_000), { ...made, title: 'D' });
    const [question] = unsettledIn(store.log);
    expect(question?.sides.map((s) => s.value)).toEqual(['B', 'D']);
  });

  it('are asked of what was taken away by who had not seen a change: it is kept, or taken away after all', async () => {
    for (const isKept of [true, false]) {
      const store = await together(
        (s, env) => put(s, env, { ...made, title: 'B' }),
        (s, env) => put(s, env, null),
      );
      const [question] = unsettledIn(store.log);
      expect([question?.path, title(store)]).toEqual(['', 'B']);
      await settle(
        store,
        question,
        question?.sides.findIndex((s) => (s.value === undefined) !== isKept) ?? 0,
      );
      expect([title(store), unsettledIn(store.log)]).toEqual([isKept ? 'B' : undefined, []]);
    }
  });

  it('are asked of a reference of an import, of which the log does not hold the rest', async () => {
    const env = fixedEnv(0);
    const first = await beginning();
    const batchId = 'batch' as ImportBatchId;
    const batch = newImportBatch({
      ...{ id: batchId, sourceId: null, fileName: 'a.ris', format: 'ris', importedAt: 0 },
      ...{ count: 1, problems: [] },
    });
    const reference = newReference({ id: 'r' as ReferenceId, csl: { type: 'book' }, batchId, sequence: 0 });
    first.addReferences([reference]);
    await first.commit(env, {
      ...by,
      writes: [{ table: 'batches', id: batch.id, after: batch }],
      bulk: { table: 'references', batchId, count: 1 },
    });
    const copies = await Promise.all(
      ['one', 'other'].map(async (citedAs, n) => {
        const store = new MemoryStore(first.toData(), first.log);
        const writes = [{ table: 'references' as const, id: reference.id, after: { ...reference, citedAs } }];
        await store.commit(fixedEnv(1_000_000 * (n + 1)), { ...by, writes });
        return { data: store.toData(), log: store.log, files: new Map() };
      }),
    );
    const merged = mergeBundles(copies);
    if (!merged.ok) throw new Error(merged.error.message);
    expect(merged.value.refused).toEqual([]);
    expect(unsettledIn(merged.value.log).map((u) => [u.path, u.sides.map((s) => s.value)])).toEqual([
      ['citedAs', ['one', 'other']],
    ]);
  });

  it('are none in the log of one machine', async () => {
    expect(unsettledIn((await beginning()).log)).toEqual([]);
  });
});
