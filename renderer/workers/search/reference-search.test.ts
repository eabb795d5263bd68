// Finding and ranking references of a database.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  fixedEnv,
  type ImportBatchId,
  newId,
  type ProjectId,
  type ReferenceId,
} from '../../../shared/kernel/ids';
import type { Reference } from '../../../shared/model/reference';
import { ProjectDb } from '../../db/database';
import { ReferenceSearch } from './reference-search';

const env = fixedEnv(1_700_000_000_000);
const batchId = newId<ImportBatchId>(env);
const make = (title: string, abstract: string, family: string): Reference => ({
  id: newId<ReferenceId>(env),
  schemaVersion: 5,
  csl: { type: 'book', title, abstract, author: [{ family, given: 'A.' }] },
  raw: null,
  unknown: [],
  sourceId: null,
  batchId,
  country: null,
  citedAs: null,
  sequence: 0,
  tags: [],
});
let db: ProjectDb;
let search: ReferenceSearch;
let refs: Reference[];
const find = async (query: string, filters = {}): Promise<number[]> => [
  ...(await search.find({ query, filters }, new AbortController().signal)),
];
beforeEach(async () => {
  const id = newId<ProjectId>(env);
  db = new ProjectDb(id);
  refs = [
    make('Loon en werk', 'Een proef met subsidie', 'Visser'),
    make('Werk zonder loon', 'Subsidie van een andere proef', 'Bakker'),
    make('Scholing', 'Niets daarvan', 'Visser'),
  ];
  await db.references.addAll(refs, batchId);
  search = new ReferenceSearch(id);
  await search.setRows(refs.map((r) => r.id));
});
afterEach(() => {
  search.close();
  db.close();
});

describe('a search', () => {
  it('finds rows with all words, in titles and abstracts, and leaves out what is not meant', async () => {
    expect(await find('')).toEqual([0, 1, 2]);
    expect(await find('subsidie')).toEqual([0, 1]);
    expect(await find('loon proef')).toEqual([0, 1]);
    expect(await find('loon scholing')).toEqual([]);
    expect(await find('visser NOT scholing')).toEqual([0]);
    expect(await find('n')).toEqual([0, 1, 2]);
  });
  it('of a phrase wants its words next to one another', async () => {
    expect(await find('"loon en werk"')).toEqual([0]);
    expect(await find('"proef met subsidie"')).toEqual([0]);
    expect(await find('subsidie NOT "andere proef"')).toEqual([0]);
  });
  it('of a column looks in that one alone', async () => {
    expect(await find('', { title: 'werk' })).toEqual([0, 1]);
    expect(await find('', { title: 'visser' })).toEqual([]);
    expect(await find('subsidie', { title: 'zonder loon' })).toEqual([1]);
    expect(await find('', { title: ' ', status: 'x' })).toEqual([0, 1, 2]);
  });
  it('numbers rows as they were set last', async () => {
    await find('n');
    search.ranks('title');
    await search.setRows([refs[2]!.id, refs[1]!.id]);
    expect(await find('visser')).toEqual([0]);
    expect(await find('n')).toEqual([0, 1]);
    expect([...search.ranks('title')]).toEqual([1, 2]);
    await expect(search.setRows(['none'])).rejects.toThrow('no reference none');
  });
  it('that nobody waits for any more reads no texts', async () => {
    await expect(
      search.find({ query: '"loon en werk"', filters: {} }, AbortSignal.abort()),
    ).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});

it('ranks rows by a column', () => {
  expect([...search.ranks('title')]).toEqual([1, 3, 2]);
});
