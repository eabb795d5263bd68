// Points of the window as points of pages, and where to scroll so that marks are seen.
import { unionOf } from '../../shared/annotation/quads';
import type { Mark } from './mark-layer';
import type { PageView } from './surface-marks';

/** A page that is drawn. */
export type DrawnPage = { index: number; element: HTMLElement };

// Points above a passage that is jumped to, so that its surroundings show.
const HEADROOM = 80;
// Pixels that a mark must be away from the edge of what is seen.
const MARGIN = 8;

/** The pages that are drawn in a container, in their order. */
export function drawnPagesIn(container: HTMLElement): DrawnPage[] {
  return [...container.querySelectorAll<HTMLElement>('.pdfViewer > .page[data-loaded="true"]')].map(
    (element) => ({ index: Number(element.dataset['pageNumber']) - 1, element }),
  );
}

/** The page under a point of the window; null where there is none. */
export function pageUnder(pages: readonly DrawnPage[], clientX: number, clientY: number): number | null {
  const under = pages.find(({ element }) => {
    const box = element.getBoundingClientRect();
    return clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom;
  });
  return under?.index ?? null;
}

/** A point of the window in points of a page, moved to its nearest edge where it lies outside. */
export function pointOnPage(
  { div, viewport }: PageView,
  clientX: number,
  clientY: number,
): { x: number; y: number } {
  const box = div.getBoundingClientRect();
  // The page's border lies outside its picture.
  const [left, top] = [box.left + div.clientLeft, box.top + div.clientTop];
  const inside = (value: number, most: number): number => Math.min(most, Math.max(0, value));
  const [x = 0, y = 0] = viewport.convertToPdfPoint(
    inside(clientX - left, viewport.width),
    inside(clientY - top, viewport.height),
  );
  return { x, y };
}

/**
 * The height on its page to scroll to for a mark, with what stands before it. @param rotation - of the page, in degrees
 */
export function topToShow({ quads }: Mark, rotation: number): number {
  const rect = unionOf(quads);
  // On a turned page the beginning of the passage is another of its sides.
  const isTurned = (rotation + 360) % 360 >= 180;
  return isTurned ? rect[1] - HEADROOM : rect[3] + HEADROOM;
}

/** Whether a mark is drawn, and whole within what is seen of the pages. */
export function isInView(container: HTMLElement, page: PageView | null, id: string): boolean {
  const box = page?.div.querySelector(`[data-mark="${id}"]`)?.getBoundingClientRect();
  if (box === undefined) return false;
  const frame = container.getBoundingClientRect();
  return box.top >= frame.top + MARGIN && box.bottom <= frame.bottom - MARGIN;
}
