// Where the boxes of a flow diagram stand: columns side by side, steps of a row at one height, boxes that grow with
// their text.
import { DIAGRAM_FONT_PX, DIAGRAM_LINE_PX, DIAGRAM_PADDING_PX } from './diagram';
import type { Diagram, DiagramBox } from './document-model';

/** A box before it has a place; lines that are too long are broken between words. */
export type FlowBox = { id: string; lines: string[] };
/**
 * A step with the box beside it. Steps of one row stand at one height in all columns; a column need not have a step in
 * each.
 */
export type FlowStep = { row: number; box: FlowBox; aside: FlowBox | null };
export type FlowColumn = { id: string; title: string; steps: FlowStep[] };

const BOX_PX = 212;
const GAP_PX = 24;
const COLUMN_GAP_PX = 30;
const MARGIN_PX = 12;
const HEADING_PX = 26;
const SINGLE_PX = BOX_PX;
const PAIR_PX = 2 * BOX_PX + GAP_PX;

// Widths in ems of Arial by kind of letter, a little on the wide side, so that no text touches its edge in another
// font.
const NARROW = /[ijlIft.,:;'’|()[\]!/ -]/;
const WIDE = /[mwMW@%—]/;
function widthOf(text: string): number {
  let ems = 0;
  for (const letter of text) {
    if (NARROW.test(letter)) ems += 0.34;
    else if (WIDE.test(letter)) ems += 0.9;
    else ems += /[A-Z]/.test(letter) ? 0.74 : letter.charCodeAt(0) > 0x2e80 ? 1 : 0.58;
  }
  return ems * DIAGRAM_FONT_PX;
}

/** Breaks a line between words so that it fits; `(n = 3)` is one word, and a word that is too long is cut. */
export function breakLine(line: string, widthPx: number): string[] {
  const words = line.replace(/\(n = ([^)]*)\)/g, '(n\u00a0=\u00a0$1)').split(' ');
  const lines: string[] = [];
  let current = '';
  for (let word of words) {
    const joined = current === '' ? word : `${current} ${word}`;
    if (widthOf(joined) <= widthPx) {
      current = joined;
      continue;
    }
    if (current !== '') lines.push(current);
    while (word.length > 1 && widthOf(word) > widthPx) {
      let end = word.length - 1;
      while (end > 1 && widthOf(word.slice(0, end)) > widthPx) end--;
      lines.push(word.slice(0, end));
      word = word.slice(end);
    }
    current = word;
  }
  return [...lines, current];
}

const linesIn = (box: FlowBox, width: number): string[] =>
  box.lines.flatMap((line) => breakLine(line, width - 2 * DIAGRAM_PADDING_PX));
const heightFor = (lines: readonly string[]): number => lines.length * DIAGRAM_LINE_PX + 14;

/**
 * Lays a flow out: columns that lead down to one box. A column of single boxes is half as wide.
 *
 * @param alt - what the diagram shows, in words
 */
export function layOutFlow(columns: readonly FlowColumn[], end: FlowBox, alt: string): Diagram {
  const widths = columns.map((c) => (c.steps.some((s) => s.aside !== null) ? PAIR_PX : SINGLE_PX));
  // Where every column is left out there is still the box in which they end.
  const inner = widths.reduce((sum, w) => sum + w, 0) + (columns.length - 1) * COLUMN_GAP_PX;
  const width = 2 * MARGIN_PX + Math.max(PAIR_PX, inner);
  const rows = [...new Set(columns.flatMap((c) => c.steps.map((s) => s.row)))].sort((a, b) => a - b);
  const heights = new Map(
    rows.map((row) => {
      const boxes = columns.flatMap((c) =>
        c.steps.filter((s) => s.row === row).flatMap((s) => [s.box, ...(s.aside === null ? [] : [s.aside])]),
      );
      return [row, Math.max(...boxes.map((b) => heightFor(linesIn(b, BOX_PX))))];
    }),
  );
  const boxes: DiagramBox[] = [];
  const arrows: Diagram['arrows'] = [];
  const top = MARGIN_PX + HEADING_PX + 14;
  let x = MARGIN_PX;
  columns.forEach((column, index) => {
    const w = widths[index] ?? PAIR_PX;
    const title = breakLine(column.title, w - 2 * DIAGRAM_PADDING_PX)[0] ?? '';
    boxes.push({
      id: `${column.id}.title`,
      x,
      y: MARGIN_PX,
      w,
      h: HEADING_PX,
      lines: [title],
      kind: 'heading',
    });
    let y = top;
    let above: string | null = null;
    for (const row of rows) {
      const h = heights.get(row) ?? 0;
      const step = column.steps.find((s) => s.row === row);
      if (step !== undefined) {
        const { box, aside } = step;
        boxes.push({ id: box.id, x, y, w: BOX_PX, h, lines: linesIn(box, BOX_PX), kind: 'step' });
        if (above !== null) arrows.push({ from: above, to: box.id });
        above = box.id;
        if (aside !== null) {
          const at = x + BOX_PX + GAP_PX;
          boxes.push({ id: aside.id, x: at, y, w: BOX_PX, h, lines: linesIn(aside, BOX_PX), kind: 'aside' });
          arrows.push({ from: box.id, to: aside.id });
        }
      }
      y += h + GAP_PX;
    }
    if (above !== null) arrows.push({ from: above, to: end.id });
    x += w + COLUMN_GAP_PX;
  });
  const below = top + [...heights.values()].reduce((sum, h) => sum + h + GAP_PX, 0) + 6;
  const lines = linesIn(end, width - 2 * MARGIN_PX);
  const h = heightFor(lines);
  boxes.push({ id: end.id, x: MARGIN_PX, y: below, w: width - 2 * MARGIN_PX, h, lines, kind: 'end' });
  return { boxes, arrows, width, height: below + h + MARGIN_PX, alt };
}
