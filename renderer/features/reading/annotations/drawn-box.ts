// An area that is drawn over the pages: in pixels of what is drawn on, then in points of the page beneath.
import type { PdfRect } from '../../../../shared/model/annotation';

/** In pixels from the corner of what is drawn on. */
export type Box = { left: number; top: number; width: number; height: number };
export type Point = { x: number; y: number };

const STEP = 8;
/** Pixels: a smaller area is a slip of the pointer. */
const SMALLEST = 6;
/** Side of the icon of a note. */
const NOTE = 18;

/** The box with two points as its corners. */
export function boxBetween(a: Point, b: Point): Box {
  return {
    left: Math.min(a.x, b.x),
    top: Math.min(a.y, b.y),
    width: Math.abs(b.x - a.x),
    height: Math.abs(b.y - a.y),
  };
}

/** Where a note is put that is pointed at. */
export const noteAt = ({ x, y }: Point): Box => ({ left: x, top: y, width: NOTE, height: NOTE });

/** What the keyboard begins with, about the middle of what is drawn on. */
export function firstBox(frame: { width: number; height: number }, what: 'area' | 'note'): Box {
  const [width, height] = what === 'note' ? [NOTE, NOTE] : [180, 90];
  return { left: frame.width / 2 - 90, top: frame.height / 3, width, height };
}

/** Whether both sides are longer than a slip of the pointer. */
export const isDrawn = ({ width, height }: Box): boolean => width > SMALLEST && height > SMALLEST;

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** The box after an arrow key moved it, or sized it. @returns null for other keys */
export function boxAfterKey(box: Box, key: string, isSizing: boolean): Box | null {
  const move = MOVES[key];
  if (move === undefined) return null;
  const [dx, dy] = move;
  if (!isSizing) return { ...box, left: box.left + dx, top: box.top + dy };
  return {
    ...box,
    width: Math.max(SMALLEST, box.width + dx),
    height: Math.max(SMALLEST, box.height + dy),
  };
}

/** What is asked of an open document: which point of which page lies under a point of the window. */
export type PagesUnder = {
  pointAt: (x: number, y: number) => { page: number } | null;
  pointOn: (page: number, x: number, y: number) => Point | null;
};

/**
 * A box in points of the page that one of its corners lies on. A corner outside that page is taken to be on its edge.
 *
 * @param frame - the corner of what is drawn on, in the window
 * @returns null where no page lies beneath
 */
export function areaUnder(
  pages: PagesUnder,
  frame: { left: number; top: number },
  { left, top, width, height }: Box,
): { page: number; rect: PdfRect } | null {
  const a: Point = { x: frame.left + left, y: frame.top + top };
  const b: Point = { x: a.x + width, y: a.y + height };
  const page = (pages.pointAt(a.x, a.y) ?? pages.pointAt(b.x, b.y))?.page;
  if (page === undefined) return null;
  const [p, q] = [pages.pointOn(page, a.x, a.y), pages.pointOn(page, b.x, b.y)];
  if (p === null || q === null) return null;
  return { page, rect: [Math.min(p.x, q.x), Math.min(p.y, q.y), Math.max(p.x, q.x), Math.max(p.y, q.y)] };
}
