// pdf.js inside our own worker, where its parsing runs too: text of whole documents without a millisecond of the main
// thread.
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as pdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist';

// pdf.js looks here before it would start a worker of its own.
(globalThis as { pdfjsWorker?: unknown }).pdfjsWorker = pdfWorker;

/** Opens a document in this worker, does something with it and closes it. @throws pdf.js's errors */
export async function withPdf<T>(
  bytes: Uint8Array,
  password: string | null,
  assets: string,
  work: (pdf: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  const task = pdfjs.getDocument({
    data: bytes,
    ...(password === null ? {} : { password }),
    wasmUrl: `${assets}wasm/`,
    cMapUrl: `${assets}cmaps/`,
    standardFontDataUrl: `${assets}standard_fonts/`,
    iccUrl: `${assets}iccs/`,
    // There is no document here to compare addresses with.
    useWorkerFetch: true,
    disableFontFace: true,
    enableXfa: false,
    verbosity: 0,
  });
  try {
    return await work(await task.promise);
  } finally {
    await task.destroy();
  }
}
