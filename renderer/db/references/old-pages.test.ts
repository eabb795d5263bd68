// Pages of every older form are written in today's; what is not whole is left as it is.
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bareReference } from '../../../tests/helpers/references';
import { packReferences, type ReferencePage, unpackReferences } from '../../../shared/model/reference-page';
import { renewPages } from './old-pages';
import { storedContents } from './stored';

const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const references = [
  bareReference(
    'r1',
    { type: 'book', title: 'T1', abstract: 'A1' },
    {
      raw: { format: 'ris', text: 'R1' },
      unknown: [['ZZ', 'x']] as never,
    },
  ),
  bareReference('r2', { type: 'book', title: 'T2' }),
];
const bare = references.map(({ csl: { type, title }, ...rest }) => ({
  ...rest,
  csl: { type, title },
  raw: null,
  unknown: [],
}));
const list = json({ references: bare, has: '30' });
const texts = json([{ abstract: 'A1', unknown: references[0]!.unknown }, {}]);
const raws = json([references[0]!.raw, null]);

let db: Dexie;
beforeEach(() => {
  db = new Dexie('old-pages');
  db.version(1).stores({ pages: 'id', pageTexts: 'id', pageRaws: 'id' });
});
afterEach(() => db.delete());
const put = (table: string, value: object) => db.table(table).put({ id: 'p', ...value });
const renew = () => db.transaction('rw', ['pages', 'pageTexts', 'pageRaws'], renewPages);
const stored = async () => {
  const [page, pageTexts, pageRaws] = await Promise.all(
    ['pages', 'pageTexts', 'pageRaws'].map((table) => db.table(table).get('p') as Promise<object>),
  );
  return { page, pageTexts, pageRaws };
};
async function whole() {
  const { page, pageTexts, pageRaws } = await stored();
  return unpackReferences({ ...page, ...pageTexts, ...pageRaws } as ReferencePage);
}

test('texts and records as JSON, in tables of their own', async () => {
  await put('pages', { batchId: 'b', last: 7, list });
  await put('pageTexts', { texts });
  await put('pageRaws', { raws });
  await renew();
  expect(await whole()).toEqual(references);
  expect((await stored()).page).toMatchObject({ id: 'p', batchId: 'b', last: 7 });
});

test('texts as JSON in the page itself go to their own table, and leave the page', async () => {
  await put('pages', { batchId: null, last: 1, list, texts });
  await put('pageRaws', { raws });
  await renew();
  expect(await whole()).toEqual(references);
  expect(Object.keys((await stored()).page!).sort()).toEqual(['batchId', 'id', 'last', 'list']);
});

test('formats as lines become JSON, with none where there is no record; the rest stays', async () => {
  const { list: packed, ...contents } = packReferences(references);
  const today = storedContents({ id: 'p', ...contents });
  await put('pages', { batchId: null, last: 1, list: packed });
  await put('pageTexts', today.texts);
  await put('pageRaws', { ...today.raws, formats: 'ris\n' });
  await renew();
  expect((await stored()).pageRaws).toEqual({ ...today.raws, formats: '["ris",null]' });
  await renew();
  expect((await stored()).pageRaws).toEqual({ ...today.raws, formats: '["ris",null]' });
  expect(await whole()).toEqual(references);
});

test('a page whose texts or list are lost is left as it is, and the others are renewed', async () => {
  await put('pages', { batchId: null, last: 1, list });
  await put('pageRaws', { raws });
  await db.table('pageRaws').put({ id: 'a', raws });
  await db.table('pages').put({ id: 'z', batchId: null, last: 2, list });
  await db.table('pageTexts').put({ id: 'z', texts });
  await db.table('pageRaws').put({ id: 'z', raws });
  await renew();
  expect((await stored()).pageRaws).toEqual({ id: 'p', raws });
  expect(await db.table('pageRaws').get('a')).toEqual({ id: 'a', raws });
  expect(await db.table('pageRaws').get('z')).toHaveProperty('formats', '["ris",null]');
});
