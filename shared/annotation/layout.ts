// The lines of a page and the blocks that they form: columns, margin notes, footnotes. Found from where the letters
// stand, as a file may hold them in any order.
import type { PageText, TextRun } from './page-text';

/**
 * A line of text, or the part of one that belongs together: its place in the page's text, and on the page turned
 * upright.
 */
export type Line = {
  start: number;
  end: number;
  x1: number;
  x2: number;
  /** Height of the base line: larger is higher on the page. */
  y: number;
  /** Height of the letters. */
  size: number;
  block: number;
};

/** Lines that belong together: one under the other, in one size. */
export type Block = { lines: Line[]; x1: number; x2: number; top: number; bottom: number; size: number };

// In heights of a letter: how far a raised letter is off its line, what parts two columns, what parts two paragraphs.
const RAISED = 0.6;
const COLUMN_GAP = 1.6;
const LINE_GAP = 1.9;
// Letters of one block differ less than this in size.
const SAME_SIZE = 1.12;
// The share of the narrower of two lines that stands above or below the other when they are of one column.
const OVERLAP = 0.3;

type Box = { x1: number; x2: number; y: number; size: number; angle: number };

function boxOf({ matrix: [a, b, c, d, e, f], width }: TextRun): Box {
  const angle = Math.atan2(b, a);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const x1 = e * cos + f * sin;
  return { x1, x2: x1 + width, y: -e * sin + f * cos, size: Math.hypot(c, d), angle };
}

/** The lines of a page in its text's order; each is of no block yet. */
export function linesOf({ runs }: PageText): Line[] {
  const lines: Line[] = [];
  let last: (Line & { angle: number }) | null = null;
  for (const run of runs) {
    if (run.text.trim() === '') continue;
    const box = boxOf(run);
    const end = run.start + run.text.length;
    const reach: number = Math.max(box.size, last?.size ?? 0);
    if (
      last !== null &&
      Math.abs(last.angle - box.angle) < 0.01 &&
      Math.abs(last.y - box.y) < reach * RAISED &&
      box.x1 - last.x2 < reach * COLUMN_GAP &&
      last.x1 - box.x2 < reach * COLUMN_GAP
    ) {
      // The larger letters say where the line stands.
      if (box.size > last.size * SAME_SIZE) [last.y, last.size] = [box.y, box.size];
      last.end = end;
      last.x1 = Math.min(last.x1, box.x1);
      last.x2 = Math.max(last.x2, box.x2);
      continue;
    }
    last = { start: run.start, end, ...box, block: -1 };
    lines.push(last);
  }
  return lines;
}

/** Whether two stretches of a line stand above one another. */
export function isOver(a: { x1: number; x2: number }, b: { x1: number; x2: number }): boolean {
  const common = Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1);
  return common > OVERLAP * Math.min(a.x2 - a.x1, b.x2 - b.x1);
}

const isOneSize = (a: number, b: number): boolean => Math.max(a, b) < Math.min(a, b) * SAME_SIZE;

/** The lines and blocks of a page. A line joins the block whose last line it stands under; O(lines · blocks). */
export function layoutOf(page: PageText): { lines: Line[]; blocks: Block[] } {
  const lines = linesOf(page);
  const blocks: Block[] = [];
  for (const line of [...lines].sort((a, b) => b.y - a.y || a.x1 - b.x1)) {
    // The latest that fits: a heading across two columns stands above both.
    const at = blocks.findLastIndex((block) => {
      const gap = block.bottom - line.y;
      const isSameLine = Math.abs(gap) < line.size * RAISED;
      return (
        isOneSize(block.size, line.size) &&
        gap < line.size * LINE_GAP &&
        (isSameLine ? isNextTo(block, line) : isOver(block.lines.at(-1) ?? block, line))
      );
    });
    const block = blocks[at];
    if (block === undefined) {
      line.block = blocks.length;
      blocks.push({ lines: [line], x1: line.x1, x2: line.x2, top: line.y, bottom: line.y, size: line.size });
      continue;
    }
    line.block = at;
    block.lines.push(line);
    block.x1 = Math.min(block.x1, line.x1);
    block.x2 = Math.max(block.x2, line.x2);
    block.bottom = Math.min(block.bottom, line.y);
  }
  return { lines, blocks };
}

/** Whether a line goes on where the last of a block, at the same height, ends: a wide blank within a line. */
function isNextTo(block: Block, line: Line): boolean {
  const last = block.lines.at(-1);
  return last !== undefined && line.x1 >= last.x2 && line.x1 - last.x2 < line.size * COLUMN_GAP;
}
