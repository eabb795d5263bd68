// The texts of a PDF's pages on the command line, made as the window makes them, so that a place in one is a place in
// the other. pdf.js asks for what browsers have and Node 20 lacks.
import type * as PdfjsModule from 'pdfjs-dist/legacy/build/pdf.mjs';
import { existsSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPageText } from '../../shared/annotation/page-text';
import type { DocumentTexts } from '../../shared/proposals/look-up-all';

const here = dirname(fileURLToPath(import.meta.url));
/** The tables of characters of Asian fonts: beside the built program, else with the library. */
const cmaps = [join(here, 'assets', 'cmaps'), join(here, '..', '..', 'node_modules', 'pdfjs-dist', 'cmaps')];

function fill(on: object, name: string, value: unknown): void {
  if (!(name in on)) Object.defineProperty(on, name, { value, configurable: true, writable: true });
}

function fillIn(): void {
  fill(Promise, 'withResolvers', () => {
    let [resolve, reject]: (((value: unknown) => void) | undefined)[] = [];
    const promise = new Promise((a, b) => ([resolve, reject] = [a, b]));
    return { promise, resolve, reject };
  });
  // Only drawing uses it.
  fill(globalThis, 'DOMMatrix', Object);
  fill(globalThis, 'Path2D', Object);
}

type Pdfjs = typeof PdfjsModule;
let loading: Promise<Pdfjs> | null = null;

/** Loads pdf.js, which says at once that it cannot draw here; nobody asked. */
async function loadPdfjs(): Promise<Pdfjs> {
  fillIn();
  const { warn } = console;
  console.warn = () => undefined;
  try {
    const worker: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
    Object.assign(globalThis, { pdfjsWorker: worker });
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.warn = warn;
  }
}

/** Reads the texts of all pages; null for what is no PDF, or one with a password. */
export async function pdfTexts(bytes: Uint8Array): Promise<DocumentTexts | null> {
  loading ??= loadPdfjs();
  const pdfjs = await loading;
  const folder = cmaps.find((path) => existsSync(path));
  const task = pdfjs.getDocument({
    // pdf.js takes the buffer over.
    data: bytes.slice(),
    verbosity: 0,
    disableFontFace: true,
    enableXfa: false,
    ...(folder === undefined ? {} : { cMapUrl: `${folder}${sep}`, cMapPacked: true }),
  });
  try {
    const pdf = await task.promise;
    const pages: string[] = [];
    for (let i = 1; i <= pdf.numPages; i++) {
      const page = await pdf.getPage(i);
      const content = await page
        .getTextContent({ disableNormalization: true, includeMarkedContent: true })
        .catch(() => null);
      pages.push(content === null ? '' : buildPageText(content.items, content.styles).text);
      page.cleanup();
    }
    return { pages, labels: await pdf.getPageLabels().catch(() => null) };
  } catch {
    return null;
  } finally {
    await task.destroy();
  }
}
