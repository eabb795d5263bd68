// What pdf.js's viewer and the person do to the pages, told to the surface that draws over them.
import type { EventBus, PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs';

/** What a surface does when its pages change. Pages are 0-based. */
export type PageEvents = {
  onDrawn: (page: number, error: unknown) => void;
  onTextLayer: (page: number) => void;
  /** Pages change size or are turned: they lose what is laid over them, long before they are drawn anew. */
  onLaidOut: () => void;
  onTurnedTo: () => void;
};

/** Listens to the viewer. */
export function listenToViewer(bus: EventBus, events: PageEvents): void {
  bus.on('pagerendered', ({ pageNumber, error }: { pageNumber: number; error: unknown }) =>
    events.onDrawn(pageNumber - 1, error),
  );
  bus.on('textlayerrendered', ({ pageNumber }: { pageNumber: number }) => events.onTextLayer(pageNumber - 1));
  const redraw = (): void => queueMicrotask(events.onLaidOut);
  bus.on('scalechanging', redraw);
  bus.on('rotationchanging', redraw);
  bus.on('pagechanging', events.onTurnedTo);
}

/** Does something when a page has been drawn the next time. */
export function onceDrawn(bus: EventBus, page: number, work: () => void): void {
  const onDrawn = ({ pageNumber }: { pageNumber: number }): void => {
    if (pageNumber !== page + 1) return;
    bus.off('pagerendered', onDrawn);
    work();
  };
  bus.on('pagerendered', onDrawn);
}

/**
 * Lets a fitting size go along with the window and the side panels, and a pinch zoom where it is made; until `signal`.
 */
export function followContainer(container: HTMLDivElement, viewer: PDFViewer, signal: AbortSignal): void {
  const resized = new ResizeObserver(() => {
    const { currentScaleValue } = viewer;
    if (Number.isNaN(Number(currentScaleValue)) && container.clientWidth > 0)
      viewer.currentScaleValue = currentScaleValue;
  });
  resized.observe(container);
  signal.addEventListener('abort', () => resized.disconnect());
  container.addEventListener(
    'wheel',
    (event) => {
      // A pinch on a trackpad comes as a wheel with Ctrl.
      if (!event.ctrlKey) return;
      event.preventDefault();
      viewer.updateScale({
        scaleFactor: Math.exp(-event.deltaY / 100),
        drawingDelay: 200,
        origin: [event.clientX, event.clientY],
      });
    },
    { passive: false, signal },
  );
}
