// Texts of files, and their recognised pages.
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { fixedEnv, newId, type ProjectId } from '../../shared/kernel/ids';
import { ProjectDb } from './database';
import { TextStore } from './texts.repository';

it('keeps a file’s texts and the recognised pages of each file apart, the last of a page', async () => {
  const id = newId<ProjectId>(fixedEnv(0));
  const store = new TextStore(id);
  expect(await store.texts('a')).toBeNull();
  expect(await store.file('a')).toBeNull();
  const texts = { sha256: 'a', corpus: 'c', pages: ['p'], labels: null, title: '' };
  await store.putTexts(texts);
  expect(await store.texts('a')).toEqual(texts);
  const page = (text: string): never => ({ text, runs: [], source: 'ocr' }) as never;
  await store.putOcr('a', 0, 'nld', page('eerst'));
  await store.putOcr('a', 0, 'nld', page('later'));
  await store.putOcr('a', 3, 'nld', page('drie'));
  await store.putOcr('b', 0, 'nld', page('ander'));
  const read = await store.ocr('a');
  expect([...read].map(([number, { text }]) => [number, text])).toEqual([
    [0, 'later'],
    [3, 'drie'],
  ]);
  const db = new ProjectDb(id);
  await db.files.put({ sha256: 'a', bytes: new Uint8Array([7]) });
  db.close();
  expect([...((await store.file('a')) ?? [])]).toEqual([7]);
  store.close();
});
