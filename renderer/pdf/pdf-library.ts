// Loads pdf.js: the modern build where the browser has what it needs, else the legacy build. The two are never mixed.
import type * as Pdfjs from 'pdfjs-dist';
import modernWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import legacyWorker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type * as Viewer from 'pdfjs-dist/web/pdf_viewer.mjs';
import 'pdfjs-dist/web/pdf_viewer.css';

export type PdfLibrary = { pdfjs: typeof Pdfjs; viewer: typeof Viewer; worker: Pdfjs.PDFWorker };

let loading: Promise<PdfLibrary> | null = null;

async function load(): Promise<PdfLibrary> {
  // The modern build calls these without a polyfill (pdf-notes.md, 2.4).
  const isModern = 'getOrInsertComputed' in Map.prototype && 'sumPrecise' in Math;
  const pdfjs = isModern ? await import('pdfjs-dist') : await import('pdfjs-dist/legacy/build/pdf.mjs');
  // pdf_viewer.mjs reads the library from here, so it must be set before that module is imported.
  (globalThis as { pdfjsLib?: unknown }).pdfjsLib = pdfjs;
  pdfjs.GlobalWorkerOptions.workerSrc = isModern ? modernWorker : legacyWorker;
  const viewer = isModern
    ? await import('pdfjs-dist/web/pdf_viewer.mjs')
    : await import('pdfjs-dist/legacy/web/pdf_viewer.mjs');
  // One worker for all documents: starting one costs more than opening most documents.
  return { pdfjs, viewer, worker: new pdfjs.PDFWorker() };
}

/** pdf.js with its viewer and the one worker that all documents share. */
export function loadPdfLibrary(): Promise<PdfLibrary> {
  loading ??= load();
  return loading;
}

/** Asks for a password; `isWrong` after one that did not open it. Resolves to null to give up. */
export type AskPassword = (isWrong: boolean) => Promise<string | null>;

/** Why a document cannot be opened. */
export class PdfOpenError extends Error {
  constructor(
    readonly code: 'password' | 'damaged' | 'gone',
    message: string,
  ) {
    super(message);
  }
}

export type OpenPdf = {
  task: Pdfjs.PDFDocumentLoadingTask;
  pdf: Pdfjs.PDFDocumentProxy;
  password: string | null;
};

/** Opens a document. Destroy its `task` when done. @throws PdfOpenError */
export async function openPdf(bytes: Uint8Array, askPassword: AskPassword): Promise<OpenPdf> {
  const { pdfjs, worker } = await loadPdfLibrary();
  const base = new URL('./pdfjs/', document.baseURI).href;
  const task = pdfjs.getDocument({
    // pdf.js takes the buffer over, so it gets a copy.
    data: bytes.slice(),
    worker,
    wasmUrl: `${base}wasm/`,
    cMapUrl: `${base}cmaps/`,
    standardFontDataUrl: `${base}standard_fonts/`,
    iccUrl: `${base}iccs/`,
    enableXfa: false,
  });
  let password: string | null = null;
  // An object, since it changes while the opening below waits.
  const asked = { isGivenUp: false };
  task.onPassword = (update: (password: string) => void, reason: number) => {
    void askPassword(reason === pdfjs.PasswordResponses.INCORRECT_PASSWORD).then((answer) => {
      password = answer;
      if (answer === null) {
        asked.isGivenUp = true;
        void task.destroy();
      } else update(answer);
    });
  };
  try {
    return { task, pdf: await task.promise, password };
  } catch (error) {
    await task.destroy();
    const message = error instanceof Error ? error.message : String(error);
    throw new PdfOpenError(asked.isGivenUp ? 'password' : 'damaged', message);
  }
}
