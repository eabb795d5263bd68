// Searching an import whose words were gathered while it was read: the same answers as when they are read from the database.
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { ProjectDb } from '../../renderer/db/database';
import { prepareHeads } from '../../renderer/db/prepared-index';
import { ReferenceSearch } from '../../renderer/db/search.repository';
import { ImportDraft } from '../../shared/import/draft';
import { noStudy, type ParsedReference } from '../../shared/import/parsed';
import {
  fixedEnv,
  type ImportBatchId,
  newId,
  type ProjectId,
  type ReferenceId,
} from '../../shared/kernel/ids';
import { type PackedContents, PAGE_SIZE, type ReferenceHead } from '../../shared/model/reference-page';

const env = fixedEnv(1_700_000_000_000);
const batchId = newId<ImportBatchId>(env);

const parsed = (n: number): ParsedReference => ({
  csl: {
    type: 'book',
    // Some have no title, and are named otherwise.
    ...(n % 50 === 7 ? {} : { title: `Title ${n} é` }),
    author: [{ family: `Family${n % 13}`, given: 'A.' }],
    issued: { 'date-parts': [[1990 + (n % 30)]] },
    ...(n % 3 === 0 ? {} : { abstract: `Words of number${n} and \ud83d\ude00 more` }),
    ...(n % 11 === 0 ? { keyword: 'salt marsh' } : {}),
  },
  raw: { format: 'ris', text: String(n) },
  unknown: [],
  study: noStudy,
});

type Sent = { id: string } & PackedContents;

/** Reads and writes an import; what is read is told to `onPage`. */
async function importAll(
  id: ProjectId,
  count: number,
  headOf: (n: number) => Partial<ReferenceHead>,
  onPage: (page: Sent) => void,
  onHeads: (page: string, heads: readonly ReferenceHead[]) => void = () => undefined,
): Promise<string[]> {
  const db = new ProjectDb(id);
  const kept = new Map<string, PackedContents>();
  const draft = new ImportDraft(
    env,
    {
      put: (page, contents) => {
        kept.set(page, contents);
        onPage({ id: page, ...contents });
      },
      get: (page) => Promise.resolve(kept.get(page)!),
    },
    10,
  );
  draft.add(Array.from({ length: count }, (_, n) => parsed(n)));
  const pages = await draft.pages();
  await db.references.stage([...kept].map(([page, contents]) => ({ id: page, ...contents })));
  const ids: string[] = [];
  for (const [number, page] of pages.entries()) {
    const heads = Array.from(page.cslEnds, (_, i): ReferenceHead => {
      const sequence = number * PAGE_SIZE + i;
      const own = newId<ReferenceId>(env);
      ids.push(own);
      return {
        id: own,
        schemaVersion: 5,
        sourceId: null,
        batchId,
        country: null,
        citedAs: null,
        sequence,
        tags: [],
        ...headOf(sequence),
      };
    });
    await db.references.addLists([{ page, heads }], batchId);
    onHeads(page.id, heads);
  }
  db.close();
  return ids;
}

const QUERIES = ['title', 'number12', 'salt', 'family3', 'é', 'nl', '1995', 'sturen', 'number', 'cited'];

async function compare(
  count: number,
  headOf: (n: number) => Partial<ReferenceHead>,
  isSent: (page: number) => boolean,
  isTold: (page: number) => boolean = () => false,
): Promise<{ taken: number }> {
  const id = newId<ProjectId>(env);
  const ready = new ReferenceSearch(id);
  const prepared = ready.beginPrepared(Promise.resolve());
  let page = 0;
  let taken = 0;
  let written = 0;
  const ids = await importAll(
    id,
    count,
    headOf,
    (sent) => {
      if (!isSent(page++)) return;
      taken++;
      prepared.add(sent);
    },
    (own, heads) => {
      if (isTold(written++)) prepared.setHeads(own, prepareHeads(heads));
    },
  );
  // As it is while the import is being written.
  prepared.build();
  const plain = new ReferenceSearch(id);
  await ready.setRows(ids);
  await plain.setRows(ids);
  for (const query of QUERIES)
    expect([query, ...ready.find({ query, filters: {} })]).toEqual([
      query,
      ...plain.find({ query, filters: {} }),
    ]);
  expect([...ready.find({ query: '', filters: { authors: 'family5' } })]).toEqual([
    ...plain.find({ query: '', filters: { authors: 'family5' } }),
  ]);
  for (const column of ['title', 'authors', 'year', 'country'] as const)
    expect(ready.ranks(column)).toEqual(plain.ranks(column));
  ready.close();
  plain.close();
  return { taken };
}

describe('a search of an import that was gathered while it was read', () => {
  it('answers as one that reads the database', async () => {
    const { taken } = await compare(
      PAGE_SIZE * 2 + 60,
      () => ({}),
      () => true,
    );
    expect(taken).toBe(3);
  });
  it('reads what was not sent in time from the database', async () => {
    await compare(
      PAGE_SIZE * 3,
      () => ({}),
      (page) => page !== 1,
    );
  });
  it('takes a country or a name that a reference was given into account', async () => {
    for (const isTold of [false, true])
      await compare(
        PAGE_SIZE * 2,
        (n) => (n < PAGE_SIZE ? { country: 'nl' } : n % 50 === 7 ? { citedAs: 'cited otherwise' } : {}),
        () => true,
        () => isTold,
      );
  });
  it('need not read the references that it was told', async () => {
    for (const isTold of [(): boolean => true, (page: number): boolean => page === 1])
      await compare(
        PAGE_SIZE * 2 + 60,
        () => ({}),
        (page) => page !== 0,
        isTold,
      );
  });
  it('forgets what was never written', async () => {
    const id = newId<ProjectId>(env);
    const search = new ReferenceSearch(id);
    const prepared = search.beginPrepared(Promise.resolve());
    await importAll(
      newId<ProjectId>(env),
      20,
      () => ({}),
      (sent) => prepared.add(sent),
    );
    await search.setRows([]);
    search.dropPrepared(prepared);
    const ids = await importAll(
      id,
      20,
      () => ({}),
      () => undefined,
    );
    await search.setRows(ids);
    expect(search.find({ query: 'number', filters: {} })).toHaveLength(13);
    search.close();
  });
});
