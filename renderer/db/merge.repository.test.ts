// Merging what was found: what is known already is passed, what may not be merged is asked.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FoundMatches } from '../../shared/duplicates/found';
import {
  fixedEnv,
  type ImportBatchId,
  newId,
  type PersonId,
  type ProjectId,
  type ReferenceId,
} from '../../shared/kernel/ids';
import { distinctionId } from '../../shared/model/distinction';
import type { Reference } from '../../shared/model/reference';
import { ProjectDb } from './database';
import { type DuplicateOutcome, mergeMatches } from './merge.repository';

const env = fixedEnv(1_700_000_000_000);
const by = newId<PersonId>(env);
const batchId = newId<ImportBatchId>(env);
let id: ProjectId;
let db: ProjectDb;
let refs: Reference[];
const idOf = (n: number): ReferenceId => refs[n]!.id;
const found = (groups: number[][], more: Partial<FoundMatches> = {}): FoundMatches => ({
  groups: groups.map((group) => group.map(idOf)),
  likely: [],
  pages: Object.fromEntries(refs.map((r) => [r.id, refs[0]!.id])),
  explained: {},
  ...more,
});
const shares: number[] = [];
const merge = (matches: FoundMatches, isCancelled = (): boolean => false): Promise<DuplicateOutcome> =>
  mergeMatches({ projectId: id, by, device: 'test' }, matches, (share) => shares.push(share), isCancelled);
const groups = async (): Promise<string[][]> =>
  (await db.records('duplicates').toArray()).map(({ memberIds }) =>
    memberIds.map((m) => `${refs.findIndex((r) => r.id === m)}`).sort(),
  );
const pair = (a: number, b: number): FoundMatches['likely'][number] => ({
  a: idOf(a),
  b: idOf(b),
  score: 1,
  fields: [],
  traps: [],
});
const apart = (a: number, b: number): Promise<unknown> =>
  db.table('distinctions').add({ id: distinctionId(idOf(a), idOf(b)) });

beforeEach(async () => {
  shares.length = 0;
  id = newId<ProjectId>(env);
  db = new ProjectDb(id);
  refs = Array.from({ length: 5 }, (_, n) => ({
    id: newId<ReferenceId>(env),
    schemaVersion: 5,
    csl: { type: 'book', title: 'T' },
    raw: null,
    unknown: [],
    sourceId: null,
    batchId,
    country: null,
    citedAs: null,
    sequence: n,
    tags: [],
  }));
  await db.references.addAll(refs, batchId);
});
afterEach(() => db.close());

describe('merging', () => {
  it('counts the references that no longer stand alone, in one entry', async () => {
    expect(
      await merge(
        found([
          [0, 1, 2],
          [3, 4],
        ]),
      ),
    ).toEqual({ merged: 3, asked: [] });
    expect((await groups()).sort()).toEqual([
      ['0', '1', '2'],
      ['3', '4'],
    ]);
    expect((await db.changes.toArray()).map(({ kind, patches }) => [kind, patches.length])).toEqual([
      ['duplicate.merge', 2],
    ]);
    expect(shares).toEqual([0, 1]);
  });
  it('passes what is one already, and lets a group that stands grow by one', async () => {
    await merge(found([[0, 1]]));
    expect((await merge(found([[0, 1]]))).merged).toBe(0);
    expect(await db.lastSeq()).toBe(1);
    expect((await merge(found([[0, 1, 2]]))).merged).toBe(1);
    expect(await groups()).toEqual([['0', '1', '2']]);
  });
  it('never merges what a person told apart: a group with one of them is asked, and the two themselves are not', async () => {
    await apart(0, 1);
    const explained = { [idOf(2)]: { score: 7, fields: [], traps: ['series'] } } as never;
    const { merged, asked } = await merge(found([[0, 1, 2]], { explained }));
    expect(merged).toBe(0);
    expect(asked).toEqual([
      { a: idOf(0), b: idOf(2), score: 7, fields: [], traps: ['series', 'told-apart'] },
    ]);
    expect(await groups()).toEqual([]);
  });
  it('asks about likely pairs that nobody judged and that are not one by now', async () => {
    await apart(0, 1);
    const likely = [pair(0, 1), pair(2, 3), pair(3, 4)];
    expect((await merge(found([[2, 3]], { likely }))).asked).toEqual([pair(3, 4)]);
  });
  it('writes nothing when it is cancelled at the end', async () => {
    let asked = 0;
    await expect(merge(found([[0, 1]]), () => asked++ > 0)).rejects.toMatchObject({ name: 'AbortError' });
    expect(await groups()).toEqual([]);
  });
});
