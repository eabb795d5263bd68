// A document opened in the thread that reads it: given to the work, and closed whatever comes of that.
import type * as Pdfjs from 'pdfjs-dist';
import { beforeAll, expect, it, vi } from 'vitest';
import { fillIn } from '../../tests/helpers/pdf-pages';
import { writePdf } from '../../tests/helpers/small-pdf';
import type { withPdf as WithPdf } from './pdf-in-worker';

const { asked } = vi.hoisted(() => ({ asked: [] as Record<string, unknown>[] }));
vi.mock('pdfjs-dist/legacy/build/pdf.mjs', async (original) => {
  const pdfjs = await original<typeof Pdfjs>();
  return {
    ...pdfjs,
    getDocument: (source: Record<string, unknown>) => {
      asked.push(source);
      return pdfjs.getDocument(source);
    },
  };
});
let withPdf: typeof WithPdf;

beforeAll(async () => {
  fillIn();
  ({ withPdf } = await import('./pdf-in-worker'));
});
const bytes = (): Uint8Array => new Uint8Array(writePdf('Loonkosten'));

it('gives the work the open document and its answer back, and closes it', async () => {
  let isClosed = (): boolean => false;
  const pages = await withPdf(bytes(), null, '/pdfjs/', (pdf) => {
    const { loadingTask } = pdf;
    isClosed = () => loadingTask.destroyed;
    return Promise.resolve(pdf.numPages);
  });
  expect(pages).toBe(1);
  expect(isClosed()).toBe(true);
});

it('closes it when the work fails, too', async () => {
  let isClosed = (): boolean => false;
  const work = withPdf(bytes(), null, '/pdfjs/', ({ loadingTask }) => {
    isClosed = () => loadingTask.destroyed;
    return Promise.reject(new Error('stuk'));
  });
  await expect(work).rejects.toThrow('stuk');
  expect(isClosed()).toBe(true);
  await expect(withPdf(new Uint8Array([1, 2]), null, '/pdfjs/', () => Promise.resolve(1))).rejects.toThrow();
});

it('gives a password only where there is one, and says where the data files are', async () => {
  asked.length = 0;
  for (const password of [null, 'geheim'])
    await withPdf(bytes(), password, '/pdfjs/', () => Promise.resolve(null));
  expect(asked.map((source) => source['password'])).toEqual([undefined, 'geheim']);
  expect('password' in (asked[0] ?? {})).toBe(false);
  expect(asked[0]).toMatchObject({ wasmUrl: '/pdfjs/wasm/', cMapUrl: '/pdfjs/cmaps/' });
});
