// The peer of the reading bench: pdf.js's own viewer component on an empty page, nothing else.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';

const ORIGIN = 'https://bare.zeef.test';
const PDFJS = join(import.meta.dirname, '..', 'node_modules', 'pdfjs-dist');
const HTML = `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/web/pdf_viewer.css">
<style>body{margin:0}#c{position:absolute;inset:0;overflow:auto}</style><div id="c"><div class="pdfViewer"></div></div>
<script type="module">
import * as pdfjs from '/build/pdf.mjs';
globalThis.pdfjsLib = pdfjs;
pdfjs.GlobalWorkerOptions.workerSrc = '/build/pdf.worker.min.mjs';
const { PDFViewer, PDFLinkService, EventBus } = await import('/web/pdf_viewer.mjs');
const worker = new pdfjs.PDFWorker();
await worker.promise;
let task = null, viewer = null;
globalThis.closeDocument = async () => { viewer?.setDocument(null); await task?.destroy(); };
globalThis.openDocument = async (bytes) => {
  const container = document.getElementById('c');
  const eventBus = new EventBus();
  const linkService = new PDFLinkService({ eventBus });
  viewer = new PDFViewer({ container, eventBus, linkService, annotationEditorMode: -1 });
  linkService.setViewer(viewer);
  task = pdfjs.getDocument({ data: bytes.slice(), worker, wasmUrl: '/wasm/', cMapUrl: '/cmaps/', standardFontDataUrl: '/standard_fonts/', iccUrl: '/iccs/' });
  const pdf = await task.promise;
  eventBus.on('pagesinit', () => { viewer.currentScaleValue = 'page-width'; });
  viewer.setDocument(pdf);
  linkService.setDocument(pdf, null);
};
globalThis.isReady = true;
</script>`;
const TYPES: Record<string, string> = { mjs: 'text/javascript', css: 'text/css', wasm: 'application/wasm' };

/** Opens the bare viewer in a tab of its own, with files under `/files/<n>`. */
export async function openBare(context: BrowserContext, files: readonly Buffer[]): Promise<Page> {
  await context.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') {
      await route.fulfill({ contentType: 'text/html', body: HTML });
      return;
    }
    const file = /^\/files\/(\d+)$/.exec(pathname);
    if (file !== null) {
      await route.fulfill({ body: files[Number(file[1])] ?? Buffer.alloc(0) });
      return;
    }
    const body = await readFile(join(PDFJS, pathname)).catch(() => null);
    if (body === null) {
      await route.fulfill({ status: 404 });
      return;
    }
    await route.fulfill({
      contentType: TYPES[pathname.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      body,
    });
  });
  const page = await context.newPage();
  await page.goto(`${ORIGIN}/`);
  await page.waitForFunction(() => (globalThis as unknown as { isReady?: boolean }).isReady === true);
  return page;
}
