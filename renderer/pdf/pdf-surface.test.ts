// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';

vi.stubGlobal(
  'OffscreenCanvas',
  class {
    getContext = () => null;
  },
);
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe = (): void => undefined;
    disconnect = (): void => undefined;
  },
);

/** As much of pdf.js's viewer as a surface drives. */
class Bus {
  readonly listeners = new Map<string, ((event: object) => void)[]>();
  on(name: string, listener: (event: object) => void): void {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener]);
  }
  off(name: string, listener: (event: object) => void): void {
    this.listeners.set(
      name,
      (this.listeners.get(name) ?? []).filter((l) => l !== listener),
    );
  }
  tell(name: string, event: object = {}): void {
    for (const listener of this.listeners.get(name) ?? []) listener(event);
  }
}
class Viewer {
  currentScale = 1;
  currentScaleValue = '';
  pagesRotation = 0;
  currentPageNumber = 1;
  scrolled: { pageNumber: number; destArray: unknown[] }[] = [];
  constructor(private readonly options: { eventBus: Bus }) {
    desk = { viewer: this, bus: options.eventBus };
  }
  setDocument(pdf: unknown): void {
    if (pdf !== null) queueMicrotask(() => this.options.eventBus.tell('pagesinit'));
  }
  getPageView = (index: number) => views[index];
  scrollPageIntoView(to: { pageNumber: number; destArray: unknown[] }): void {
    this.scrolled.push(to);
  }
}
class Links {
  setViewer = (): void => undefined;
  setDocument = (): void => undefined;
}
let desk: { viewer: Viewer; bus: Bus };
let views: { div: HTMLElement; viewport: object }[];
let isDestroyed = false;
const pdf = {
  numPages: 3,
  getPage: () => Promise.resolve({ view: [0, 0, 595, 842] }),
  getPageLabels: () => Promise.resolve(['i', '', 'x']),
  getOutline: () => Promise.reject(new Error('damaged')),
};
vi.mock('./pdf-library', () => ({
  PdfOpenError: Error,
  loadPdfLibrary: () =>
    Promise.resolve({ viewer: { EventBus: Bus, PDFViewer: Viewer, PDFLinkService: Links } }),
  openPdf: () =>
    Promise.resolve({
      pdf,
      password: null,
      task: {
        destroy: () => {
          isDestroyed = true;
          return Promise.resolve();
        },
      },
    }),
}));
const { PdfSurface } = await import('./pdf-surface');
type Place = Parameters<typeof PdfSurface.open>[4];

beforeEach(() => {
  isDestroyed = false;
  const viewport = {
    width: 100,
    height: 100,
    scale: 1,
    rotation: 0,
    convertToViewportPoint: () => [0, 0],
    convertToPdfPoint: () => [0, 0],
  };
  views = [0, 1, 2].map(() => ({ div: document.createElement('div'), viewport }));
});
const open = (place: Place = null) =>
  PdfSurface.open(document.createElement('div'), new Uint8Array(), () => Promise.resolve(null), 'f', place);
const mark = {
  id: 'a',
  pageIndex: 2,
  kind: 'highlight',
  css: '',
  quads: [[0, 500, 9, 500, 0, 490, 9, 490]],
} as never;

test('a document opens at its width, or where one was; pages have their labels, or their numbers', async () => {
  const surface = await open();
  expect(desk.viewer.currentScaleValue).toBe('page-width');
  expect(desk.viewer.scrolled).toEqual([]);
  expect([0, 1, 2, 3].map(surface.labelOf)).toEqual(['i', '2', 'x', '4']);
  await open({ page: 7, top: 300, left: 0, scale: '1.5', rotation: 90 });
  expect(desk.viewer).toMatchObject({ currentScaleValue: '1.5', pagesRotation: 90 });
  expect(desk.viewer.scrolled.map((s) => [s.pageNumber, s.destArray[3]])).toEqual([[3, 300]]);
});

test('zoom, turning and pages stay within what there is', async () => {
  const surface = await open();
  surface.zoom(2);
  expect(desk.viewer.currentScale).toBe(2);
  surface.setScale(100);
  expect(desk.viewer.currentScale).toBe(8);
  surface.rotate(-90);
  expect(desk.viewer.pagesRotation).toBe(270);
  surface.rotate(90);
  expect(desk.viewer.pagesRotation).toBe(0);
  surface.goToPage(1);
  expect(desk.viewer.currentPageNumber).toBe(2);
  surface.goToPage(9);
  expect(desk.viewer.currentPageNumber).toBe(3);
  surface.goToPage(-4);
  expect(desk.viewer.currentPageNumber).toBe(1);
});

test('the frame is told of the page that is shown and of pages that cannot be drawn', async () => {
  const surface = await open();
  let told = 0;
  const leave = surface.subscribe(() => told++);
  desk.viewer.currentPageNumber = 2;
  desk.bus.tell('pagechanging');
  desk.bus.tell('pagerendered', { pageNumber: 3, error: new Error('x') });
  desk.bus.tell('pagerendered', { pageNumber: 1, error: null });
  expect(surface.getState()).toMatchObject({ page: 1, failed: [2] });
  expect(told).toBe(2);
  leave();
  desk.bus.tell('pagechanging');
  expect(told).toBe(2);
});

test('a mark is scrolled to with what stands before it, and flashes when its page is drawn', async () => {
  const surface = await open();
  surface.setMarks([mark]);
  surface.jump([mark]);
  expect(desk.viewer.scrolled.map((s) => [s.pageNumber, s.destArray[3]])).toEqual([[3, 580]]);
  views[2]!.div.append(document.createElement('canvas'));
  desk.bus.tell('pagerendered', { pageNumber: 3 });
  expect(views[2]!.div.querySelector('.flash')?.getAttribute('class')).toContain('zeef-mark');
  surface.jump([]);
  expect(desk.viewer.scrolled).toHaveLength(1);
});

test('a mark that is out of view is brought into it; without a place nothing moves', async () => {
  const surface = await open();
  surface.setMarks([mark]);
  surface.reveal([]);
  surface.reveal([Object.assign({}, mark, { quads: [] })]);
  surface.jump([Object.assign({}, mark, { quads: [] })]);
  expect(desk.viewer.scrolled).toEqual([]);
  surface.reveal([mark]);
  expect(desk.viewer.scrolled.map((s) => s.pageNumber)).toEqual([3]);
});

test('a document without a readable outline has none; closing lets it go', async () => {
  const surface = await open();
  expect(await surface.outline()).toEqual([]);
  await surface.close();
  expect(isDestroyed).toBe(true);
});
