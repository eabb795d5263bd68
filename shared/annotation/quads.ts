// Where a part of a page's text stands on the page.
import type { PdfRect, Quad } from '../model/annotation';
import type { PageText, TextRun } from './page-text';

/** Measures text in a CSS font family, in any unit: only shares are used. */
export type Measure = (family: string, text: string) => number;

const round = (n: number): number => Math.round(n * 1000) / 1000;

// Where a letter begins, as a share of its run: as in the text layer, so that a mark covers what was selected.
function shareAt(run: TextRun, index: number, measure: Measure): number {
  if (index <= 0) return 0;
  if (index >= run.text.length) return 1;
  const whole = measure(run.family, run.text);
  return whole <= 0 ? index / run.text.length : measure(run.family, run.text.slice(0, index)) / whole;
}

type Strip = { x1: number; x2: number; base: number; up: number; down: number; angle: number };

/** A run's part in the frame turned by its angle: along the base line and across it. */
function stripOf(run: TextRun, from: number, to: number, measure: Measure): Strip {
  const [a, b, c, d, e, f] = run.matrix;
  const angle = Math.atan2(b, a);
  const height = Math.hypot(c, d);
  const along = e * Math.cos(angle) + f * Math.sin(angle);
  const across = -e * Math.sin(angle) + f * Math.cos(angle);
  const [p, q] = [shareAt(run, from, measure), shareAt(run, to, measure)];
  const [low, high] = run.isRtl ? [1 - q, 1 - p] : [p, q];
  // Mirrored text runs down its own up direction.
  const flip = a * d - b * c < 0 ? -1 : 1;
  return {
    x1: along + run.width * low,
    x2: along + run.width * high,
    base: across,
    up: run.ascent * height * flip,
    down: run.descent * height * flip,
    angle,
  };
}

function quadOf({ x1, x2, base, up, down, angle }: Strip): Quad {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const point = (along: number, across: number): [number, number] => [
    round(along * cos - across * sin),
    round(along * sin + across * cos),
  ];
  return [
    ...point(x1, base + up),
    ...point(x2, base + up),
    ...point(x1, base + down),
    ...point(x2, base + down),
  ];
}

/**
 * Whether a strip continues another on the same line: one base line, and not much more than an em between them (a
 * column gap is wider).
 */
function continues(before: Strip, next: Strip): boolean {
  const height = Math.abs(before.up - before.down);
  return (
    Math.abs(before.angle - next.angle) < 0.01 &&
    Math.abs(before.base - next.base) < height * 0.3 &&
    next.x1 - before.x2 < height * 1.2 &&
    before.x1 - next.x2 < height * 1.2
  );
}

/**
 * The quads that cover a part of a page's text, one for each stretch of a line, in the text's order. White space at the
 * ends and slivers under half a point are left out.
 */
export function quadsOf(page: PageText, start: number, end: number, measure: Measure): Quad[] {
  const strips: Strip[] = [];
  for (const run of page.runs) {
    let from = Math.max(0, start - run.start);
    let to = Math.min(run.text.length, end - run.start);
    while (from < to && /\s/.test(run.text[from] ?? '')) from++;
    while (to > from && /\s/.test(run.text[to - 1] ?? '')) to--;
    if (from >= to) continue;
    const strip = stripOf(run, from, to, measure);
    const last = strips.at(-1);
    if (last !== undefined && continues(last, strip)) {
      last.x1 = Math.min(last.x1, strip.x1);
      last.x2 = Math.max(last.x2, strip.x2);
      // A raised or lowered letter widens the line; it does not move it.
      last.up = Math.max(last.up, strip.up + strip.base - last.base);
      last.down = Math.min(last.down, strip.down + strip.base - last.base);
    } else strips.push(strip);
  }
  return strips.filter((s) => s.x2 - s.x1 > 0.5 && Math.abs(s.up - s.down) > 0.5).map(quadOf);
}

/** The upright rectangle around a quad. */
export function boundsOf(quad: Quad): PdfRect {
  const xs = [quad[0], quad[2], quad[4], quad[6]];
  const ys = [quad[1], quad[3], quad[5], quad[7]];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** An upright rectangle as a quad. */
export function quadOfRect([x1, y1, x2, y2]: PdfRect): Quad {
  return [x1, y2, x2, y2, x1, y1, x2, y1].map(round) as Quad;
}

/** The rectangle around several. @throws for none */
export function unionOf(quads: readonly Quad[]): PdfRect {
  const all = quads.map(boundsOf);
  if (all.length === 0) throw new Error('no quads');
  return [
    Math.min(...all.map((r) => r[0])),
    Math.min(...all.map((r) => r[1])),
    Math.max(...all.map((r) => r[2])),
    Math.max(...all.map((r) => r[3])),
  ];
}

/**
 * Which part of a page's text lies within a quad: from the first letter whose middle is inside to the last; null where
 * none is.
 */
export function textInQuads(
  page: PageText,
  quads: readonly Quad[],
  measure: Measure,
): { start: number; end: number } | null {
  const boxes = quads.map(boundsOf);
  let start = -1;
  let end = -1;
  for (const run of page.runs) {
    const whole = boundsOf(quadOf(stripOf(run, 0, run.text.length, measure)));
    const near = boxes.filter(
      (b) => b[0] < whole[2] && b[2] > whole[0] && b[1] < whole[3] && b[3] > whole[1],
    );
    if (near.length === 0) continue;
    for (let i = 0; i < run.text.length; i++) {
      const letter = boundsOf(quadOf(stripOf(run, i, i + 1, measure)));
      const x = (letter[0] + letter[2]) / 2;
      const y = (letter[1] + letter[3]) / 2;
      if (!near.some((b) => x >= b[0] && x <= b[2] && y >= b[1] && y <= b[3])) continue;
      if (start < 0) start = run.start + i;
      end = run.start + i + 1;
    }
  }
  return start < 0 ? null : { start, end };
}
