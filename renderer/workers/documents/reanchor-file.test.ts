// Annotations in another version of their file: texts by their quotation, areas and notes by the text of their page.
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { buildPageText, type PageText } from '../../../shared/annotation/page-text';
import type { reanchorAll as ReanchorAll } from './reanchor-file';

const { file } = vi.hoisted(() => ({
  file: {
    pages: [] as string[],
    labels: null as string[] | null,
    ocr: new Map<number, unknown>(),
    old: null as { pages: string[] } | null,
    read: [] as number[],
  },
}));
vi.mock('./document-texts', () => ({
  textsOf: () => Promise.resolve({ texts: { labels: file.labels }, pages: file.pages, ocr: file.ocr }),
  storeOf: () => ({ texts: (sha256: string) => Promise.resolve(sha256 === 'oud' ? file.old : null) }),
  bytesOf: () => Promise.resolve(new Uint8Array()),
}));
vi.mock('../../pdf/pdf-in-worker', () => ({
  withPdf: (_bytes: unknown, _password: unknown, _assets: unknown, work: (pdf: object) => unknown) =>
    work({
      getPage: (number: number) => {
        file.read.push(number);
        return Promise.resolve({ number, view: [0, 0, 600, 800] });
      },
    }),
}));
vi.mock('../../pdf/read-page', () => ({
  readPageText: ({ number }: { number: number }) => Promise.resolve(pageOf(file.pages[number - 1] ?? '')),
}));
/** A page with one line of text, at 700 points. */
const pageOf = (text: string): PageText =>
  buildPageText(
    [
      {
        str: text,
        dir: 'ltr',
        transform: [10, 0, 0, 10, 50, 700],
        width: 300,
        height: 10,
        fontName: 'f',
        hasEOL: false,
      },
    ],
    { f: { fontFamily: 'serif', ascent: 0.8, descent: -0.2 } },
  );
let reanchorAll: typeof ReanchorAll;
beforeAll(async () => {
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      getContext = () => null;
    },
  );
  ({ reanchorAll } = await import('./reanchor-file'));
});
const QUOTE = 'De subsidie verhoogt de kans op werk';
const [before, after] = ['Zoals eerder werd gezien. ', ' en blijft dat doen in latere jaren.'];
const TITLE = 'Een titelblad dat nergens anders staat';
beforeEach(() => {
  Object.assign(file, {
    pages: [TITLE, `${before}${QUOTE}${after}`],
    labels: null,
    ocr: new Map(),
    old: null,
  });
  file.read.length = 0;
});
const wanted = (more: object = {}) => ({
  id: 'a',
  kind: 'highlight',
  quote: { exact: QUOTE, raw: QUOTE, prefix: before, suffix: after, source: 'text' },
  fileSha256: 'oud',
  page: 1,
  ...more,
});
const key = { projectId: 'p', sha256: 'nieuw', assets: '/' };
const shares: number[] = [];
const find = (list: object[], signal = new AbortController().signal) => {
  shares.length = 0;
  const progress = (share: number): void => void shares.push(share);
  return reanchorAll({ key, wanted: list } as never, { signal, progress, transfer: [] });
};

test('a text that stands where it stood is exact; on another page it has moved, each described anew', async () => {
  const [same, moved] = await find([wanted(), wanted({ id: 'b', kind: 'underline', page: 0 })]);
  expect(same).toMatchObject({ id: 'a', state: 'exact', score: 1, found: null, page: null });
  expect(same?.passage?.quote.raw).toBe(QUOTE);
  expect(same?.passage?.parts.map((p) => [p.pageIndex, p.pageLabel])).toEqual([[1, '2']]);
  // Under the top of the page, in points: 800 - (700 + 8).
  expect(same?.passage?.sortIndex).toMatch(/^00001\|0000026\|00092$/);
  expect(moved).toMatchObject({ id: 'b', state: 'moved' });
  expect(file.read).toEqual([2]);
  expect(shares).toEqual([0, 0.5]);
});

test('a page is named as the file names it', async () => {
  file.labels = ['i', 'ii'];
  expect((await find([wanted()]))[0]?.passage?.parts[0]?.pageLabel).toBe('ii');
});

test('a text that is gone is lost, and the others are still found', async () => {
  const gone = wanted({
    quote: { ...wanted().quote, exact: 'Iets heel anders', raw: 'Iets heel anders dan dat' },
  });
  const [lost, found] = await find([gone, wanted({ id: 'b' })]);
  expect(lost).toEqual({
    id: 'a',
    state: 'lost',
    score: 0,
    found: null,
    passage: null,
    page: null,
    label: '',
  });
  expect(found).toMatchObject({ id: 'b', state: 'exact' });
});

test('a text whose place cannot be shown on its page is lost', async () => {
  file.ocr = new Map([[1, { text: file.pages[1], runs: [], source: 'ocr' }]]);
  expect((await find([wanted()]))[0]).toMatchObject({ state: 'lost', passage: null });
});

test('a recognised page is taken as it was recognised', async () => {
  const text = file.pages[1] ?? '';
  file.ocr = new Map([[1, { ...pageOf(text), source: 'ocr' }]]);
  expect((await find([wanted()]))[0]?.passage?.quote.source).toBe('ocr');
});

test('an area is on the page with the text of its old page, and nothing is described anew', async () => {
  file.old = { pages: [file.pages[1] ?? ''] };
  const area = wanted({ kind: 'area', page: 0, quote: { ...wanted().quote, exact: '', raw: '' } });
  expect(await find([area])).toEqual([
    { id: 'a', state: 'moved', score: 1, found: null, passage: null, page: 1, label: '2' },
  ]);
  expect(file.read).toEqual([]);
});

test('of an old file that is not known, an area goes by what stands around it', async () => {
  const note = wanted({
    kind: 'note',
    page: 0,
    fileSha256: 'weg',
    quote: { exact: '', raw: '', prefix: QUOTE, suffix: '' },
  });
  expect((await find([note]))[0]).toMatchObject({ state: 'approximate', page: 1 });
});

test('it stops when it is cancelled', async () => {
  await expect(find([wanted()], AbortSignal.abort())).rejects.toThrow();
});
