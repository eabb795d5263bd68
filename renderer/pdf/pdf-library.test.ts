// @vitest-environment jsdom
// Which build of pdf.js is loaded, once; and opening a document with or without its password.
import { beforeEach, expect, test, vi } from 'vitest';
import type * as Library from './pdf-library';

const { library } = vi.hoisted(() => {
  const task = {
    promise: Promise.resolve({}) as Promise<unknown>,
    destroy: () => Promise.resolve(),
    onPassword: null,
  };
  const build = (name: string) => ({
    name,
    GlobalWorkerOptions: { workerSrc: '' },
    PDFWorker: class {
      of = name;
    },
    PasswordResponses: { NEED_PASSWORD: 1, INCORRECT_PASSWORD: 2 },
    getDocument: (source: object) => Object.assign(library.task, { source }),
  });
  const library = { task: task as Record<string, unknown>, modern: build('modern'), legacy: build('legacy') };
  return { library };
});
vi.mock('pdfjs-dist', () => library.modern);
vi.mock('pdfjs-dist/legacy/build/pdf.mjs', () => library.legacy);
vi.mock('pdfjs-dist/web/pdf_viewer.mjs', () => ({ viewer: 'modern' }));
vi.mock('pdfjs-dist/legacy/web/pdf_viewer.mjs', () => ({ viewer: 'legacy' }));
vi.mock('pdfjs-dist/web/pdf_viewer.css', () => ({}));
vi.mock('pdfjs-dist/build/pdf.worker.min.mjs?url', () => ({ default: 'modern.js' }));
vi.mock('pdfjs-dist/legacy/build/pdf.worker.min.mjs?url', () => ({ default: 'legacy.js' }));

let loaded: typeof Library;
const destroy = vi.fn(() => Promise.resolve());
beforeEach(async () => {
  vi.resetModules();
  destroy.mockClear();
  library.task = { promise: Promise.resolve({ numPages: 1 }), destroy };
  loaded = await import('./pdf-library');
});
/** Gives this browser what the modern build calls, or takes it away. */
function browser(has: { map: boolean; math: boolean }): void {
  const put = (on: object, name: string, isThere: boolean): void => {
    if (isThere) Object.defineProperty(on, name, { value: () => undefined, configurable: true });
    else Reflect.deleteProperty(on, name);
  };
  put(Map.prototype, 'getOrInsertComputed', has.map);
  put(Math, 'sumPrecise', has.math);
}

test.each([
  [{ map: true, math: true }, 'modern'],
  [{ map: false, math: true }, 'legacy'],
  [{ map: true, math: false }, 'legacy'],
])('takes the build that this browser can run (%j), all of one kind, and once', async (has, name) => {
  browser(has);
  const { pdfjs, viewer, worker } = await loaded.loadPdfLibrary();
  expect(pdfjs).toMatchObject({ name, GlobalWorkerOptions: { workerSrc: `${name}.js` } });
  expect([viewer, worker]).toMatchObject([{ viewer: name }, { of: name }]);
  expect((globalThis as { pdfjsLib?: unknown }).pdfjsLib).toBe(pdfjs);
  expect(loaded.loadPdfLibrary()).toBe(loaded.loadPdfLibrary());
});

test('a document is opened from a copy of its bytes', async () => {
  const bytes = new Uint8Array([1, 2]);
  const opened = await loaded.openPdf(bytes, () => Promise.resolve(null));
  expect(opened).toMatchObject({ pdf: { numPages: 1 }, password: null });
  const { source } = library.task as { source: { data: Uint8Array; wasmUrl: string } };
  expect(source.data).toEqual(bytes);
  expect(source.data).not.toBe(bytes);
  expect(source.wasmUrl).toMatch(/\/pdfjs\/wasm\/$/);
  expect(destroy).not.toHaveBeenCalled();
});

/** Opens one that asks for its password for these reasons. */
async function protectedBy(reasons: number[], answers: (string | null)[]) {
  const tried: string[] = [];
  const asked: boolean[] = [];
  let settle: { open: (pdf: object) => void; fail: (error: Error) => void } | undefined;
  library.task['promise'] = new Promise((open, fail) => (settle = { open, fail }));
  destroy.mockImplementation(() => Promise.resolve(settle?.fail(new Error('destroyed'))));
  const opening = loaded.openPdf(new Uint8Array(), (isWrong) => {
    asked.push(isWrong);
    return Promise.resolve(answers.shift() ?? null);
  });
  opening.catch(() => undefined);
  await vi.waitFor(() => expect(library.task['onPassword']).toBeTypeOf('function'));
  const ask = library.task['onPassword'] as (update: (password: string) => void, reason: number) => void;
  for (const reason of reasons) {
    ask((password) => tried.push(password), reason);
    await new Promise((resolve) => setTimeout(resolve));
  }
  settle?.open({});
  return { opening, tried, asked };
}

test('asks for a password, says when the last was wrong, and gives the one that opened it', async () => {
  const { opening, tried, asked } = await protectedBy([1, 2], ['een', 'twee']);
  expect((await opening).password).toBe('twee');
  expect([tried, asked]).toEqual([
    ['een', 'twee'],
    [false, true],
  ]);
});

test('giving up is not a damaged file', async () => {
  const { opening, tried } = await protectedBy([1], [null]);
  await expect(opening).rejects.toMatchObject({ code: 'password' });
  expect(tried).toEqual([]);
});

test('what cannot be read is damaged, with the reason, and let go', async () => {
  library.task['promise'] = Promise.reject(new Error('geen pdf'));
  await expect(loaded.openPdf(new Uint8Array(), vi.fn())).rejects.toMatchObject({
    code: 'damaged',
    message: 'geen pdf',
  });
  expect(destroy).toHaveBeenCalledTimes(1);
});
