// A harvest plot: for each outcome and direction a bar for each report, as high as its level. @see Ogilvie et al. 2008,
// The harvest plot, BMC Medical Research Methodology 8:8
import { cutTo, INK, LETTER, type Picture, svgPicture, svgText } from './svg-text';

/** A report in a cell: its number, and its level; null while that is not settled or where it has none. */
export type HarvestBar = { number: string; level: number | null; shown: string };
export type HarvestPlot = {
  title: string;
  columns: readonly string[];
  /** `cells`: for each column its bars. */
  rows: readonly { label: string; cells: readonly (readonly HarvestBar[])[] }[];
  /** The highest level of the scale: the height of a cell. */
  highest: number;
  /** From this level a bar is solid. */
  soundFrom: number;
  legend: { sound: string; weak: string; open: string };
};

const MARGIN = 12;
const BAR = 18;
const GAP = 4;
/** Of one level. */
const STEP = 11;
/** Of the number below a bar and the level above it. */
const WORDS = 30;
const MOST_ON_LINE = 8;
const MOST_LABEL = 200;
const SOLID = '#0c3f62';
const PALE = '#c4d9ea';

const lineOf = (at: number): number => Math.floor(at / MOST_ON_LINE);
const linesOf = (cells: readonly (readonly HarvestBar[])[]): number =>
  Math.max(1, ...cells.map((bars) => lineOf(Math.max(0, bars.length - 1)) + 1));

/** A bar on its ground line: solid, pale, or only framed where the level is not settled. */
function bar({ number, level, shown }: HarvestBar, x: number, ground: number, soundFrom: number): string {
  const height = level === null ? STEP : Math.max(2, level * STEP);
  const look =
    level === null
      ? `fill="#ffffff" stroke="${INK}" stroke-dasharray="3 2"`
      : `fill="${level >= soundFrom ? SOLID : PALE}" stroke="${INK}" stroke-width="0.7"`;
  const middle = ' text-anchor="middle" font-size="11"';
  return (
    `<rect x="${x}" y="${ground - height}" width="${BAR}" height="${height}" ${look}/>` +
    svgText(x + BAR / 2, ground - height - 3, shown, middle) +
    svgText(x + BAR / 2, ground + 12, number, `${middle} font-weight="bold"`)
  );
}

function legendOf({ sound, weak, open }: HarvestPlot['legend'], width: number, top: number): string {
  const looks = [
    [sound, `fill="${SOLID}" stroke="${INK}" stroke-width="0.7"`],
    [weak, `fill="${PALE}" stroke="${INK}" stroke-width="0.7"`],
    [open, `fill="#ffffff" stroke="${INK}" stroke-dasharray="3 2"`],
  ] as const;
  return looks
    .map(
      ([label, look], n) =>
        `<rect x="${MARGIN}" y="${top + n * 20}" width="14" height="14" ${look}/>` +
        svgText(MARGIN + 22, top + n * 20 + 11, cutTo(label, width - 2 * MARGIN - 22)),
    )
    .join('');
}

/** Draws a harvest plot. */
export function drawHarvest({ title, columns, rows, highest, soundFrom, legend }: HarvestPlot): Picture {
  const cell = highest * STEP + WORDS;
  const longest = LETTER * Math.max(4, ...rows.map((r) => r.label.length));
  const left = MARGIN + Math.min(MOST_LABEL, longest) + 10;
  const widths = columns.map((label, c) => {
    const most = Math.max(0, ...rows.map((r) => Math.min(MOST_ON_LINE, r.cells[c]?.length ?? 0)));
    return Math.max(label.length * LETTER * 1.1 + 14, most * (BAR + GAP) + 14);
  });
  const edges = widths.map((_, c) => left + widths.slice(0, c).reduce((sum, w) => sum + w, 0));
  const right = left + widths.reduce((sum, w) => sum + w, 0);
  const width = Math.ceil(Math.max(480, right + MARGIN));
  let y = 52;
  const heads = columns.map((label, c) =>
    svgText(
      (edges[c] ?? 0) + (widths[c] ?? 0) / 2,
      y - 10,
      label,
      ' text-anchor="middle" font-weight="bold"',
    ),
  );
  const body = rows.map(({ label, cells }) => {
    const [from, height] = [y, linesOf(cells) * cell];
    y += height;
    const bars = cells.flatMap((own, c) =>
      own.map((one, at) => {
        const x = Math.round((edges[c] ?? 0) + 7 + (at % MOST_ON_LINE) * (BAR + GAP));
        return bar(one, x, from + (lineOf(at) + 1) * cell - 15, soundFrom);
      }),
    );
    return (
      `<path d="M${MARGIN} ${from}H${right.toFixed(1)}" stroke="#ced4da"/>` +
      svgText(left - 10, from + height / 2, cutTo(label, MOST_LABEL), ' text-anchor="end"') +
      bars.join('')
    );
  });
  const lines = [...edges, right].map((x) => `<path d="M${x.toFixed(1)} 36V${y}" stroke="#ced4da"/>`);
  const head = svgText(MARGIN, 20, cutTo(title, width - 2 * MARGIN), ' font-weight="bold"');
  const below = legendOf(legend, width, y + 14);
  return svgPicture(
    width,
    y + 14 + 3 * 20 + MARGIN,
    head + heads.join('') + lines.join('') + body.join('') + below,
  );
}
