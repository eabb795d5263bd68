// The copy of an import in the journal stops with its session: a project that is opened again at once must not be
// written by two.
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ProjectDb } from './database';
import { JournalKeeper } from './journal-keeper';
import type * as Sync from './journal-sync';
import { appendChanges, keepFiles, reconcile } from './journal-sync';
import { commitTo } from '../../shared/change/commit';
import { fixedEnv, newId, type PersonId, type ProjectId } from '../../shared/kernel/ids';

vi.mock('./journal-sync', async (original) => {
  const sync = await original<typeof Sync>();
  return {
    ...sync,
    appendChanges: vi.fn(sync.appendChanges),
    keepFiles: vi.fn(() => Promise.resolve()),
    reconcile: vi.fn(sync.reconcile),
  };
});

const env = fixedEnv(1_700_000_000_000);

/** A host that notes what is appended. */
function noteLines(): string[] {
  const lines: string[] = [];
  const host = {
    'journal.head': () => Promise.resolve({ ok: true, value: { head: null } }),
    'journal.append': (input: { lines: string[] }) => {
      lines.push(...input.lines);
      return Promise.resolve({ ok: true, value: {} });
    },
  };
  Object.assign(globalThis, { host });
  return lines;
}
afterEach(() => Object.assign(globalThis, { host: undefined }));

async function withImport(): Promise<{ id: ProjectId; db: ProjectDb; seq: number }> {
  const id = newId<ProjectId>(env);
  const db = new ProjectDb(id);
  const change = await db.transact(() =>
    commitTo(db.door, env, {
      kind: 'import.add',
      by: newId<PersonId>(env),
      device: 'test',
      writes: [],
      bulk: { table: 'references', batchId: 'batch', count: 5 },
    }),
  );
  return { id, db, seq: change?.seq ?? 0 };
}

describe('the copy of an import', () => {
  it('is its lines, then its entry', async () => {
    const lines = noteLines();
    const { id, db, seq } = await withImport();
    const keeper = new JournalKeeper(
      db,
      id,
      async function* () {
        yield* ['a', 'b'];
        await Promise.resolve();
      },
      () => undefined,
    );
    await keeper.append(seq);
    expect(lines.slice(0, 2)).toEqual(['a', 'b']);
    expect(lines).toHaveLength(3);
    expect(keeper.problem).toBeNull();
  });
  it('ends when the project is closed: no further line is asked for, and no entry says that it is whole', async () => {
    const lines = noteLines();
    const { id, db, seq } = await withImport();
    let given = 0;
    let isEnded = false;
    const keeper: JournalKeeper = new JournalKeeper(
      db,
      id,
      async function* () {
        try {
          for (; ; given++) {
            if (given === 3) keeper.close();
            yield 'x'.repeat(300_000);
            await Promise.resolve();
          }
        } finally {
          isEnded = true;
        }
      },
      () => undefined,
    );
    await keeper.append(seq);
    expect(isEnded).toBe(true);
    expect(given).toBe(3);
    expect(lines.every((line) => line.startsWith('x'))).toBe(true);
    await keeper.append(seq + 1);
    expect(given).toBe(3);
  });
});

describe('a journal that could not be written', () => {
  it('is compared again, and is well once the files are kept, too', async () => {
    const { id, db, seq } = await withImport();
    const keeper = new JournalKeeper(
      db,
      id,
      async function* () {},
      () => undefined,
    );
    noteLines();
    vi.mocked(appendChanges).mockRejectedValueOnce(new Error('schijf vol'));
    await keeper.append(seq);
    expect(keeper.problem).toBe('schijf vol');
    expect(keepFiles).not.toHaveBeenCalled();
    vi.mocked(reconcile).mockResolvedValue({ outcome: 'behind', seq: 0 });
    vi.mocked(keepFiles).mockRejectedValueOnce(new Error('bestand'));
    await keeper.append(seq);
    expect(keeper.problem).toBe('bestand');
    await keeper.append(seq);
    expect(keeper.problem).toBeNull();
    expect(keepFiles).toHaveBeenCalledTimes(2);
    await keeper.append(seq);
    expect(keepFiles).toHaveBeenCalledTimes(2);
    db.close();
  });
});
