import { expect, it } from 'vitest';
import { fixedEnv } from '../../shared/kernel/ids';
import { buildDemoProject } from '../../shared/demo/demo-project';
import { stableJson } from '../../shared/kernel/text';
import { MemoryStore } from '../../shared/change/memory-store';
import { requireProject, tableNames } from '../../shared/model/tables';
import { rewindTo } from '../../shared/change/rewind';

it('gives the records of every entry of a log, and leaves those of now as they are', async () => {
  const env = fixedEnv(Date.UTC(2024, 0, 1));
  const demo = await buildDemoProject(env);
  const data = demo.toData();
  const store = new MemoryStore(structuredClone(data), demo.log);
  const by = data.persons[0]!.id;
  const commit = (writes: Parameters<MemoryStore['commit']>[1]['writes'], bulk = null as never) =>
    store.commit(env, { kind: 'test', by, device: 'x', writes, bulk });
  const project = { ...requireProject(data), title: 'Later' };
  await commit([{ table: 'projects', id: project.id, after: project }]);
  const gone = data.decisions[0] ?? null;
  if (gone !== null) await commit([{ table: 'decisions', id: gone.id, after: null }]);
  const batch = { ...data.batches[0]!, id: 'late-batch' as never };
  const reference = { ...data.references[0]!, id: 'late' as never, batchId: batch.id };
  store.addReferences([reference]);
  await commit([{ table: 'batches', id: batch.id, after: batch }], {
    table: 'references',
    batchId: batch.id,
    count: 1,
  } as never);
  const now = store.toData();
  const before = stableJson(now);
  const then = rewindTo(now, store.log, demo.log.length);
  for (const name of tableNames) {
    const sorted = (rows: readonly { id: string }[]) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(stableJson(sorted(then[name])), name).toBe(stableJson(sorted(data[name])));
  }
  expect(stableJson(now)).toBe(before);
  expect(rewindTo(now, store.log, store.log.length)).toBe(now);
});
