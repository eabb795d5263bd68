// The texts of a file: read once, kept, and with recognised pages in the place of empty ones.
import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { CORPUS } from '../../../shared/annotation/page-text';
import type { ProjectId } from '../../../shared/kernel/ids';
import { ProjectDb } from '../../db/database';
import { withPdf } from '../../pdf/pdf-in-worker';
import { readPageText } from '../../pdf/read-page';
import { bytesOf, storeOf, textsOf } from './document-texts';

vi.mock('../../pdf/pdf-in-worker', () => ({ withPdf: vi.fn() }));
vi.mock('../../pdf/read-page', () => ({ readPageText: vi.fn() }));
let count = 0;
let projectId: ProjectId;
const context = (signal = new AbortController().signal) => ({ signal, progress: vi.fn() }) as never;
const key = (sha256 = 'a') => ({ projectId, sha256, assets: '/' });
const cleaned = vi.fn();
/** A PDF of that many pages, of which page 2 cannot be read. */
const pdf = (numPages: number, more: object = {}) => ({
  numPages,
  getPage: (number: number) => Promise.resolve({ number, cleanup: cleaned }),
  getPageLabels: () => Promise.resolve(['i', 'ii', 'iii']),
  getMetadata: () => Promise.resolve({ info: { Title: 'Titel' } }),
  ...more,
});
async function opens(document: object): Promise<void> {
  vi.mocked(withPdf).mockImplementation((_bytes, _password, _assets, work) => work(document as never));
  const db = new ProjectDb(projectId);
  await db.files.put({ sha256: 'a', bytes: new Uint8Array([1]) });
  db.close();
}
beforeEach(() => {
  vi.resetAllMocks();
  projectId = `p${count++}` as ProjectId;
  vi.mocked(readPageText).mockImplementation((page) => {
    const { number } = page as unknown as { number: number };
    return number === 2
      ? Promise.reject(new Error('stuk'))
      : (Promise.resolve({ text: `blad ${number}` }) as never);
  });
});

test('a project has one store; a file that is not there has no bytes', async () => {
  expect(storeOf(projectId)).toBe(storeOf(projectId));
  expect(storeOf(projectId)).not.toBe(storeOf('ander' as ProjectId));
  await expect(bytesOf(key())).rejects.toThrow('not here');
  await opens(pdf(1));
  expect(await bytesOf(key())).toEqual(new Uint8Array([1]));
});

test('all pages are read, one that cannot be is empty, and they are read once', async () => {
  await opens(pdf(3));
  const own = context() as { progress: ReturnType<typeof vi.fn> };
  const { texts } = await textsOf(key(), own as never);
  const expected = {
    sha256: 'a',
    corpus: CORPUS,
    pages: ['blad 1', '', 'blad 3'],
    labels: ['i', 'ii', 'iii'],
    title: 'Titel',
  };
  expect(texts).toEqual(expected);
  expect(own.progress.mock.calls).toEqual([[1 / 3], [2 / 3], [1]]);
  expect(cleaned).toHaveBeenCalledTimes(3);
  expect((await textsOf(key(), context())).texts).toEqual(expected);
  expect(withPdf).toHaveBeenCalledTimes(1);
});

test('texts that an older way of reading made are read anew', async () => {
  await opens(pdf(1));
  await storeOf(projectId).putTexts({ sha256: 'a', corpus: 'oud', pages: ['oud'], labels: null, title: '' });
  expect((await textsOf(key(), context())).pages).toEqual(['blad 1']);
  expect((await storeOf(projectId).texts('a'))?.corpus).toBe(CORPUS);
});

test('what a file does not say of itself is missed without a failure', async () => {
  const refuse = () => Promise.reject(new Error('stuk'));
  await opens(pdf(1, { getPageLabels: refuse, getMetadata: refuse }));
  expect((await textsOf(key(), context())).texts).toMatchObject({ labels: null, title: '' });
});

test('a title that is no text is none', async () => {
  await opens(pdf(1, { getMetadata: () => Promise.resolve({ info: { Title: 7 } }) }));
  expect((await textsOf(key(), context())).texts.title).toBe('');
});

test('recognised pages stand in the place of the text of the file, which stays as it was read', async () => {
  await opens(pdf(3));
  await textsOf(key(), context());
  const found = { text: 'herkend', runs: [], source: 'ocr' } as never;
  await storeOf(projectId).putOcr('a', 1, 'nl', found);
  const { texts, pages, ocr } = await textsOf(key(), context());
  expect(pages).toEqual(['blad 1', 'herkend', 'blad 3']);
  expect(texts.pages[1]).toBe('');
  expect([...ocr]).toEqual([[1, found]]);
});

test('reading stops between pages, and nothing of it is kept', async () => {
  await opens(pdf(3));
  const stop = new AbortController();
  vi.mocked(readPageText).mockImplementation(() => {
    stop.abort();
    return Promise.resolve({ text: 'x' }) as never;
  });
  await expect(textsOf(key(), context(stop.signal))).rejects.toThrow();
  expect(readPageText).toHaveBeenCalledTimes(1);
  expect(await storeOf(projectId).texts('a')).toBeNull();
});
