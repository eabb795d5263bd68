// One open document in one scrolling element: pages, zoom, turning, going to places, marks, selections. React draws only the frame.
import type { EventBus, PDFLinkService, PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs';
import type { PageText, TextRange } from '../../shared/annotation/page-text';
import { describePassage, type Passage } from '../../shared/annotation/passage';
import { unionOf } from '../../shared/annotation/quads';
import type { PdfRect } from '../../shared/model/annotation';
import type { Mark } from './mark-layer';
import { createMeasure } from './measure';
import { drawOcrLayer, selectedPages, selectedRange } from './page-layers';
import { pictureOf, thumbnailOf } from './page-pictures';
import { PageTexts } from './page-texts';
import { type AskPassword, loadPdfLibrary, type OpenPdf, openPdf, PdfOpenError } from './pdf-library';
import { type PageView, SurfaceMarks } from './surface-marks';

/** What the frame around the pages shows. `scale`: 1 is 100 %. `failed`: pages that could not be drawn, 0-based. */
export type SurfaceState = { page: number; scale: number; rotation: number; failed: readonly number[] };
/** A place to come back to. */
export type SurfacePlace = { page: number; top: number; left: number; scale: string; rotation: number };
/** An entry of the outline. `dest` is pdf.js's; follow it with `goToDestination`. */
export type OutlineNode = { title: string; dest: unknown; items: readonly OutlineNode[] };
export type Fit = 'page-width' | 'page-fit' | 'page-actual';

const MIN_SCALE = 0.25;
const MAX_SCALE = 8;
// Points above a passage that is jumped to, so that its surroundings show.
const HEADROOM = 80;

const measure = createMeasure();

export class PdfSurface {
  readonly texts: PageTexts;
  private readonly marks = new SurfaceMarks((index) => this.page(index));
  private labels: string[] | null = null;
  private readonly failed = new Set<number>();
  private readonly listeners = new Set<() => void>();
  private current: SurfaceState = { page: 0, scale: 1, rotation: 0, failed: [] };
  private readonly closing = new AbortController();

  private constructor(
    private readonly container: HTMLDivElement,
    private readonly opened: OpenPdf,
    private readonly viewer: PDFViewer,
    private readonly links: PDFLinkService,
    private readonly bus: EventBus,
    /** Hash of the file. */
    readonly fingerprint: string,
  ) {
    this.texts = new PageTexts(opened.pdf);
  }

  /**
   * Opens a document. `container` must be positioned absolutely and hold one empty child.
   *
   * @throws PdfOpenError
   */
  static async open(
    container: HTMLDivElement,
    bytes: Uint8Array,
    askPassword: AskPassword,
    sha256: string,
    place: SurfacePlace | null,
  ): Promise<PdfSurface> {
    const { viewer: parts } = await loadPdfLibrary();
    const opened = await openPdf(bytes, askPassword);
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
    const surface = new PdfSurface(container, opened, viewer, links, bus, sha256);
    surface.listen();
    const ready = new Promise<void>((resolve) => bus.on('pagesinit', () => resolve()));
    viewer.setDocument(opened.pdf);
    links.setDocument(opened.pdf, null);
    // Without its first page the viewer never gets ready, and does not say so.
    await Promise.race([ready, opened.pdf.getPage(1).then(() => ready)]).catch(async (error: unknown) => {
      await surface.close();
      throw new PdfOpenError('damaged', error instanceof Error ? error.message : String(error));
    });
    if (place === null) viewer.currentScaleValue = 'page-width';
    else surface.restore(place);
    surface.labels = await opened.pdf.getPageLabels().catch(() => null);
    surface.tell();
    return surface;
  }

  get pageCount(): number {
    return this.opened.pdf.numPages;
  }
  get password(): string | null {
    return this.opened.password;
  }
  get document(): OpenPdf['pdf'] {
    return this.opened.pdf;
  }
  getState = (): SurfaceState => this.current;
  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  async close(): Promise<void> {
    this.closing.abort();
    this.listeners.clear();
    this.viewer.setDocument(null);
    this.links.setDocument(null);
    await this.opened.task.destroy();
  }

  labelOf = (index: number): string => {
    const label = this.labels?.[index];
    return label === undefined || label === '' ? String(index + 1) : label;
  };

  // Zoom, turning, pages.

  zoom(factor: number): void {
    this.viewer.currentScale = Math.min(MAX_SCALE, Math.max(MIN_SCALE, this.viewer.currentScale * factor));
  }
  setScale(scale: number): void {
    this.viewer.currentScale = Math.min(MAX_SCALE, Math.max(MIN_SCALE, scale));
  }
  fit(fit: Fit): void {
    this.viewer.currentScaleValue = fit;
  }
  rotate(by: 90 | -90): void {
    this.viewer.pagesRotation = (this.viewer.pagesRotation + by + 360) % 360;
  }
  goToPage(index: number): void {
    this.viewer.currentPageNumber = Math.min(this.pageCount, Math.max(1, index + 1));
  }
  /** Follows a destination of the outline. */
  goToDestination(dest: unknown): void {
    void this.links.goToDestination(dest as string);
  }

  get place(): SurfacePlace {
    const top = this.container.scrollTop;
    const view = this.page(this.current.page);
    const [left = 0, y = 0] =
      view === null ? [] : view.viewport.convertToPdfPoint(0, Math.max(0, top - view.div.offsetTop));
    return {
      page: this.current.page,
      top: y,
      left,
      scale: this.viewer.currentScaleValue,
      rotation: this.viewer.pagesRotation,
    };
  }

  private restore(place: SurfacePlace): void {
    this.viewer.pagesRotation = place.rotation;
    this.viewer.currentScaleValue = place.scale;
    if (place.page > 0 || place.top > 0) this.scrollTo(Math.min(place.page, this.pageCount - 1), place.top);
  }

  private scrollTo(page: number, top: number): void {
    this.viewer.scrollPageIntoView({
      pageNumber: page + 1,
      destArray: [null, { name: 'XYZ' }, null, top, null],
      allowNegativeOffset: true,
    });
  }

  // Marks.

  /** Puts marks in place of the ones that are there. */
  setMarks(marks: readonly Mark[]): void {
    this.marks.set('lasting', marks);
  }
  /** Marks that pass: hits of a search, a selection made by keyboard. */
  setPassing(marks: readonly Mark[]): void {
    this.marks.set('passing', marks);
  }

  /** Marks under a point of the window, the smallest first. */
  marksUnder(clientX: number, clientY: number): Mark[] {
    const at = this.pointAt(clientX, clientY);
    return at === null ? [] : this.marks.at(at.page, at.x, at.y);
  }

  /** Scrolls marks into view and flashes them, when their page has been drawn. */
  jump(marks: readonly Mark[]): void {
    const [first] = marks;
    if (first === undefined || first.quads.length === 0) return;
    const rect = unionOf(first.quads);
    const view = this.page(first.pageIndex);
    // On a turned page the beginning of the passage is another of its sides.
    const isTurned = ((view?.viewport.rotation ?? 0) + 360) % 360 >= 180;
    this.scrollTo(first.pageIndex, isTurned ? rect[1] - HEADROOM : rect[3] + HEADROOM);
    const ids = new Set(marks.map((m) => m.id));
    this.whenDrawn(first.pageIndex, () => this.marks.flash(first.pageIndex, ids));
  }

  /** Scrolls marks into view only where they are out of it. */
  reveal(marks: readonly Mark[]): void {
    const [first] = marks;
    if (first === undefined || first.quads.length === 0) return;
    const element = this.page(first.pageIndex)?.div.querySelector(`[data-mark="${first.id}"]`);
    const box = element?.getBoundingClientRect();
    const frame = this.container.getBoundingClientRect();
    if (box !== undefined && box.top >= frame.top + 8 && box.bottom <= frame.bottom - 8) return;
    this.scrollTo(first.pageIndex, unionOf(first.quads)[3] + HEADROOM);
  }

  private whenDrawn(index: number, work: () => void): void {
    if (this.page(index)?.div.querySelector('canvas') != null) {
      work();
      return;
    }
    const onDrawn = ({ pageNumber }: { pageNumber: number }): void => {
      if (pageNumber !== index + 1) return;
      this.bus.off('pagerendered', onDrawn);
      work();
    };
    this.bus.on('pagerendered', onDrawn);
  }

  // Selections and passages.

  /** The selected text of this document, over any number of pages; null when nothing of it is selected. */
  async readSelection(): Promise<TextRange | null> {
    const drawn = this.drawnPages();
    for (const index of selectedPages(drawn)) await this.texts.load(index);
    return selectedRange(drawn, (index) => this.texts.get(index));
  }

  /** As {@link readSelection}, of pages whose text has been read: all that were drawn and are still shown. */
  selectionNow(): TextRange | null {
    return selectedRange(this.drawnPages(), (index) => this.texts.get(index));
  }

  /** Whether the pages have the focus. */
  holdsFocus(): boolean {
    return this.container.contains(document.activeElement);
  }

  /** Whether text of this document is selected now. */
  hasSelection(): boolean {
    return selectedPages(this.drawnPages()).length > 0;
  }

  /** Describes a range for keeping. @returns null when no text on a page is in it */
  async describe(range: TextRange): Promise<Passage | null> {
    const source = await this.texts.source(range.start.page, range.end.page);
    const tops = new Map<number, number>();
    for (let i = range.start.page; i <= range.end.page; i++)
      tops.set(i, (await this.opened.pdf.getPage(i + 1)).view[3] ?? 0);
    return describePassage(source, range, this.labelOf, (i) => tops.get(i) ?? 0, measure);
  }

  /** Which point of which page lies under a point of the window, in points of the page. */
  pointAt(clientX: number, clientY: number): { page: number; x: number; y: number } | null {
    for (const { index, element } of this.drawnPages()) {
      const box = element.getBoundingClientRect();
      if (clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom) continue;
      const point = this.pointOn(index, clientX, clientY);
      return point === null ? null : { page: index, ...point };
    }
    return null;
  }

  /** A point of the window on a given page, moved to its nearest edge where it lies outside; null when that page is not drawn. */
  pointOn(index: number, clientX: number, clientY: number): { x: number; y: number } | null {
    const view = this.page(index);
    if (view === null) return null;
    const box = view.div.getBoundingClientRect();
    // The page's border lies outside its picture.
    const [left, top] = [box.left + view.div.clientLeft, box.top + view.div.clientTop];
    const inside = (value: number, most: number): number => Math.min(most, Math.max(0, value));
    const [x = 0, y = 0] = view.viewport.convertToPdfPoint(
      inside(clientX - left, view.viewport.width),
      inside(clientY - top, view.viewport.height),
    );
    return { x, y };
  }

  /** The outline of the document; [] where it has none. */
  async outline(): Promise<readonly OutlineNode[]> {
    return (await this.opened.pdf.getOutline().catch(() => null)) ?? [];
  }

  /** A picture of part of a page at twice its size, as it is turned now. */
  picture(index: number, rect: PdfRect): Promise<Uint8Array> {
    return pictureOf(this.opened.pdf, index, rect, this.viewer.pagesRotation);
  }

  /** A small picture of a page, as the address of a blob. Revoke it when done. */
  thumbnail(index: number, width: number): Promise<string> {
    return thumbnailOf(this.opened.pdf, index, width, this.viewer.pagesRotation);
  }

  /** Recognised text of pages: selectable from now on. */
  setRecognised(pages: ReadonlyMap<number, PageText>): void {
    this.texts.setRecognised(pages);
    for (const { index } of this.drawnPages()) this.drawPage(index);
  }

  private listen(): void {
    this.bus.on('pagerendered', ({ pageNumber, error }: { pageNumber: number; error: unknown }) => {
      if (error != null) this.failed.add(pageNumber - 1);
      this.drawPage(pageNumber - 1);
      if (error != null) this.tell();
    });
    // After the text layer, which asks for the same text: nothing may come before that.
    this.bus.on(
      'textlayerrendered',
      ({ pageNumber }: { pageNumber: number }) => void this.texts.load(pageNumber - 1),
    );
    // A fitting size goes along with the window and the side panels.
    const resized = new ResizeObserver(() => {
      const { currentScaleValue } = this.viewer;
      if (Number.isNaN(Number(currentScaleValue)) && this.container.clientWidth > 0)
        this.viewer.currentScaleValue = currentScaleValue;
    });
    resized.observe(this.container);
    this.closing.signal.addEventListener('abort', () => resized.disconnect());
    // Pages lose what is laid over them when they change size, long before they are drawn anew.
    const redraw = (): void =>
      queueMicrotask(() => {
        for (const { index } of this.drawnPages()) this.drawPage(index);
        this.tell();
      });
    this.bus.on('scalechanging', redraw);
    this.bus.on('rotationchanging', redraw);
    this.bus.on('pagechanging', () => this.tell());
    this.container.addEventListener(
      'wheel',
      (event) => {
        // A pinch on a trackpad comes as a wheel with Ctrl.
        if (!event.ctrlKey) return;
        event.preventDefault();
        this.viewer.updateScale({
          scaleFactor: Math.exp(-event.deltaY / 100),
          drawingDelay: 200,
          origin: [event.clientX, event.clientY],
        });
      },
      { passive: false, signal: this.closing.signal },
    );
  }

  private tell(): void {
    this.current = {
      page: this.viewer.currentPageNumber - 1,
      scale: this.viewer.currentScale,
      rotation: this.viewer.pagesRotation,
      failed: [...this.failed],
    };
    for (const listener of this.listeners) listener();
  }

  private page(index: number): PageView | null {
    return (this.viewer.getPageView(index) as PageView | undefined) ?? null;
  }

  private drawnPages(): { index: number; element: HTMLElement }[] {
    return [...this.container.querySelectorAll<HTMLElement>('.pdfViewer > .page[data-loaded="true"]')].map(
      (element) => ({ index: Number(element.dataset['pageNumber']) - 1, element }),
    );
  }

  private drawPage(index: number): void {
    const view = this.page(index);
    if (view === null || view.div.querySelector('canvas') === null) return;
    const recognised = this.texts.recognisedOf(index);
    if (recognised !== null) drawOcrLayer(view.div, view.viewport, recognised, measure);
    this.marks.draw(index);
  }
}
