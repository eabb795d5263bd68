// pdf.js's viewer of pages in an element: made, filled, and its place kept.
import type { EventBus, PDFLinkService, PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs';
import { type OpenPdf, type PdfLibrary, PdfOpenError } from './pdf-library';

export type PageViewer = { viewer: PDFViewer; links: PDFLinkService; bus: EventBus };

const MIN_SCALE = 0.25;
const MAX_SCALE = 8;

/** A scale within what can be drawn. */
export const scaleWithin = (scale: number): number => Math.min(MAX_SCALE, Math.max(MIN_SCALE, scale));

/** An empty viewer. `container` must be positioned absolutely and hold one empty child. */
export function createViewer(parts: PdfLibrary['viewer'], container: HTMLDivElement): PageViewer {
  const bus = new parts.EventBus();
  const links = new parts.PDFLinkService({ eventBus: bus });
  // Annotation editing off, no scripting manager: nothing in a PDF runs.
  const viewer = new parts.PDFViewer({
    container,
    eventBus: bus,
    linkService: links,
    annotationMode: 1,
    annotationEditorMode: -1,
  });
  links.setViewer(viewer);
  return { viewer, links, bus };
}

/**
 * Shows a document, and resolves when its pages have their places. @throws PdfOpenError when the first page cannot be
 * read
 */
export async function showDocument({ viewer, links, bus }: PageViewer, pdf: OpenPdf['pdf']): Promise<void> {
  const ready = new Promise<void>((resolve) => bus.on('pagesinit', () => resolve()));
  viewer.setDocument(pdf);
  links.setDocument(pdf, null);
  // Without its first page the viewer never gets ready, and does not say so.
  await Promise.race([ready, pdf.getPage(1).then(() => ready)]).catch((error: unknown) => {
    throw new PdfOpenError('damaged', error instanceof Error ? error.message : String(error));
  });
}

/**
 * Draws nothing from now on. A page that pdf.js was fetching when its document is closed comes to be drawn without one,
 * which it logs as an error of its own ('pdfPage is not loaded').
 */
export function stopDrawing({ renderingQueue }: PDFViewer): void {
  if (renderingQueue !== undefined) renderingQueue.renderView = () => false;
}

/** Scrolls to a height on a page (0-based), in points; below its end too. */
export function scrollToTop(viewer: PDFViewer, page: number, top: number): void {
  viewer.scrollPageIntoView({
    pageNumber: page + 1,
    destArray: [null, { name: 'XYZ' }, null, top, null],
    allowNegativeOffset: true,
  });
}
