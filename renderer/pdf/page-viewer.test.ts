// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import type { PageViewer } from './page-viewer';

vi.mock('./pdf-library', async () => {
  class PdfOpenError extends Error {
    constructor(
      readonly code: string,
      message: string,
    ) {
      super(message);
    }
  }
  return Promise.resolve({ PdfOpenError });
});
const { scaleWithin, scrollToTop, showDocument, stopDrawing } = await import('./page-viewer');

test('a scale is between a quarter and eight times', () => {
  expect([0.1, 0.25, 1, 8, 20].map(scaleWithin)).toEqual([0.25, 0.25, 1, 8, 8]);
});

const viewerOf = (isReady: boolean): PageViewer =>
  ({
    viewer: { setDocument: () => undefined },
    links: { setDocument: () => undefined },
    bus: { on: (_name: string, ready: () => void) => (isReady ? ready() : undefined) },
  }) as unknown as PageViewer;
const pdfOf = (first: Promise<unknown>) => ({ getPage: () => first }) as never;

test('a document is shown when its pages have their places', async () => {
  await expect(showDocument(viewerOf(true), pdfOf(new Promise(() => undefined)))).resolves.toBeUndefined();
});

test('a document without its first page is damaged, which the viewer itself does not say', async () => {
  const shown = showDocument(viewerOf(false), pdfOf(Promise.reject(new Error('no page'))));
  await expect(shown).rejects.toMatchObject({ code: 'damaged', message: 'no page' });
});

test('a page that was being fetched when its document was closed is not drawn', () => {
  const draw = vi.fn();
  const renderingQueue = { renderView: draw };
  stopDrawing({ renderingQueue } as never);
  renderingQueue.renderView();
  expect(draw).not.toHaveBeenCalled();
});

test('a height on a page is shown, of which pdf.js counts from one', () => {
  const scrollPageIntoView = vi.fn();
  scrollToTop({ scrollPageIntoView } as never, 4, -20);
  expect(scrollPageIntoView.mock.lastCall?.[0]).toMatchObject({
    pageNumber: 5,
    destArray: [null, { name: 'XYZ' }, null, -20, null],
  });
});
