// Bars from left to right as a picture, as SVG: a row each, made of parts that differ in colour and in pattern, with
// their numbers. Also a course of time, whose first part is room.
import { escapeMarkup } from '../kernel/text';
import { cutTo, LETTER } from './svg-text';

/** A colour by what it means; `plain` means nothing of its own. */
export const tones = ['include', 'maybe', 'exclude', 'conflict', 'signed', 'open', 'plain'] as const;
export type Tone = (typeof tones)[number];
/** Colours to draw with, as CSS writes them. */
export type FigureColours = { ink: string; paper: string; line: string; tones: Record<Tone, string> };

/** Colours on paper, and of pictures that are saved: those of the light theme. */
export const paperColours: FigureColours = {
  ink: '#1a202c',
  paper: '#ffffff',
  line: '#ced4da',
  tones: {
    include: '#256029',
    maybe: '#7a4d00',
    exclude: '#9c2525',
    conflict: '#6b32a0',
    signed: '#185a86',
    open: '#4b5258',
    plain: '#3b5bdb',
  },
};

/** What a part is, and how it looks. A tone of null is room: it is not drawn, and stands in no legend. */
export type Series = { label: string; tone: Tone | null };
/** `end`: what stands behind the bar. `size`s are in one unit for all rows; `shown`: what is written over a part. */
export type BarRow = { label: string; end: string; parts: { size: number; shown: string }[] };
export type Bars = { title: string; series: Series[]; rows: BarRow[] };

const WIDTH = 640;
const ROW = 34;
const BAR = 15;
const MARGIN = 12;
const LEGEND = 20;
const MOST_LABEL = 270;

/** How a part is filled: parts beside each other differ without colour as well. */
const PATTERNS = [
  (c: string) => `<rect width="6" height="6" fill="${c}"/>`,
  (c: string) => `<path d="M-1 1L1 -1M0 6L6 0M5 7L7 5" stroke="${c}" stroke-width="1.6"/>`,
  (c: string) =>
    `<circle cx="1.5" cy="1.5" r="1.1" fill="${c}"/><circle cx="4.5" cy="4.5" r="1.1" fill="${c}"/>`,
  (c: string) => `<path d="M0 1.5H6M0 4.5H6" stroke="${c}" stroke-width="1.2"/>`,
  () => '',
  (c: string) => `<path d="M0 0L6 6M0 6L6 0" stroke="${c}" stroke-width="1"/>`,
  (c: string) => `<path d="M1.5 0V6M4.5 0V6" stroke="${c}" stroke-width="1.2"/>`,
] as const;

/** The box of a part: filled with its pattern, and framed. */
const box = (index: number, colour: string, x: number, y: number, w: number): string =>
  `<rect x="${x.toFixed(1)}" y="${y}" width="${w.toFixed(1)}" height="${BAR}" fill="url(#p${index})" stroke="${colour}"/>`;

/** `index`: which series; `pattern`: which of those that are drawn, so that the first is solid. */
type Entry = { index: number; pattern: number; colour: string; label: string; x: number; line: number };

/** Where the entries of the legend stand: as many on a line as fit. */
function legendOf(series: readonly Series[], colours: FigureColours): { entries: Entry[]; lines: number } {
  const entries: Entry[] = [];
  let [x, line] = [MARGIN, 0];
  for (const [index, { label, tone }] of series.entries()) {
    if (tone === null) continue;
    const text = cutTo(label, WIDTH - 2 * MARGIN - 30);
    const width = 34 + text.length * LETTER;
    if (x > MARGIN && x + width > WIDTH - MARGIN) [x, line] = [MARGIN, line + 1];
    entries.push({ index, pattern: entries.length, colour: colours.tones[tone], label: text, x, line });
    x += width;
  }
  return { entries, lines: entries.length === 0 ? 0 : line + 1 };
}

/** Draws bars; the longest takes all the room. */
export function drawBars({ title, series, rows }: Bars, colours: FigureColours = paperColours): string {
  const most = Math.max(1e-9, ...rows.map((r) => r.parts.reduce((sum, p) => sum + p.size, 0)));
  const longest = (texts: string[]): number => LETTER * Math.max(0, ...texts.map((text) => text.length));
  const left = Math.min(MOST_LABEL, longest(rows.map((r) => r.label))) + MARGIN + 8;
  const right = longest(rows.map((r) => r.end)) + MARGIN + 6;
  const scale = (WIDTH - left - right) / most;
  const { entries, lines } = legendOf(series, colours);
  const top = 30 + lines * LEGEND;
  const height = top + rows.length * ROW + MARGIN;
  const legend = entries.map(
    ({ index, colour, label, x, line }) =>
      box(index, colour, x, 30 + line * LEGEND, 16) +
      `<text x="${x + 22}" y="${42 + line * LEGEND}">${escapeMarkup(label)}</text>`,
  );
  const bars = rows.map(({ label, end, parts }, r) => {
    const y = top + r * ROW + 14;
    let x = left;
    const drawn = parts.map(({ size, shown }, index) => {
      const [from, width] = [x, size * scale];
      x += width;
      const tone = series[index]?.tone ?? null;
      if (tone === null || size <= 0) return '';
      const fits = shown.length * LETTER <= width + 2;
      const number = fits
        ? `<text x="${(from + width / 2).toFixed(1)}" y="${y - 3}" text-anchor="middle" font-size="10">${escapeMarkup(shown)}</text>`
        : '';
      return box(index, colours.tones[tone], from, y, Math.max(1.5, width)) + number;
    });
    return (
      `<text x="${left - 8}" y="${y + 12}" text-anchor="end">${escapeMarkup(cutTo(label, MOST_LABEL))}</text>` +
      `${drawn.join('')}<text x="${(x + 6).toFixed(1)}" y="${y + 12}">${escapeMarkup(end)}</text>`
    );
  });
  const patterns = entries.map(
    ({ index, pattern, colour }) =>
      `<pattern id="p${index}" width="6" height="6" patternUnits="userSpaceOnUse">${PATTERNS[pattern % PATTERNS.length]?.(colour) ?? ''}</pattern>`,
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="Roboto, Arial, sans-serif" font-size="12" fill="${colours.ink}">` +
    `<defs>${patterns.join('')}</defs><rect width="${WIDTH}" height="${height}" fill="${colours.paper}"/>` +
    `<text x="${MARGIN}" y="18" font-weight="bold">${escapeMarkup(title)}</text>${legend.join('')}` +
    `<path d="M${left} ${top + 6}V${height - MARGIN}" stroke="${colours.line}"/>${bars.join('')}</svg>`
  );
}
