// Which parts of a stretch of a page's text belong to the passage that begins and ends there: a file's order runs
// through margin notes, footnotes and the heads of pages, the reader's does not.
import { remembered } from '../kernel/remembered';
import { type Block, isOver, layoutOf, type Line } from './layout';
import type { PageText } from './page-text';

/** A part of a page's text, half open. */
export type Piece = { start: number; end: number };

/** Whether the passage begins and ends on this page, or comes from the page before or goes on to the next. */
export type Turn = { fromBefore: boolean; toNext: boolean };

type Layout = ReturnType<typeof layoutOf>;
/** A page's layout, worked out once. */
const layoutFor = remembered((page: PageText): Layout => layoutOf(page));

// Smaller letters than the passage's own, as a share: footnotes.
const SMALLER = 0.94;
const CAPTION =
  /^\s*(?:fig(?:ure|uur|ur)?\.?|tab(?:le|el|elle|ell|leau)?\.?|abb(?:ildung)?\.?|box|kader|schema|chart|grafiek)\s*\d/i;
// Of the page's number, a running head or a foot there are few letters; more may be a paragraph's last line.
const HEAD_WORDS = 14;

/** What the rules below look at. */
type Passage = { page: PageText; layout: Layout; first: Block; last: Block; lines: Line[]; turn: Turn };

const blockOf = ({ blocks }: Layout, line: Line | undefined): Block | undefined => blocks[line?.block ?? -1];

/**
 * Whether a line is a page number, a running head or a foot: alone at the edge of a page that the passage runs over.
 */
function isAtEdge({ page, layout, turn, lines }: Passage, line: Line): boolean {
  const block = blockOf(layout, line);
  if (block === undefined || block.top - block.bottom > line.size * 0.5) return false;
  const isTop =
    turn.fromBefore && layout.lines.every((l) => l.y <= line.y + line.size || l.block === line.block);
  const isBottom =
    turn.toNext && layout.lines.every((l) => l.y >= line.y - line.size || l.block === line.block);
  if (!isTop && !isBottom) return false;
  const text = page.text.slice(line.start, line.end);
  if (text.split(/\s+/).length > HEAD_WORDS) return false;
  const others = lines.filter((l) => l.block !== line.block);
  const nearest = Math.min(...others.map((l) => Math.abs(l.y - line.y)));
  return /^[^\p{L}]*$/u.test(text) || nearest > line.size * 1.5;
}

/** Whether a block stands beside the passage's own columns, or is a piece between them that reads by itself. */
function isAside(passage: Passage, line: Line): boolean {
  const { page, layout, first, last, lines, turn } = passage;
  const block = blockOf(layout, line);
  if (block === undefined || block === first || block === last) return false;
  if (isAtEdge(passage, line)) return true;
  const isOneColumn = first === last || isOver(first, last);
  const isInColumn = isOver(block, first) || isOver(block, last);
  const own = Math.min(first.size, last.size);
  const isTurning = turn.fromBefore || turn.toNext;
  // A column of its own is about as wide as the passage's, and its letters are as large.
  const isColumn =
    (!isOneColumn || isTurning) &&
    block.x2 - block.x1 > 0.6 * Math.min(first.x2 - first.x1, last.x2 - last.x1) &&
    block.size >= own * SMALLER;
  if (!isInColumn) return !isColumn;
  if (block.size >= own * SMALLER) return false;
  if (CAPTION.test(page.text.slice(block.lines[0]?.start ?? 0, block.lines[0]?.end ?? 0))) return true;
  // Small print below which the passage does not go on in this column.
  return !lines.some((l) => l.y < block.bottom && isOver(l, block) && l.size >= own * SMALLER);
}

/** Lines of two columns that a file holds row by row, column by column. */
function byColumn(lines: readonly Line[], { first, last }: Passage): Line[] {
  if (first === last || isOver(first, last)) return [...lines];
  const isLast = (line: Line): boolean => isOver(line, last) && !isOver(line, first);
  const turns = lines.filter((l, i) => i > 0 && isLast(l) !== isLast(lines[i - 1] ?? l)).length;
  return turns < 2 ? [...lines] : [...lines.filter((l) => !isLast(l)), ...lines.filter(isLast)];
}

/**
 * The pieces of a page's text from `start` to `end` that a passage consists of, in the order in which they are read.
 * Where nothing is left out, it is the whole. Offsets are those of the page's text: nothing that is kept of a passage
 * changes by what its quotation leaves out.
 */
export function piecesOf(page: PageText, start: number, end: number, turn: Turn): Piece[] {
  const whole = [{ start, end }];
  const layout = layoutFor(page);
  const lines = layout.lines.filter((l) => l.start < end && l.end > start);
  const [first, last] = [blockOf(layout, lines[0]), blockOf(layout, lines.at(-1))];
  if (first === undefined || last === undefined || lines.length < 2) return whole;
  // A page that the passage comes from or goes to ends where its text does, which may be in a note.
  const main = mainBlock(layout, lines);
  const passage: Passage = {
    page,
    layout,
    lines,
    turn,
    first: turn.fromBefore ? main : first,
    last: turn.toNext ? main : last,
  };
  const kept = byColumn(
    lines.filter((line) => !isAside(passage, line)),
    passage,
  );
  if (kept.length === 0 || (kept.length === lines.length && kept.every((l, i) => l === lines[i])))
    return whole;
  return join(kept, lines, start, end);
}

/** The block that most of the letters are in. */
function mainBlock({ blocks }: Layout, lines: readonly Line[]): Block {
  const letters = new Map<number, number>();
  for (const l of lines) letters.set(l.block, (letters.get(l.block) ?? 0) + l.end - l.start);
  const [most = 0] = [...letters].sort((a, b) => b[1] - a[1])[0] ?? [];
  return blocks[most] as Block;
}

/** Lines as pieces; those that follow each other in the file are one, with the line ends between them. */
function join(kept: readonly Line[], all: readonly Line[], start: number, end: number): Piece[] {
  const place = new Map(all.map((line, i) => [line, i]));
  const pieces: Piece[] = [];
  let before = -2;
  for (const line of kept) {
    const at = place.get(line) ?? 0;
    const [from, to] = [Math.max(start, line.start), Math.min(end, line.end)];
    const open = pieces.at(-1);
    if (open !== undefined && at === before + 1) open.end = to;
    else pieces.push({ start: from, end: to });
    before = at;
  }
  return pieces;
}
