import { describe, expect, it } from 'vitest';
import { MemoryStore } from '../change/memory-store';
import { fixedEnv, type InterventionId, type PersonId } from '../kernel/ids';
import { newIntervention } from '../model/intervention';
import { entriesOf } from './written';

const id = 'i' as InterventionId;
const by = { by: 'p' as PersonId, device: 'd' };

describe('what the entries of a log wrote', () => {
  it('is what each changed, with the entries that stood there', async () => {
    const env = fixedEnv(0);
    const store = new MemoryStore();
    const made = newIntervention(id, 'A', 'NL', 0);
    const put = (after: typeof made | null) =>
      store.commit(env, { ...by, kind: 'x', writes: [{ table: 'interventions', id, after }] });
    await put(made);
    await put({ ...made, title: 'B' });
    await put(null);
    await put({ ...made, title: 'C' });
    const [first, second, gone, back] = entriesOf(store.log);
    expect(first?.writes.every((w) => w.seen.length === 0)).toBe(true);
    expect(second?.writes).toEqual([
      { table: 'interventions', id, path: 'title', value: 'B', seen: [first?.id] },
    ]);
    // Who takes a record away has seen all of it.
    expect(gone?.writes).toEqual([
      { table: 'interventions', id, path: '', seen: [first?.id, second?.id].sort() },
    ]);
    expect(back?.writes.find((w) => w.path === '')).toMatchObject({ value: true, seen: [gone?.id] });
    expect(back?.writes.find((w) => w.path === 'title')).toMatchObject({ value: 'C', seen: [second?.id] });
  });

  it('is what an entry says of itself, where it does', async () => {
    const store = new MemoryStore();
    await store.commit(fixedEnv(0), {
      ...{ ...by, kind: 'x' },
      writes: [{ table: 'interventions', id, after: newIntervention(id, 'A', 'NL', 0) }],
    });
    const writes = [{ table: 'interventions', id, path: 'title', value: 'Z', seen: [] }];
    const log = store.log.map((c) => ({ ...c, writes }));
    expect(entriesOf(log)[0]?.writes).toEqual(writes);
  });
});
