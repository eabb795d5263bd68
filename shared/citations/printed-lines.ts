// The lines of a document as a reader meets them: by column and height, parts of one line joined, without what stands
// at the top and foot of every page.
import { linesOf } from '../annotation/layout';
import type { PageText } from '../annotation/page-text';
import { isListHeading } from './list-heading';
import { plainLetters } from './printed-text';

/** A line as it is printed. `page` from 0; `line`: its number among the lines of the page's text, from 1. */
export type PrintedLine = {
  page: number;
  line: number;
  /** Its place in the page's text. */
  start: number;
  end: number;
  text: string;
  x1: number;
  x2: number;
  y: number;
  size: number;
  /** Where the column of the line begins. */
  left: number;
  /** A number for each column of each page. */
  column: number;
};

// Both columns are at least this share of what is printed wide.
const NARROWEST = 0.22;
// So many of the lines may cross the gap between two columns: headings, figures.
const CROSSING = 0.12;
const FEWEST_LINES = 6;
// In heights of a letter: parts nearer than this are of one line.
const SAME_LINE = 0.4;
// How many lines at the top and foot of a page are looked at as furniture.
const EDGE = 2;
// Hostile pages have no end of lines.
const MOST_LINES = 4000;

/** A page whose runs all stand the same way up: letters across the margin are no part of the text. */
function upright(page: PageText): PageText {
  const turn = ({ matrix: [a, b] }: PageText['runs'][number]): number =>
    Math.round(Math.atan2(b, a) * 50) / 50;
  const counts = new Map<number, number>();
  for (const run of page.runs) counts.set(turn(run), (counts.get(turn(run)) ?? 0) + run.text.length);
  if (counts.size < 2) return page;
  const [most] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best));
  return { ...page, runs: page.runs.filter((run) => turn(run) === most) };
}

type Part = Omit<PrintedLine, 'left' | 'column'>;

function partsOf(page: PageText, number: number): Part[] {
  const ends: number[] = [];
  for (let at = page.text.indexOf('\n'); at >= 0; at = page.text.indexOf('\n', at + 1)) ends.push(at);
  let line = 0;
  const parts: Part[] = [];
  for (const { start, end, x1, x2, y, size } of linesOf(upright(page))) {
    while (line < ends.length && (ends[line] ?? 0) < start) line++;
    const text = plainLetters(page.text.slice(start, end).replace(/\s+/g, ' ').trim());
    if (text === '') continue;
    parts.push({ page: number, line: line + 1, start, end, text, x1, x2, y, size });
    if (parts.length === MOST_LINES) break;
  }
  return parts;
}

/** Where the gap between two columns is, or null where the parts stand in one. */
function gapOf(parts: readonly Part[]): number | null {
  if (parts.length < FEWEST_LINES) return null;
  const low = Math.min(...parts.map((p) => p.x1));
  const high = Math.max(...parts.map((p) => p.x2));
  const least = (high - low) * NARROWEST;
  let best: { at: number; crossing: number } | null = null;
  for (let at = low + least; at <= high - least; at += Math.max(2, (high - low) / 200)) {
    const crossing = parts.filter((p) => p.x1 < at && p.x2 > at).length;
    if (best === null || crossing < best.crossing) best = { at, crossing };
  }
  if (best === null || best.crossing > parts.length * CROSSING) return null;
  const { at } = best;
  const isColumn = (side: readonly Part[]): boolean =>
    side.length >= FEWEST_LINES / 2 && Math.max(...side.map((p) => p.x2 - p.x1)) >= least;
  return isColumn(parts.filter((p) => p.x2 <= at)) && isColumn(parts.filter((p) => p.x1 >= at)) ? at : null;
}

/** The parts by column, from left to right; what crosses them stands with those that it is above or below. */
function columnsOf(parts: readonly Part[], depth = 0): Part[][] {
  const gap = depth > 1 ? null : gapOf(parts);
  if (gap === null) return [[...parts]];
  const left = parts.filter((p) => p.x2 <= gap);
  const right = parts.filter((p) => p.x1 >= gap);
  const middle = [...left, ...right].map((p) => p.y).sort((a, b) => a - b)[(left.length + right.length) >> 1];
  const across = parts.filter((p) => p.x1 < gap && p.x2 > gap);
  const above = across.filter((p) => p.y >= (middle ?? 0));
  const below = across.filter((p) => p.y < (middle ?? 0));
  return [above, ...columnsOf(left, depth + 1), ...columnsOf(right, depth + 1), below].filter(
    (c) => c.length > 0,
  );
}

/** The parts of a column as lines from top to bottom. */
function joined(parts: readonly Part[]): Part[] {
  const lines: Part[] = [];
  for (const part of [...parts].sort((a, b) => b.y - a.y || a.x1 - b.x1)) {
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.y - part.y) < SAME_LINE * Math.max(last.size, part.size)) {
      const isBefore = part.x1 < last.x1;
      last.text = isBefore ? `${part.text} ${last.text}` : `${last.text} ${part.text}`;
      if (isBefore) Object.assign(last, { line: part.line, start: part.start, end: part.end });
      last.x1 = Math.min(last.x1, part.x1);
      last.x2 = Math.max(last.x2, part.x2);
      last.size = Math.max(last.size, part.size);
    } else lines.push({ ...part });
  }
  return lines;
}

// "12", "- 12 -", "xiv", "Page 3 of 9".
const NUMBER_ALONE =
  /^\W*(?:(?:page|pagina|seite|side|sida|p\.?)\s*)?(?:\d{1,4}|[ivxl]{1,7})\W*(?:(?:of|van|von|av|de|\/)\s*\d{1,4}\W*)?$/i;
const NUMBER_BESIDE = /^\d{1,4}\s+\D.{0,100}$|^.{0,100}\D\s+\d{1,4}$/;

/** What stands at an edge, without its numbers, for comparing pages. */
const furnitureOf = (text: string): string => text.toLowerCase().replace(/\d+|\b[ivxl]+\b/g, '#');

/** The lines of a page that stand at its top and at its foot, outermost first. */
function edgesOf(lines: readonly PrintedLine[]): PrintedLine[][] {
  const sorted = [...lines].sort((a, b) => b.y - a.y);
  return [sorted.slice(0, EDGE), sorted.slice(-EDGE).reverse()];
}

/** Takes away running heads and page numbers. */
function withoutFurniture(pages: readonly PrintedLine[][]): PrintedLine[][] {
  const seen = new Map<string, number>();
  for (const lines of pages) {
    const here = new Set(edgesOf(lines).flatMap((edge) => edge.map((l) => furnitureOf(l.text))));
    for (const one of here) seen.set(one, (seen.get(one) ?? 0) + 1);
  }
  let isInList = false;
  return pages.map((lines) => {
    const gone = new Set<PrintedLine>();
    for (const edge of edgesOf(lines))
      for (const [i, line] of edge.entries()) {
        const next = [...lines].filter((l) => l !== line && !gone.has(l));
        const distance = Math.min(...next.map((l) => Math.abs(l.y - line.y)));
        const isApart = distance > line.size * 1.7;
        const isRepeated =
          (seen.get(furnitureOf(line.text)) ?? 0) > 1 && line.text.length > 3 && distance > line.size * 1.45;
        if (i > 0 && !gone.has(edge[i - 1] ?? line)) break;
        // "1997." may end the last entry of a page.
        const isNumber = NUMBER_ALONE.test(line.text) && (isApart || !line.text.endsWith('.'));
        if (isNumber || isRepeated || (isApart && NUMBER_BESIDE.test(line.text))) gone.add(line);
      }
    const heading = lines.find((l) => isListHeading(l.text));
    // The first heading of a list is none that is repeated.
    if (heading !== undefined && !isInList) gone.delete(heading);
    isInList ||= heading !== undefined;
    return lines.filter((l) => !gone.has(l));
  });
}

/** The pieces of a page from top to bottom: what stands side by side on one line is not joined. */
export function linesOnPage(page: PageText, number: number): PrintedLine[] {
  return partsOf(page, number)
    .map((part) => ({ ...part, left: part.x1, column: 0 }))
    .sort((a, b) => (Math.abs(b.y - a.y) < SAME_LINE * Math.min(a.size, b.size) ? a.x1 - b.x1 : b.y - a.y));
}

/** All lines of a document in the order of reading, without running heads and page numbers. */
export function printedLines(pages: readonly PageText[]): PrintedLine[] {
  let column = 0;
  const read = pages.map((page, number) =>
    columnsOf(partsOf(page, number)).flatMap((parts) => {
      const left = Math.min(...parts.map((p) => p.x1));
      column++;
      return joined(parts).map((line) => ({ ...line, left, column }));
    }),
  );
  return withoutFurniture(read).flat();
}
