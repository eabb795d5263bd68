// The marks of an open document by page, drawn when their page is, and flashing when one is led to them.
import { drawMarks, type Mark, marksAt, type PageViewport } from './mark-layer';

const FLASH_MS = 2400;

/** What is used of pdf.js's page view. */
export type PageView = { div: HTMLElement; viewport: PageViewport & { rotation: number } };

export class SurfaceMarks {
  private lasting = new Map<number, Mark[]>();
  private passing = new Map<number, Mark[]>();
  private flashing: ReadonlySet<string> = new Set();

  /** @param viewOf - the view of a page by its index; null where there is none */
  constructor(private readonly viewOf: (index: number) => PageView | null) {}

  /** Puts marks in place of those that are there; `passing`: hits of a search, a selection made by keyboard. */
  set(which: 'lasting' | 'passing', marks: readonly Mark[]): void {
    const next = new Map<number, Mark[]>();
    for (const mark of marks) {
      const own = next.get(mark.pageIndex);
      if (own === undefined) next.set(mark.pageIndex, [mark]);
      else own.push(mark);
    }
    const touched = new Set([...this[which].keys(), ...next.keys()]);
    this[which] = next;
    for (const index of touched) this.draw(index);
  }

  /** Lasting marks under a point of a page, the smallest first. */
  at(index: number, x: number, y: number): Mark[] {
    return marksAt(this.lasting.get(index) ?? [], x, y);
  }

  /** Draws the marks of a page, if the page itself is drawn. */
  draw(index: number): void {
    const view = this.viewOf(index);
    if (view === null || view.div.querySelector('canvas') === null) return;
    drawMarks(view.div, view.viewport, [
      ...(this.lasting.get(index) ?? []),
      ...(this.passing.get(index) ?? []),
    ]);
    // Marks are drawn anew when anything about them changes, also while they flash.
    if (this.flashing.size > 0) this.showFlash(view.div);
  }

  /** Flashes marks of a page for a while. */
  flash(index: number, ids: ReadonlySet<string>): void {
    const show = (): void => {
      const view = this.viewOf(index);
      if (view !== null) this.showFlash(view.div);
    };
    this.flashing = ids;
    show();
    setTimeout(() => {
      if (this.flashing !== ids) return;
      this.flashing = new Set();
      show();
    }, FLASH_MS);
  }

  private showFlash(page: HTMLElement): void {
    for (const element of page.querySelectorAll<SVGElement>('.zeef-mark'))
      element.classList.toggle('flash', this.flashing.has(element.dataset['mark'] ?? ''));
  }
}
