// Pages of references: in order, whole or refused, and a few of them kept.
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
import { ProjectDb } from '../database';
import type { PageReader } from './pages';

const env = fixedEnv(1_700_000_000_000);
const [first, second] = [newId<ImportBatchId>(env), newId<ImportBatchId>(env)];
let db: ProjectDb;
let pages: PageReader;
let keys: string[];
const make = (n: number, batchId: ImportBatchId): Reference => ({
  id: newId<ReferenceId>(env),
  schemaVersion: 5,
  csl: { type: 'book', title: `T${n}`, abstract: `A${n}` },
  raw: { format: 'ris', text: `R${n}` },
  unknown: [],
  sourceId: null,
  batchId,
  country: null,
  citedAs: null,
  sequence: n,
  tags: [],
});
beforeEach(async () => {
  db = new ProjectDb(newId<ProjectId>(env));
  pages = db.references.pages;
  // Twenty pages of one: more than are read at once, or asked ahead.
  for (let n = 0; n < 20; n++)
    await db.references.addAll([make(n, n < 18 ? first : second)], n < 18 ? first : second);
  keys = await pages.keys();
});
afterEach(() => db.close());

describe('pages', () => {
  it('are given in order, all of them, whichever way they are read', async () => {
    const lists: string[] = [];
    for await (const { id } of pages.lists(keys)) lists.push(id);
    expect(lists).toEqual(keys);
    const titles: unknown[] = [];
    for await (const { page, references } of pages.withTexts(keys))
      titles.push(...references.map((r) => `${keys.indexOf(page)} ${String(r.csl.abstract)}`));
    expect(titles).toEqual(keys.map((_, n) => `${n} A${n}`));
    const each: string[] = [];
    await pages.eachWithTexts(keys, ({ id }) => each.push(id));
    expect(each).toEqual(keys);
  });
  it('of one import are those of no other, with records as they came', async () => {
    expect(await pages.keysOfBatch(second)).toEqual(keys.slice(18));
    const raws: unknown[] = [];
    for await (const references of pages.wholeBatch(second)) raws.push(...references.map((r) => r.raw?.text));
    expect(raws).toEqual(['R18', 'R19']);
  });
  it('that lost their texts or records are named, and not read as if they were whole', async () => {
    expect(await pages.lost()).toEqual([]);
    const [a = '', b = ''] = keys;
    await db.table('pageTexts').delete(a);
    await db.table('pageRaws').delete(b);
    expect(await pages.lost()).toEqual([a, b]);
    for (const reading of [pages.whole(a), pages.whole(b), pages.textsOf(a), pages.contents(b)])
      await expect(reading).rejects.toThrow('is not whole');
    await expect(pages.eachWithTexts(keys, () => undefined)).rejects.toThrow('is not whole');
  });
  it('are kept as far as the last eight', async () => {
    for (const key of keys.slice(0, 9)) await pages.textsOf(key);
    for (const key of keys.slice(0, 9)) await pages.whole(key);
    // What can be read from now on was kept.
    await Promise.all(['pages', 'pageTexts'].map((table) => db.table(table).clear()));
    for (const read of [pages.textsOf.bind(pages), pages.whole.bind(pages)] as ((
      key: string,
    ) => Promise<unknown>)[]) {
      for (const key of keys.slice(1, 9)) await expect(read(key)).resolves.toBeDefined();
      await expect(read(keys[0] ?? '')).rejects.toThrow('is not whole');
    }
    pages.forget();
    await expect(pages.textsOf(keys[8] ?? '')).rejects.toThrow('is not whole');
    await expect(pages.whole(keys[8] ?? '')).rejects.toThrow('is not whole');
  });
});
