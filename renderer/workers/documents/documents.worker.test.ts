// What is asked about the texts of documents: which pages have none, where a text stands, what may answer a question,
// and searching in all of them.
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { DocumentFunctions } from './documents.worker';

const { files, ocr, served, reads, kept } = vi.hoisted(() => ({
  served: [] as unknown[],
  files: new Map<string, string[]>(),
  ocr: new Map<number, unknown>(),
  reads: [] as string[],
  kept: [] as unknown[][],
}));
vi.mock('../rpc/serve', () => ({ serveCalls: (functions: unknown) => served.push(functions) }));
vi.mock('./document-texts', () => ({
  textsOf: ({ sha256 }: { sha256: string }) => {
    reads.push(sha256);
    const pages = files.get(sha256);
    return pages === undefined
      ? Promise.reject(new Error('gone'))
      : Promise.resolve({ pages, ocr, texts: { labels: null } });
  },
  storeOf: () => ({
    putOcr: (...what: unknown[]) => Promise.resolve(void kept.push(what)),
    ocr: () => Promise.resolve(ocr),
  }),
  bytesOf: () => Promise.resolve(new Uint8Array()),
}));
vi.mock('../../pdf/pdf-in-worker', () => ({
  withPdf: (
    bytes: { pages: string[]; title: unknown },
    _p: unknown,
    _a: unknown,
    work: (pdf: object) => unknown,
  ) =>
    work({
      numPages: bytes.pages.length,
      getPage: (number: number) => Promise.resolve({ text: bytes.pages[number - 1] }),
      getMetadata: () => Promise.resolve({ info: { Title: bytes.title } }),
    }),
}));
vi.mock('../../pdf/read-page', () => ({
  readPageText: ({ text }: { text: string }) => Promise.resolve({ text }),
}));
let worker: DocumentFunctions;
beforeAll(async () => {
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      getContext = () => null;
    },
  );
  await import('./documents.worker');
  worker = served[0] as DocumentFunctions;
});
let projects = 0;
let projectId: never;
beforeEach(() => {
  projectId = `p${projects++}` as never;
  files.clear();
  ocr.clear();
  reads.length = kept.length = 0;
});
const key = (sha256: string) => ({ projectId, sha256, assets: '/' });
const shares: number[] = [];
const context = (signal = new AbortController().signal) => {
  shares.length = 0;
  return { signal, transfer: [], progress: (share: number) => void shares.push(share) };
};
const find = async (query: string) => worker.find({ key: key('a'), query }, context());

test('says which pages have no text', async () => {
  files.set('a', ['Loon', ' \n ', '']);
  ocr.set(0, {});
  expect(await worker.read(key('a'), context())).toEqual({ pages: 3, bare: [1, 2], pagesByOcr: 1 });
});

test('of a file that is not stored the first three pages are read, and its title where it has one', async () => {
  const peek = (pages: string[], title: unknown) =>
    worker.peek({ bytes: { pages, title } as never, assets: '/' });
  expect(await peek(['1', '2', '3', '4'], 'Titel')).toEqual({ text: '1\n2\n3', title: 'Titel' });
  expect(await peek(['1'], 5)).toEqual({ text: '1', title: '' });
});

test('finds every place of a text, whatever its letters look like, in the page as it stands', async () => {
  files.set('a', ['Één loon, één LOON', 'niets', 'loonloon']);
  expect(await find('loon')).toEqual({
    ranges: [
      { page: 0, start: 4, end: 8 },
      { page: 0, start: 14, end: 18 },
      { page: 2, start: 0, end: 4 },
      { page: 2, start: 4, end: 8 },
    ],
    total: 4,
  });
  expect(await find(' ')).toEqual({ ranges: [], total: 0 });
});

test('gives back two thousand places at most, and counts them all', async () => {
  files.set('a', ['x '.repeat(2001)]);
  const { ranges, total } = await find('x');
  expect([ranges.length, total]).toEqual([2000, 2001]);
});

test('proposes sentences for each target, and reads the sentences anew when pages were recognised', async () => {
  const sentence = (what: string): string =>
    `De onderzoekers vonden dat de ${what} duidelijk hoger werd dan eerst.`;
  files.set('s', [`${sentence('subsidie')} Daarna volgt nog een zin die over iets anders gaat dan dat.`]);
  const suggest = () =>
    worker.suggest(
      {
        key: key('s'),
        targets: [
          { key: 'loon', cues: [['subsidie']] },
          { key: 'x', cues: [['xylofoon']] },
        ],
        limit: 3,
      },
      context(),
    );
  const first = await suggest();
  expect(first['loon']?.map((s) => s.text)).toEqual([sentence('subsidie')]);
  expect(first['x']).toEqual([]);
  // A file is what its hash says: only recognising changes its texts.
  files.set('s', ['']);
  expect((await suggest())['loon']).toHaveLength(1);
  ocr.set(0, {});
  expect((await suggest())['loon']).toHaveLength(0);
});

const subsidy = [{ isNot: false, atoms: [{ words: ['subsidie'], isPhrase: false }] }];

test('searches what is in the index, which holds what was asked for last; what cannot be read is named', async () => {
  files.set('a', ['De subsidie werkt']).set('b', ['Geen subsidie']);
  const search = () =>
    worker.search({ projectId, clauses: subsidy, limit: 10 }).hits.map((h) => h.documentId);
  const index = (...names: string[]) => worker.index({ projectId, keys: names.map(key) }, context());
  expect(worker.search({ projectId, clauses: subsidy, limit: 10 })).toEqual({ hits: [], total: 0 });
  expect(await index('a', 'weg', 'b')).toEqual({ unreadable: ['weg'] });
  expect(shares.map((s) => Math.round(s * 100))).toEqual([33, 67, 100]);
  expect(search().sort()).toEqual(['a', 'b']);
  reads.length = 0;
  shares.length = 0;
  await index('b');
  expect(search()).toEqual(['b']);
  expect(reads).toEqual([]);
  // Each message is a task of the window: nothing is told of what was read before.
  expect(shares).toEqual([]);
});

test('a page that was recognised makes its file read again for the index, and no other', async () => {
  files.set('a', ['']).set('b', ['niets']);
  const index = () => worker.index({ projectId, keys: ['a', 'b'].map(key) }, context());
  await index();
  files.set('a', ['subsidie']);
  await worker.keepOcr({
    projectId,
    sha256: 'a',
    page: 0,
    language: 'nld',
    text: { text: 'subsidie' } as never,
  });
  expect(kept).toEqual([['a', 0, 'nld', { text: 'subsidie' }]]);
  reads.length = 0;
  await index();
  expect(reads).toEqual(['a']);
  expect(worker.search({ projectId, clauses: subsidy, limit: 10 }).total).toBe(1);
});

test('an index that is cancelled stops', async () => {
  files.set('a', ['subsidie']);
  await expect(worker.index({ projectId, keys: [key('a')] }, context(AbortSignal.abort()))).rejects.toThrow();
  expect(reads).toEqual([]);
});
