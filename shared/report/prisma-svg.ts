// The PRISMA flow diagram as SVG: two inflows side by side, boxes that grow with their text.
import { escapeMarkup } from '../kernel/text';

/** A box: its lines of text; `id` names it for whoever wants to open its number. */
export type DiagramBox = { id: string; lines: string[] };
export type Diagram = {
  /** The two columns, top down; each step with the box beside it, or null. */
  columns: { title: string; steps: { box: DiagramBox; aside: DiagramBox | null }[] }[];
  /** The box in which both columns end. */
  end: DiagramBox;
};

// Measured for the 11-px sans-serif of the figure: characters of a line that fit in a box.
const FONT_PX = 11;
const LINE_PX = 15;
const BOX_PX = 190;
const ASIDE_PX = 190;
const GAP_PX = 22;
const COLUMN_PX = BOX_PX + GAP_PX + ASIDE_PX;
const MARGIN_PX = 12;
const CHARS = 33;

function wrap(line: string): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + word.length + 1 > CHARS) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current];
}

const heightOf = (box: DiagramBox): number => box.lines.flatMap(wrap).length * LINE_PX + 14;

function drawBox(box: DiagramBox, x: number, y: number, width: number, height: number): string {
  const lines = box.lines.flatMap(wrap);
  const text = lines
    .map((line, i) => `<text x="${x + 8}" y="${y + 7 + (i + 0.75) * LINE_PX}">${escapeMarkup(line)}</text>`)
    .join('');
  return `<g data-box="${escapeMarkup(box.id)}"><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="3" fill="#ffffff" stroke="#4a5568"/>${text}</g>`;
}

const arrow = (x1: number, y1: number, x2: number, y2: number): string =>
  `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="#4a5568" marker-end="url(#arrow)"/>`;

/** Draws a diagram. @returns the SVG with its size in pixels */
export function drawDiagram(diagram: Diagram): { svg: string; widthPx: number; heightPx: number } {
  const parts: string[] = [];
  const bottoms: { x: number; y: number }[] = [];
  const top = MARGIN_PX + 34;
  diagram.columns.forEach((column, index) => {
    const x = MARGIN_PX + index * (COLUMN_PX + 30);
    parts.push(
      `<rect x="${x}" y="${MARGIN_PX}" width="${COLUMN_PX}" height="24" rx="3" fill="#e8eef4" stroke="#4a5568"/>` +
        `<text x="${x + COLUMN_PX / 2}" y="${MARGIN_PX + 16}" text-anchor="middle" font-weight="bold">${escapeMarkup(column.title)}</text>`,
    );
    let y = top;
    column.steps.forEach(({ box, aside }, i) => {
      const height = Math.max(heightOf(box), aside === null ? 0 : heightOf(aside));
      parts.push(drawBox(box, x, y, BOX_PX, height));
      if (aside !== null) {
        parts.push(drawBox(aside, x + BOX_PX + GAP_PX, y, ASIDE_PX, height));
        parts.push(arrow(x + BOX_PX, y + height / 2, x + BOX_PX + GAP_PX - 2, y + height / 2));
      }
      if (i < column.steps.length - 1)
        parts.push(arrow(x + BOX_PX / 2, y + height, x + BOX_PX / 2, y + height + GAP_PX - 2));
      y += height + GAP_PX;
    });
    bottoms.push({ x: x + BOX_PX / 2, y: y - GAP_PX });
  });
  const widthPx = 2 * MARGIN_PX + diagram.columns.length * COLUMN_PX + (diagram.columns.length - 1) * 30;
  const endY = Math.max(...bottoms.map((b) => b.y)) + 34;
  const endHeight = heightOf(diagram.end);
  const endWidth = widthPx - 2 * MARGIN_PX;
  for (const { x, y } of bottoms) parts.push(arrow(x, y, x, endY - 2));
  parts.push(drawBox(diagram.end, MARGIN_PX, endY, endWidth, endHeight));
  const heightPx = endY + endHeight + MARGIN_PX;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${widthPx} ${heightPx}" width="${widthPx}" height="${heightPx}" font-family="Roboto, Arial, sans-serif" font-size="${FONT_PX}" fill="#1a202c">` +
    `<defs><marker id="arrow" markerWidth="8" markerHeight="8" refX="6" refY="4" orient="auto"><path d="M0,0 L8,4 L0,8 z" fill="#4a5568"/></marker></defs>` +
    `<rect width="${widthPx}" height="${heightPx}" fill="#ffffff"/>${parts.join('')}</svg>`;
  return { svg, widthPx, heightPx };
}
