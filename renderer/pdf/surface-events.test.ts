// @vitest-environment jsdom
import type { EventBus, PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs';
import { afterEach, expect, test, vi } from 'vitest';
import { followContainer, listenToViewer, onceDrawn } from './surface-events';

afterEach(() => vi.unstubAllGlobals());

/** The part of pdf.js's bus that is used. */
class Bus {
  private readonly listeners = new Map<string, Set<(event: object) => void>>();
  on(name: string, listener: (event: object) => void): void {
    this.listeners.set(name, (this.listeners.get(name) ?? new Set()).add(listener));
  }
  off(name: string, listener: (event: object) => void): void {
    this.listeners.get(name)?.delete(listener);
  }
  tell(name: string, event: object = {}): void {
    for (const listener of [...(this.listeners.get(name) ?? [])]) listener(event);
  }
}
const asBus = (bus: Bus): EventBus => bus as unknown as EventBus;

test('pages are told about by their index; what is laid over them is drawn anew once they have their size', async () => {
  const bus = new Bus();
  const told: string[] = [];
  listenToViewer(asBus(bus), {
    onDrawn: (page, error) => told.push(`drawn ${page} ${String(error)}`),
    onTextLayer: (page) => told.push(`text ${page}`),
    onLaidOut: () => told.push('laid out'),
    onTurnedTo: () => told.push('turned to'),
  });
  bus.tell('pagerendered', { pageNumber: 3, error: null });
  bus.tell('textlayerrendered', { pageNumber: 3 });
  bus.tell('scalechanging');
  bus.tell('pagechanging');
  expect(told).toEqual(['drawn 2 null', 'text 2', 'turned to']);
  await Promise.resolve();
  bus.tell('rotationchanging');
  await Promise.resolve();
  expect(told.slice(3)).toEqual(['laid out', 'laid out']);
});

test('what waits for a page is done once, when that page is drawn', () => {
  const bus = new Bus();
  let done = 0;
  onceDrawn(asBus(bus), 2, () => done++);
  bus.tell('pagerendered', { pageNumber: 2 });
  expect(done).toBe(0);
  bus.tell('pagerendered', { pageNumber: 3 });
  bus.tell('pagerendered', { pageNumber: 3 });
  expect(done).toBe(1);
});

test('a fitting size goes along with the container, a chosen one stays; a pinch zooms, a wheel scrolls; until it is closed', () => {
  let resize = (): void => undefined;
  let isFollowed = false;
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(work: () => void) {
        resize = work;
      }
      observe = (): void => void (isFollowed = true);
      disconnect = (): void => void (isFollowed = false);
    },
  );
  const container = document.createElement('div');
  const set: string[] = [];
  const zoomed: { scaleFactor: number }[] = [];
  const viewer = {
    value: 'page-width',
    get currentScaleValue() {
      return this.value;
    },
    set currentScaleValue(value: string) {
      set.push(value);
    },
    updateScale: (zoom: { scaleFactor: number }) => zoomed.push(zoom),
  };
  const closing = new AbortController();
  followContainer(container, viewer as unknown as PDFViewer, closing.signal);
  resize();
  expect(set).toEqual([]);
  Object.defineProperty(container, 'clientWidth', { value: 500 });
  resize();
  viewer.value = '1.5';
  resize();
  expect(set).toEqual(['page-width']);

  const wheel = (ctrlKey: boolean): boolean =>
    container.dispatchEvent(new WheelEvent('wheel', { ctrlKey, deltaY: -100, cancelable: true }));
  expect(wheel(false)).toBe(true);
  expect(wheel(true)).toBe(false);
  expect(zoomed.map((z) => z.scaleFactor.toFixed(3))).toEqual(['2.718']);
  closing.abort();
  expect(wheel(true)).toBe(true);
  expect(isFollowed).toBe(false);
});
