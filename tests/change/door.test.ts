import { describe, expect, it } from 'vitest';
import { readBundle, writeBundle } from '../../shared/bundle/bundle';
import { findBrokenLink, type Intent } from '../../shared/change/commit';
import { MemoryStore } from '../../shared/change/memory-store';
import { revert, undoState } from '../../shared/change/undo';
import { buildDemoProject } from '../../shared/demo/demo-project';
import { nextHlc } from '../../shared/kernel/clock';
import { fixedEnv, newId, type PersonId } from '../../shared/kernel/ids';
import type { Person } from '../../shared/model/people';
import { activeReferences } from '../../shared/review/active';
import { SCHEMA_VERSION } from '../../shared/model/tables';

const env = fixedEnv(1_700_000_000_000);
const by = newId<PersonId>(env);
const person = (name: string): Person => ({
  id: by,
  schemaVersion: 9,
  name,
  role: 'lead',
  colour: 'teal',
  languages: [],
  origin: null,
});
const rename = (name: string): Intent => ({
  kind: 'person.save',
  by,
  device: 'd',
  writes: [{ table: 'persons', id: by, after: person(name) }],
});

describe('the one door', () => {
  it('writes the record and its entry, and nothing when nothing changes', async () => {
    const store = new MemoryStore();
    const change = await store.commit(env, rename('A'));
    expect(change?.patches).toEqual([{ table: 'persons', id: by, before: null, after: person('A') }]);
    expect(await store.commit(env, rename('A'))).toBeNull();
    expect(store.log).toHaveLength(1);
  });
  it('refuses a record that does not satisfy its schema', async () => {
    const store = new MemoryStore();
    await expect(store.commit(env, rename(''))).rejects.toThrow();
    expect(store.log).toHaveLength(0);
  });
  it('undoes and redoes several steps, and a new action ends redo', async () => {
    const store = new MemoryStore();
    const names: string[] = [];
    const current = (): string => store.toData().persons[0]?.name ?? '-';
    const step = async (direction: 'undo' | 'redo'): Promise<void> => {
      const id = undoState([...store.log].reverse(), by)[direction];
      const change = store.log.find((c) => c.id === id);
      if (change !== undefined) await revert(store, env, change, { by, device: 'd' }, direction);
      names.push(current());
    };
    for (const name of ['A', 'B', 'C']) await store.commit(env, rename(name));
    for (const d of ['undo', 'undo', 'redo', 'undo', 'undo', 'undo', 'redo', 'redo', 'redo'] as const)
      await step(d);
    expect(names).toEqual(['B', 'A', 'B', 'A', '-', '-', 'A', 'B', 'C']);
    await step('undo');
    await store.commit(env, rename('D'));
    await step('redo');
    expect(current()).toBe('D');
    expect(findBrokenLink(store.log)).toBeNull();
  });
  it('does not undo what an example tells that its people did', async () => {
    const store = new MemoryStore();
    await store.commit(env, { ...rename('A'), device: 'oefenstudie' });
    const undoable = (): unknown => undoState([...store.log].reverse(), by).undo;
    expect(undoable()).toBeNull();
    const own = await store.commit(env, rename('B'));
    expect(undoable()).toBe(own?.id);
  });
  it('does not undo what somebody else has changed since', async () => {
    const store = new MemoryStore();
    const mine = await store.commit(env, rename('A'));
    await store.commit(env, { ...rename('B'), by: 'other' as PersonId });
    expect(await revert(store, env, mine!, { by, device: 'd' }, 'undo')).toMatchObject({
      ok: false,
      error: { code: 'stale' },
    });
    expect(store.toData().persons[0]?.name).toBe('B');
  });
  it('undoes a whole import in one step, and brings it back', async () => {
    const store = await buildDemoProject(env);
    const entry = store.log.find((c) => c.kind === 'import.add')!;
    // What was built on the import comes off first, newest first.
    for (const later of store.log.slice(entry.seq).reverse())
      expect(await revert(store, env, later, later, 'undo')).toMatchObject({ ok: true });
    await revert(store, env, entry, entry, 'undo');
    expect(activeReferences(store.toData())).toHaveLength(0);
    expect(store.toData().interventions).toHaveLength(0);
    await revert(store, env, entry, entry, 'redo');
    expect(activeReferences(store.toData())).toHaveLength(33);
    expect(store.toData().interventions).toHaveLength(26);
  });
  it('notices a log that was tampered with', async () => {
    const store = await buildDemoProject(env);
    const tampered = store.log.map((c, i) => (i === 0 ? { ...c, kind: 'other' } : c));
    expect(findBrokenLink(tampered)).toBe(0);
  });
});

describe('the clock', () => {
  it('never runs backwards', () => {
    const first = nextHlc(null, 2000);
    const second = nextHlc(first, 1000);
    const third = nextHlc(second, 3000);
    expect([third, first, second].sort()).toEqual([first, second, third]);
  });
  it('goes on in the next millisecond where its counter is full', () => {
    const full = `${'2000'.padStart(13, '0')}-ffff`;
    const next = nextHlc(full, 1000);
    expect([next, full].sort()).toEqual([full, next]);
    expect(next).toBe(`${'2001'.padStart(13, '0')}-0000`);
  });
});

describe('bundles', () => {
  it('come back as they went, and the same project gives the same bytes', async () => {
    const store = await buildDemoProject(fixedEnv(0));
    const bundle = { data: store.toData(), log: store.log, files: new Map([['x', new Uint8Array()]]) };
    bundle.files.clear();
    const bytes = writeBundle(bundle);
    // By id, as a database gives them.
    const data = Object.fromEntries(
      Object.entries(bundle.data).map(([table, rows]) => [
        table,
        [...(rows as { id: string }[])].sort((a, b) => (a.id < b.id ? -1 : 1)),
      ]),
    );
    const whole = { notes: [], unproven: null, without: [] };
    expect(readBundle(bytes)).toEqual({ ok: true, value: { ...bundle, data, ...whole } });
    expect(writeBundle(bundle)).toEqual(bytes);
  });
  it('refuse a newer schema', async () => {
    const store = await buildDemoProject(fixedEnv(0));
    const { zipSync, unzipSync, strToU8, strFromU8 } = await import('fflate');
    const zip = unzipSync(writeBundle({ data: store.toData(), log: store.log, files: new Map() }));
    zip['manifest.json'] = strToU8(
      strFromU8(zip['manifest.json']!).replace(
        `"schemaVersion": ${SCHEMA_VERSION}`,
        `"schemaVersion": ${SCHEMA_VERSION + 1}`,
      ),
    );
    expect(readBundle(zipSync(zip))).toMatchObject({ ok: false, error: { code: 'newer' } });
  });
});
