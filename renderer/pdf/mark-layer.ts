// Marks on a page: one SVG under the text, in points of the page, so that zooming needs no redrawing.
import type { AnnotationKind, Quad } from '../../shared/model/annotation';
import { boundsOf } from '../../shared/annotation/quads';

/** A mark to draw. `search` and `found` are passing; `pending` is a selection made by keyboard. */
export type Mark = {
  id: string;
  kind: AnnotationKind | 'search' | 'found' | 'pending';
  pageIndex: number;
  quads: readonly Quad[];
  css: string;
  /** Drawn in the file already, or not sure where it is. */
  isFaint: boolean;
  isDoubtful: boolean;
  isSelected: boolean;
};

/** The part of pdf.js's viewport that turns points of the page into pixels. */
export type PageViewport = {
  width: number;
  height: number;
  scale: number;
  convertToViewportPoint: (x: number, y: number) => number[];
  convertToPdfPoint: (x: number, y: number) => number[];
};

const NS = 'http://www.w3.org/2000/svg';
// Points: the icon of a note.
const NOTE = 18;

function shape(mark: Mark, viewport: PageViewport, quad: Quad): SVGElement {
  const point = (x: number, y: number): string => {
    const [vx = 0, vy = 0] = viewport.convertToViewportPoint(x, y);
    return `${vx.toFixed(2)},${vy.toFixed(2)}`;
  };
  if (mark.kind === 'note') {
    const [x1, , , y2] = boundsOf(quad);
    const [vx = 0, vy = 0] = viewport.convertToViewportPoint(x1, y2);
    const size = NOTE * viewport.scale;
    const icon = document.createElementNS(NS, 'path');
    const [s, t] = [size * 0.8, size * 0.25];
    icon.setAttribute('d', `M${vx},${vy}h${size}v${s}h${-size * 0.55}l${-t},${t}v${-t}h${-size * 0.2}z`);
    icon.setAttribute('class', 'zeef-note');
    return icon;
  }
  if (mark.kind === 'underline') {
    const line = document.createElementNS(NS, 'polyline');
    line.setAttribute('points', `${point(quad[4], quad[5])} ${point(quad[6], quad[7])}`);
    line.setAttribute('stroke', mark.css);
    line.setAttribute('stroke-width', String(2 * viewport.scale));
    line.setAttribute('fill', 'none');
    return line;
  }
  const polygon = document.createElementNS(NS, 'polygon');
  polygon.setAttribute(
    'points',
    [point(quad[0], quad[1]), point(quad[2], quad[3]), point(quad[6], quad[7]), point(quad[4], quad[5])].join(
      ' ',
    ),
  );
  if (mark.kind === 'area') {
    polygon.setAttribute('stroke', mark.css);
    polygon.setAttribute('stroke-width', String(2 * viewport.scale));
    polygon.setAttribute('fill', 'none');
  }
  return polygon;
}

/** Draws the marks of one page in place of those that are there. */
export function drawMarks(page: HTMLElement, viewport: PageViewport, marks: readonly Mark[]): void {
  page.querySelector(':scope > .zeef-marks')?.remove();
  if (marks.length === 0) return;
  const svg = document.createElementNS(NS, 'svg');
  svg.setAttribute('class', 'zeef-marks');
  svg.setAttribute('viewBox', `0 0 ${viewport.width} ${viewport.height}`);
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('aria-hidden', 'true');
  for (const mark of marks) {
    const group = document.createElementNS(NS, 'g');
    group.dataset['mark'] = mark.id;
    group.setAttribute(
      'class',
      `zeef-mark ${mark.kind}${mark.isFaint ? ' faint' : ''}${mark.isDoubtful ? ' doubtful' : ''}${mark.isSelected ? ' selected' : ''}`,
    );
    group.setAttribute('fill', mark.css);
    for (const quad of mark.quads) group.append(shape(mark, viewport, quad));
    svg.append(group);
  }
  // After the picture of the page and before its text and links, which take the pointer.
  const picture = page.querySelector(':scope > .canvasWrapper');
  if (picture === null) page.prepend(svg);
  else picture.after(svg);
}

/** Marks under a point of a page, the smallest first, so that marks within marks can be reached. */
export function marksAt(marks: readonly Mark[], x: number, y: number): Mark[] {
  const area = (m: Mark): number =>
    m.quads.reduce((sum, q) => {
      const b = boundsOf(q);
      return sum + (b[2] - b[0]) * (b[3] - b[1]);
    }, 0);
  return marks
    .filter((m) =>
      m.quads.some((q) => {
        const b = boundsOf(q);
        const isNote = m.kind === 'note';
        return (
          x >= b[0] && x <= (isNote ? b[0] + NOTE : b[2]) && y >= (isNote ? b[3] - NOTE : b[1]) && y <= b[3]
        );
      }),
    )
    .sort((a, b) => area(a) - area(b));
}
