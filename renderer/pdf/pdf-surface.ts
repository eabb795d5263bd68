// The only user of pdf.js: shows a document in an element, and turns selections into places on its pages.
import * as pdfjs from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import 'pdfjs-dist/web/pdf_viewer.css';
import type { EventBus, PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs';
import type { Annotation, PdfRect } from '../../shared/model/document';

// pdf_viewer.mjs reads the library from here, so it must be set before that module is imported.
(globalThis as { pdfjsLib?: unknown }).pdfjsLib = pdfjs;
pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;

/** A selected passage, ready to become an annotation. */
export type Passage = Pick<Annotation, 'pageIndex' | 'pageLabel' | 'rects' | 'quote' | 'position'>;
/** A mark to draw: an annotation with its colour as CSS. */
export type Mark = { id: string; pageIndex: number; rects: readonly PdfRect[]; css: string };

type PageView = {
  div: HTMLElement;
  viewport: {
    convertToPdfPoint: (x: number, y: number) => number[];
    convertToViewportPoint: (x: number, y: number) => number[];
  };
};

// W3C Web Annotation asks for enough context to be unique; Hypothesis uses 32, pdf-notes.md measured 64 as safe.
const CONTEXT = 64;

/** One open document in one scrolling element. */
export class PdfSurface {
  private marks: readonly Mark[] = [];
  private labels: (string | null)[] | null = null;

  private constructor(
    private readonly task: ReturnType<typeof pdfjs.getDocument>,
    private readonly viewer: PDFViewer,
    private readonly bus: EventBus,
    readonly pageCount: number,
  ) {}

  /** Opens a document. `container` must be positioned absolutely and hold one empty child. @throws when the file cannot be read */
  static async open(container: HTMLDivElement, bytes: Uint8Array): Promise<PdfSurface> {
    const parts = await import('pdfjs-dist/web/pdf_viewer.mjs');
    const base = new URL('./pdfjs/', document.baseURI).href;
    const task = pdfjs.getDocument({
      // pdf.js takes the buffer over, so it gets a copy.
      data: bytes.slice(),
      wasmUrl: `${base}wasm/`,
      cMapUrl: `${base}cmaps/`,
      standardFontDataUrl: `${base}standard_fonts/`,
      iccUrl: `${base}iccs/`,
      enableXfa: false,
    });
    const pdf = await task.promise;
    const bus = new parts.EventBus();
    const linkService = new parts.PDFLinkService({ eventBus: bus });
    const findController = new parts.PDFFindController({ eventBus: bus, linkService });
    // Annotation editing off, no scripting manager: nothing in a PDF runs.
    const viewer = new parts.PDFViewer({
      container,
      eventBus: bus,
      linkService,
      findController,
      annotationMode: 1,
      annotationEditorMode: -1,
    });
    linkService.setViewer(viewer);
    const surface = new PdfSurface(task, viewer, bus, pdf.numPages);
    const ready = new Promise<void>((resolve) => bus.on('pagesinit', () => resolve()));
    bus.on('pagerendered', ({ pageNumber }: { pageNumber: number }) => surface.drawPage(pageNumber - 1));
    viewer.setDocument(pdf);
    linkService.setDocument(pdf, null);
    await ready;
    viewer.currentScaleValue = 'page-width';
    surface.labels = await pdf.getPageLabels();
    return surface;
  }

  async close(): Promise<void> {
    this.viewer.setDocument(null);
    await this.task.destroy();
  }

  zoom(factor: number): void {
    this.viewer.currentScale = Math.min(5, Math.max(0.25, this.viewer.currentScale * factor));
  }

  find(query: string): void {
    this.bus.dispatch('find', {
      source: this,
      type: '',
      query,
      caseSensitive: false,
      entireWord: false,
      highlightAll: true,
      findPrevious: false,
      matchDiacritics: false,
    });
  }

  setMarks(marks: readonly Mark[]): void {
    this.marks = marks;
    for (let i = 0; i < this.pageCount; i++) this.drawPage(i);
  }

  /** Scrolls a passage into view and flashes it. */
  jump(mark: Mark): void {
    const top = Math.max(...mark.rects.map((r) => r[3]));
    this.viewer.scrollPageIntoView({
      pageNumber: mark.pageIndex + 1,
      destArray: [null, { name: 'XYZ' }, 0, top + 80, null],
      allowNegativeOffset: true,
    });
    const flash = (): void => {
      const group = this.page(mark.pageIndex)?.div.querySelector(`[data-mark="${mark.id}"]`);
      group?.classList.remove('flash');
      requestAnimationFrame(() => group?.classList.add('flash'));
    };
    setTimeout(flash, 150);
  }

  /** The selected passage, or null when nothing of this document is selected. Of a selection over pages, the part on its first page. */
  readSelection(): Passage | null {
    const selection = getSelection();
    if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    for (let pageIndex = 0; pageIndex < this.pageCount; pageIndex++) {
      const view = this.page(pageIndex);
      const layer = view?.div.querySelector('.textLayer');
      if (view === null || layer == null || !range.intersectsNode(layer)) continue;
      const passage = readPassage(view, layer, range);
      if (passage !== null)
        return { ...passage, pageIndex, pageLabel: this.labels?.[pageIndex] ?? String(pageIndex + 1) };
    }
    return null;
  }

  private page(index: number): PageView | null {
    return (this.viewer.getPageView(index) as PageView | undefined) ?? null;
  }

  private drawPage(index: number): void {
    const view = this.page(index);
    if (view === null || view.div.querySelector('canvas') === null) return;
    view.div.querySelector('.zeef-marks')?.remove();
    const own = this.marks.filter((m) => m.pageIndex === index);
    if (own.length === 0) return;
    const ns = 'http://www.w3.org/2000/svg';
    const svg = document.createElementNS(ns, 'svg');
    svg.setAttribute('class', 'zeef-marks');
    svg.setAttribute('width', '100%');
    svg.setAttribute('height', '100%');
    for (const mark of own) {
      const group = document.createElementNS(ns, 'g');
      group.dataset['mark'] = mark.id;
      group.setAttribute('fill', mark.css);
      for (const r of mark.rects) {
        const [x1 = 0, y1 = 0] = view.viewport.convertToViewportPoint(r[0], r[1]);
        const [x2 = 0, y2 = 0] = view.viewport.convertToViewportPoint(r[2], r[3]);
        const rect = document.createElementNS(ns, 'rect');
        rect.setAttribute('x', String(Math.min(x1, x2)));
        rect.setAttribute('y', String(Math.min(y1, y2)));
        rect.setAttribute('width', String(Math.abs(x2 - x1)));
        rect.setAttribute('height', String(Math.abs(y2 - y1)));
        group.append(rect);
      }
      svg.append(group);
    }
    view.div.append(svg);
  }
}

const round = (n: number): number => Math.round(n * 1000) / 1000;

/** Walks the text nodes of a page: one rectangle a node (client rectangles of a whole range repeat and overlap), offsets in the page's text. */
function readPassage(
  view: PageView,
  layer: Element,
  range: Range,
): Omit<Passage, 'pageIndex' | 'pageLabel'> | null {
  const canvas = view.div.querySelector('canvas')?.getBoundingClientRect();
  if (canvas === undefined) return null;
  const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
  const rects: PdfRect[] = [];
  let text = '';
  let start = -1;
  let end = -1;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const content = node.textContent ?? '';
    if (range.intersectsNode(node)) {
      const from = node === range.startContainer ? range.startOffset : 0;
      const to = node === range.endContainer ? range.endOffset : content.length;
      if (to > from) {
        if (start < 0) start = text.length + from;
        end = text.length + to;
        const part = document.createRange();
        part.setStart(node, from);
        part.setEnd(node, to);
        const box = part.getBoundingClientRect();
        const [ax = 0, ay = 0] = view.viewport.convertToPdfPoint(
          box.left - canvas.left,
          box.top - canvas.top,
        );
        const [bx = 0, by = 0] = view.viewport.convertToPdfPoint(
          box.right - canvas.left,
          box.bottom - canvas.top,
        );
        const rect: PdfRect = [
          round(Math.min(ax, bx)),
          round(Math.min(ay, by)),
          round(Math.max(ax, bx)),
          round(Math.max(ay, by)),
        ];
        if (rect[2] - rect[0] > 0.5 && rect[3] - rect[1] > 0.5) rects.push(rect);
      }
    }
    text += content;
  }
  if (start < 0 || rects.length === 0) return null;
  const exact = text.slice(start, end);
  if (exact.trim() === '') return null;
  return {
    rects,
    quote: {
      exact,
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      suffix: text.slice(end, end + CONTEXT),
    },
    position: { start, end },
  };
}
