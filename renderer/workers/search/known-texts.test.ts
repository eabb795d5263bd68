// Searching a project's database: what is new, corrected, merged or taken back is found as it is to be read.
import '../../../tests/helpers/browser-globals';
import { beforeEach, describe, expect, it } from 'vitest';
import { bareReference } from '../../../tests/helpers/references';
import { makeGroup } from '../../../shared/duplicates/plan';
import {
  type DuplicateGroupId,
  fixedEnv,
  type ImportBatchId,
  newId,
  type PersonId,
  type ProjectId,
} from '../../../shared/kernel/ids';
import type { Reference } from '../../../shared/model/reference';
import { correct } from '../../../shared/review/corrected';
import { ProjectDb } from '../../db/database';
import { ReferenceSearch } from './reference-search';

const env = fixedEnv(1_700_000_000_000);
const by = newId<PersonId>(env);
const batchId = newId<ImportBatchId>(env);
const make = (n: number, abstract: string): Reference =>
  bareReference(
    newId(env),
    { type: 'report', title: `Title ${n}`, ...(abstract === '' ? {} : { abstract }) },
    { sequence: n, batchId },
  );

let id: ProjectId;
let db: ProjectDb;
let search: ReferenceSearch;
let all: Reference[];
beforeEach(async () => {
  id = newId<ProjectId>(env);
  db = new ProjectDb(id);
  search = new ReferenceSearch(id);
  all = [make(0, 'the quick brown fox'), make(1, 'a brown quick dog'), make(2, '')];
  await db.transact(() => db.references.addAll(all, batchId));
});
const found = async (query: string, filters = {}): Promise<number[]> => {
  await search.setRows(all.map((r) => r.id));
  return [...(await search.find({ query, filters }, new AbortController().signal))];
};
const mend = (n: number, fields: Record<string, unknown>): Promise<unknown> =>
  db.records('corrections').put(correct(all[n]!, null, fields, { by, at: 1 }));

describe('a search', () => {
  it('finds words, phrases by their texts, and words of a column', async () => {
    expect(await found('brown quick')).toEqual([0, 1]);
    expect(await found('"brown quick"')).toEqual([1]);
    expect(await found('-"brown quick"')).toEqual([0, 2]);
    expect(await found('', { title: 'title 2' })).toEqual([2]);
  });
  it('finds what another import brought since', async () => {
    expect(await found('hedgehog')).toEqual([]);
    const more = make(3, 'a hedgehog');
    await db.transact(() => db.references.addAll([more], batchId));
    all.push(more);
    expect(await found('hedgehog')).toEqual([3]);
  });
  it('finds a reference by its correction and no longer by what was mended, until that is taken back', async () => {
    await found('fox');
    await mend(0, { abstract: 'the slow red cat', title: 'Other' });
    expect(await found('fox')).toEqual([]);
    expect(await found('"slow red"')).toEqual([0]);
    expect(await found('', { title: 'other' })).toEqual([0]);
    await db.records('corrections').delete(all[0]!.id);
    expect(await found('fox')).toEqual([0]);
    expect(await found('"slow red"')).toEqual([]);
  });
  it('finds by what duplicates add, but not over what a person mended', async () => {
    const group = makeGroup([all[2]!, all[0]!], {
      id: newId<DuplicateGroupId>(env),
      basis: 'confirmed',
      by,
      at: 1,
    });
    await db.records('duplicates').put(group);
    expect(await found('fox')).toEqual([0, 2]);
    expect(await found('"brown fox"')).toEqual([0, 2]);
    await mend(2, { abstract: 'own words' });
    expect(await found('fox')).toEqual([0]);
    expect(await found('"own words"')).toEqual([2]);
  });
  it('reads a reference that was added by hand, and mends it', async () => {
    const row = { ...make(3, 'handmade'), batchId: null };
    await db.references.put(row);
    all.push(row);
    expect(await found('handmade')).toEqual([3]);
    await mend(3, { abstract: 'machine made' });
    expect(await found('handmade')).toEqual([]);
    expect(await found('"machine made"')).toEqual([3]);
  });
});
