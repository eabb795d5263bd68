// A diagram's geometry and its picture. The same lines are drawn as SVG and as connectors between shapes.
import { escapeMarkup } from '../kernel/text';
import type { Block, Diagram, DiagramBox } from './document-model';

/** Size of the lines in boxes, and the distance from one to the next. */
export const DIAGRAM_FONT_PX = 11;
export const DIAGRAM_LINE_PX = 15;
/** Space between the edge of a box and its text. */
export const DIAGRAM_PADDING_PX = 8;

export const DIAGRAM_INK = '1a202c';
export const DIAGRAM_LINE = '4a5568';
export const DIAGRAM_FILLS: Readonly<Record<DiagramBox['kind'], string>> = {
  heading: 'e8eef4',
  step: 'ffffff',
  aside: 'ffffff',
  end: 'e8eef4',
};

type Side = 'top' | 'left' | 'bottom' | 'right';
type Point = { x: number; y: number };
/** An arrow as drawn: a straight line of two points, or one with two corners. */
export type Connection = { from: DiagramBox; to: DiagramBox; fromSide: Side; toSide: Side; points: Point[] };

const middle = (start: number, size: number): number => start + size / 2;
const within = (value: number, start: number, size: number): boolean => value > start && value < start + size;

function connectBoxes(from: DiagramBox, to: DiagramBox): Connection {
  const below = to.y >= from.y + from.h;
  const above = to.y + to.h <= from.y;
  if (below || above) {
    const [fromSide, toSide] = below ? (['bottom', 'top'] as const) : (['top', 'bottom'] as const);
    const [y1, y2] = below ? [from.y + from.h, to.y] : [from.y, to.y + to.h];
    const x = middle(from.x, from.w);
    const end = middle(to.x, to.w);
    if (within(x, to.x, to.w))
      return {
        from,
        to,
        fromSide,
        toSide,
        points: [
          { x, y: y1 },
          { x, y: y2 },
        ],
      };
    const bend = (y1 + y2) / 2;
    const points = [
      { x, y: y1 },
      { x, y: bend },
      { x: end, y: bend },
      { x: end, y: y2 },
    ];
    return { from, to, fromSide, toSide, points };
  }
  const right = to.x >= from.x + from.w;
  const [fromSide, toSide] = right ? (['right', 'left'] as const) : (['left', 'right'] as const);
  const [x1, x2] = right ? [from.x + from.w, to.x] : [from.x, to.x + to.w];
  const y = middle(from.y, from.h);
  const end = middle(to.y, to.h);
  if (within(y, to.y, to.h))
    return {
      from,
      to,
      fromSide,
      toSide,
      points: [
        { x: x1, y },
        { x: x2, y },
      ],
    };
  const bend = (x1 + x2) / 2;
  const points = [
    { x: x1, y },
    { x: bend, y },
    { x: bend, y: end },
    { x: x2, y: end },
  ];
  return { from, to, fromSide, toSide, points };
}

/**
 * The arrows of a diagram as lines: down or up where a box stands under or above the other, else sideways. Arrows to no
 * box are left out.
 */
export function connectionsOf({ boxes, arrows }: Diagram): Connection[] {
  const byId = new Map(boxes.map((b) => [b.id, b]));
  return arrows.flatMap(({ from, to }) => {
    const [a, b] = [byId.get(from), byId.get(to)];
    return a === undefined || b === undefined ? [] : [connectBoxes(a, b)];
  });
}

function drawBox({ id, x, y, w, h, lines, kind }: DiagramBox): string {
  const isHeading = kind === 'heading';
  const [at, anchor] = isHeading
    ? [middle(x, w), ' text-anchor="middle" font-weight="bold"']
    : [x + DIAGRAM_PADDING_PX, ''];
  const top = middle(y, h) - (lines.length * DIAGRAM_LINE_PX) / 2;
  const text = lines
    .map(
      (line, i) =>
        `<text x="${at}" y="${top + (i + 0.75) * DIAGRAM_LINE_PX}"${anchor}>${escapeMarkup(line)}</text>`,
    )
    .join('');
  return `<g data-box="${escapeMarkup(id)}"><rect x="${x}" y="${y}" width="${w}" height="${h}" rx="3" fill="#${DIAGRAM_FILLS[kind]}" stroke="#${DIAGRAM_LINE}"/>${text}</g>`;
}

/** Draws a diagram as an SVG document. */
export function drawDiagramSvg(diagram: Diagram): string {
  const { width, height, boxes, alt } = diagram;
  const lines = connectionsOf(diagram).map(
    ({ points }) =>
      `<polyline points="${points.map((p) => `${p.x},${p.y}`).join(' ')}" fill="none" stroke="#${DIAGRAM_LINE}" marker-end="url(#arrow)"/>`,
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Roboto, Arial, sans-serif" font-size="${DIAGRAM_FONT_PX}" fill="#${DIAGRAM_INK}">` +
    `<title>${escapeMarkup(alt)}</title>` +
    `<defs><marker id="arrow" markerWidth="8" markerHeight="8" refX="8" refY="4" orient="auto"><path d="M0,0 L8,4 L0,8 z" fill="#${DIAGRAM_LINE}"/></marker></defs>` +
    `<rect width="${width}" height="${height}" fill="#ffffff"/>${boxes.map(drawBox).join('')}${lines.join('')}</svg>`
  );
}

/** A diagram as the picture that formats without shapes print. */
export function figureOf(block: Extract<Block, { type: 'diagram' }>): Extract<Block, { type: 'figure' }> {
  const { caption, alt, width, height } = block;
  return { type: 'figure', svg: drawDiagramSvg(block), widthPx: width, heightPx: height, caption, alt };
}
