// One open document in one scrolling element: pages, zoom, turning, going to places, marks, selections. React draws
// only the frame.
import type { PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs';
import type { PageText, TextRange } from '../../shared/annotation/page-text';
import { pageLabelOf } from '../../shared/annotation/page-label';
import { describePassage, type Passage } from '../../shared/annotation/passage';
import type { PdfRect } from '../../shared/model/annotation';
import type { Mark } from './mark-layer';
import { createMeasure } from './measure';
import { drawOcrLayer, selectedPages, selectedRange } from './page-layers';
import { pictureOf, thumbnailOf } from './page-pictures';
import { type DrawnPage, drawnPagesIn, isInView, pageUnder, pointOnPage, topToShow } from './page-points';
import { PageTexts } from './page-texts';
import { type PassageBox, passageBox } from './passage-box';
import {
  createViewer,
  type PageViewer,
  scaleWithin,
  scrollToTop,
  showDocument,
  stopDrawing,
} from './page-viewer';
import { type AskPassword, loadPdfLibrary, type OpenPdf, openPdf } from './pdf-library';
import { followContainer, listenToViewer, onceDrawn } from './surface-events';
import { type PageView, SurfaceMarks } from './surface-marks';

/**
 * What the frame around the pages shows. `scale`: 1 is 100 %; `isFitted`: it follows the width of the frame. `failed`:
 * pages that could not be drawn, 0-based.
 */
export type SurfaceState = {
  page: number;
  scale: number;
  isFitted: boolean;
  rotation: number;
  failed: readonly number[];
};
/** A place to come back to. */
export type SurfacePlace = { page: number; top: number; left: number; scale: string; rotation: number };
/** An entry of the outline. `dest` is pdf.js's; follow it with `goToDestination`. */
export type OutlineNode = { title: string; dest: unknown; items: readonly OutlineNode[] };
export type Fit = 'page-width' | 'page-fit' | 'page-actual';

const measure = createMeasure();

export class PdfSurface {
  readonly texts: PageTexts;
  private readonly viewer: PDFViewer;
  private readonly marks = new SurfaceMarks((index) => this.page(index));
  private labels: string[] | null = null;
  private readonly failed = new Set<number>();
  private readonly listeners = new Set<() => void>();
  private current: SurfaceState = { page: 0, scale: 1, isFitted: false, rotation: 0, failed: [] };
  private readonly closing = new AbortController();

  private constructor(
    private readonly container: HTMLDivElement,
    private readonly opened: OpenPdf,
    private readonly pages: PageViewer,
    /** Hash of the file. */
    readonly fingerprint: string,
  ) {
    this.viewer = pages.viewer;
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
    const pages = createViewer(parts, container);
    const { viewer } = pages;
    const surface = new PdfSurface(container, opened, pages, sha256);
    surface.listen();
    await showDocument(pages, opened.pdf).catch(async (error: unknown) => {
      await surface.close();
      throw error;
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
    stopDrawing(this.viewer);
    this.viewer.setDocument(null);
    this.pages.links.setDocument(null);
    await this.opened.task.destroy();
  }

  labelOf = (index: number): string => pageLabelOf(this.labels, index);

  // Zoom, turning, pages.

  zoom(factor: number): void {
    this.viewer.currentScale = scaleWithin(this.viewer.currentScale * factor);
  }
  setScale(scale: number): void {
    this.viewer.currentScale = scaleWithin(scale);
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
    void this.pages.links.goToDestination(dest as string);
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
    if (place.page > 0 || place.top > 0)
      scrollToTop(this.viewer, Math.min(place.page, this.pageCount - 1), place.top);
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
    const { pageIndex } = first;
    const view = this.page(pageIndex);
    scrollToTop(this.viewer, pageIndex, topToShow(first, view?.viewport.rotation ?? 0));
    const ids = new Set(marks.map((m) => m.id));
    const flash = (): void => this.marks.flash(pageIndex, ids);
    if (view?.div.querySelector('canvas') != null) flash();
    else onceDrawn(this.pages.bus, pageIndex, flash);
  }

  /** Scrolls marks into view only where they are out of it. */
  reveal(marks: readonly Mark[]): void {
    const [first] = marks;
    if (first === undefined || first.quads.length === 0) return;
    if (!isInView(this.container, this.page(first.pageIndex), first.id))
      scrollToTop(this.viewer, first.pageIndex, topToShow(first, 0));
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

  /** Where the selected passage stands in the window; null where none is drawn. */
  passageBox(): PassageBox | null {
    return passageBox(this.container);
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
    const page = pageUnder(this.drawnPages(), clientX, clientY);
    const point = page === null ? null : this.pointOn(page, clientX, clientY);
    return page === null || point === null ? null : { page, ...point };
  }

  /**
   * A point of the window on a given page, moved to its nearest edge where it lies outside; null when that page is not
   * drawn.
   */
  pointOn(index: number, clientX: number, clientY: number): { x: number; y: number } | null {
    const view = this.page(index);
    return view === null ? null : pointOnPage(view, clientX, clientY);
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
    const redraw = (): void => {
      for (const { index } of this.drawnPages()) this.drawPage(index);
    };
    listenToViewer(this.pages.bus, {
      onDrawn: (page, error) => {
        if (error != null) this.failed.add(page);
        this.drawPage(page);
        if (error != null) this.tell();
      },
      // After the text layer, which asks for the same text: nothing may come before that.
      onTextLayer: (page) => void this.texts.load(page),
      onLaidOut: () => {
        redraw();
        this.tell();
      },
      onTurnedTo: () => this.tell(),
    });
    followContainer(this.container, this.viewer, this.closing.signal);
  }

  private tell(): void {
    this.current = {
      page: this.viewer.currentPageNumber - 1,
      scale: this.viewer.currentScale,
      isFitted: this.viewer.currentScaleValue === 'page-width',
      rotation: this.viewer.pagesRotation,
      failed: [...this.failed],
    };
    for (const listener of this.listeners) listener();
  }

  private page(index: number): PageView | null {
    return (this.viewer.getPageView(index) as PageView | undefined) ?? null;
  }

  private drawnPages(): DrawnPage[] {
    return drawnPagesIn(this.container);
  }

  private drawPage(index: number): void {
    const view = this.page(index);
    if (view === null || view.div.querySelector('canvas') === null) return;
    const recognised = this.texts.recognisedOf(index);
    if (recognised !== null) drawOcrLayer(view.div, view.viewport, recognised, measure);
    this.marks.draw(index);
  }
}
