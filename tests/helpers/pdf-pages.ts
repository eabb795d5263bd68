// Page texts of PDFs in Node: pdf.js asks for what browsers have and Node 20 lacks.
import { readFileSync } from 'node:fs';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { buildPageText, type PageText } from '../../shared/annotation/page-text';
import type { FileFacts } from '../../shared/citations/read-front';
import { factsOf } from '../../shared/citations/file-facts';

/** Puts in what is missing; only what reading text needs. */
export function fillIn(): void {
  const fill = (on: object, name: string, value: unknown): void => {
    if (!(name in on)) Object.defineProperty(on, name, { value, configurable: true, writable: true });
  };
  fill(Promise, 'withResolvers', () => {
    let [resolve, reject]: (((value: unknown) => void) | undefined)[] = [];
    const promise = new Promise((a, b) => ([resolve, reject] = [a, b]));
    return { promise, resolve, reject };
  });
  fill(
    Promise,
    'try',
    async (work: (...args: unknown[]) => unknown, ...args: unknown[]) => await work(...args),
  );
  for (const { prototype } of [Map, WeakMap] as unknown as { prototype: Map<object, unknown> }[]) {
    fill(
      prototype,
      'getOrInsertComputed',
      function (this: Map<object, unknown>, key: object, make: (k: object) => unknown) {
        if (!this.has(key)) this.set(key, make(key));
        return this.get(key);
      },
    );
    fill(prototype, 'getOrInsert', function (this: Map<object, unknown>, key: object, value: unknown) {
      if (!this.has(key)) this.set(key, value);
      return this.get(key);
    });
  }
  fill(Uint8Array.prototype, 'toHex', function (this: Uint8Array) {
    return Buffer.from(this).toString('hex');
  });
  fill(Math, 'sumPrecise', (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0));
  fill(URL, 'parse', (url: string, base?: string) => (URL.canParse(url, base) ? new URL(url, base) : null));
  fill(globalThis, 'DOMMatrix', Object);
}

/** Opens a file as the app does, does something with it and closes it. @throws pdf.js's errors */
async function withFile<T>(
  file: string | Uint8Array,
  work: (pdf: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  fillIn();
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const worker: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
  Object.assign(globalThis, { pdfjsWorker: worker });
  const task = pdfjs.getDocument({
    // pdf.js takes the bytes over.
    data: typeof file === 'string' ? new Uint8Array(readFileSync(file)) : file.slice(),
    verbosity: 0,
    disableFontFace: true,
  });
  try {
    return await work(await task.promise);
  } finally {
    await task.destroy();
  }
}

/** The texts of a file's first pages, as the app reads them. @throws pdf.js's errors */
export async function pdfPages(file: string | Uint8Array, most = Infinity): Promise<PageText[]> {
  return await withFile(file, async (pdf) => {
    const pages: PageText[] = [];
    for (let i = 1; i <= Math.min(most, pdf.numPages); i++) {
      const content = await (
        await pdf.getPage(i)
      ).getTextContent({ disableNormalization: true, includeMarkedContent: true });
      pages.push(buildPageText(content.items, content.styles));
    }
    return pages;
  });
}

/** What the metadata of a file say. @throws pdf.js's errors */
export const pdfFacts = (file: string | Uint8Array): Promise<FileFacts> =>
  withFile(file, async (pdf) => factsOf(await pdf.getMetadata()));
