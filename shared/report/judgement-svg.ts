// Judgements as pictures, as SVG: a traffic light for each report and domain, and a summary that says how often each
// level was given. Signs and numbers are written in the colours, so that they read in grey.
import { cutTo, INK, LETTER, type Picture, svgPicture as whole, svgText as text } from './svg-text';

/** A colour with that of what is written on it. */
export type Fill = { fill: string; ink: string };
export type Light = { sign: string; fill: Fill };
/** `cells`: a light for each column; null where there is none to give. `isEmpty` says it was not asked. */
export type LightRow = { label: string; cells: (Light | null)[] };
export type Key = { sign: string; label: string; fill: Fill };

export const judgementFills = {
  good: { fill: '#2e7d32', ink: '#ffffff' },
  fair: { fill: '#f2c94c', ink: '#1a202c' },
  poor: { fill: '#c62828', ink: '#ffffff' },
  critical: { fill: '#5f1414', ink: '#ffffff' },
  unknown: { fill: '#dfe3e8', ink: '#1a202c' },
  differs: { fill: '#ffffff', ink: '#1a202c' },
} satisfies Record<string, Fill>;

const LINE = '#ced4da';
const MARGIN = 12;
const CELL = 34;
const HEAD = 26;
const KEY = 20;
const MOST_LABEL = 330;

/** A colour between light and dark blue, for level `at` of `of`: for scales whose levels are numbers. */
export function stepFill(at: number, of: number): Fill {
  const share = of <= 1 ? 1 : at / (of - 1);
  const part = (light: number, dark: number): string =>
    Math.round(light + (dark - light) * share)
      .toString(16)
      .padStart(2, '0');
  const fill = `#${part(0xe3, 0x0c)}${part(0xed, 0x3f)}${part(0xf7, 0x62)}`;
  return { fill, ink: share > 0.6 ? '#ffffff' : '#000000' };
}

const disc = (x: number, y: number, { sign, fill }: Light): string =>
  `<circle cx="${x}" cy="${y}" r="12" fill="${fill.fill}" stroke="${INK}" stroke-width="0.7"/>` +
  text(
    x,
    y + 4.5,
    sign,
    ` text-anchor="middle" font-size="${sign.length > 2 ? 10 : 13}" font-weight="bold" fill="${fill.ink}"`,
  );

/** What the signs mean, as many on a line as fit. */
function legend(keys: readonly Key[], width: number, top: number): { body: string; height: number } {
  let [x, line] = [MARGIN, 0];
  const drawn = keys.map(({ sign, label, fill }) => {
    const words = cutTo(label, width - 2 * MARGIN - 30);
    const size = 40 + words.length * LETTER;
    if (x > MARGIN && x + size > width - MARGIN) [x, line] = [MARGIN, line + 1];
    const y = top + line * (KEY + 8) + 12;
    const body = disc(x + 12, y, { sign, fill }) + text(x + 30, y + 4, words);
    x += size;
    return body;
  });
  return { body: drawn.join(''), height: keys.length === 0 ? 0 : (line + 1) * (KEY + 8) };
}

export type Lights = {
  title: string;
  /** `short` stands over the column; `label` is said below where it is longer. */
  columns: readonly { short: string; label: string }[];
  rows: readonly LightRow[];
  keys: readonly Key[];
};

/** Draws a traffic light of reports by domains. */
export function drawLights({ title, columns, rows, keys }: Lights): Picture {
  const longest = LETTER * Math.max(4, ...rows.map((r) => r.label.length));
  const left = Math.min(MOST_LABEL, longest) + MARGIN + 8;
  // A column is as wide as what stands over it.
  const widths = columns.map(({ short }) => Math.max(CELL, short.length * LETTER * 1.1 + 10));
  const edges = widths.map((_, c) => left + widths.slice(0, c).reduce((sum, w) => sum + w, 0));
  const right = left + widths.reduce((sum, w) => sum + w, 0);
  const width = Math.max(480, Math.ceil(right + MARGIN));
  const top = 30 + HEAD;
  const centre = (c: number): number => Math.round((edges[c] ?? left) + (widths[c] ?? CELL) / 2);
  const heads = columns.map(({ short }, c) =>
    text(centre(c), top - 8, short, ' text-anchor="middle" font-weight="bold"'),
  );
  const lines = rows.map(({ label, cells }, r) => {
    const y = top + r * CELL;
    const lights = cells.map((light, c) => (light === null ? '' : disc(centre(c), y + CELL / 2, light)));
    return (
      `<path d="M${MARGIN} ${y}H${right.toFixed(1)}" stroke="${LINE}"/>` +
      text(left - 8, y + CELL / 2 + 4, cutTo(label, MOST_LABEL), ' text-anchor="end"') +
      lights.join('')
    );
  });
  const below = top + rows.length * CELL + 16;
  const named = columns.filter((c) => c.short !== c.label);
  const names = named.map(({ short, label }, n) =>
    text(MARGIN, below + n * 17 + 4, cutTo(`${short}: ${label}`, width - 2 * MARGIN)),
  );
  const signs = legend(keys, width, below + named.length * 17 + 4);
  const height = below + named.length * 17 + 4 + signs.height + MARGIN;
  const head = text(MARGIN, 20, cutTo(title, width - 2 * MARGIN), ' font-weight="bold"');
  return whole(width, height, head + heads.join('') + lines.join('') + names.join('') + signs.body);
}

export type Summary = {
  title: string;
  /** `shares`: of each key, adding up to one at most; `shown`: what is written in it. */
  rows: readonly { label: string; shares: readonly { share: number; shown: string }[] }[];
  keys: readonly Key[];
};

const BAR = 22;
const ROW = 32;
const SUMMARY = 680;

/** Draws how often each level was given, a bar for each domain from 0 to 100 %. */
export function drawSummary({ title, rows, keys }: Summary): Picture {
  const longest = LETTER * Math.max(4, ...rows.map((r) => r.label.length));
  const left = Math.min(240, longest) + MARGIN + 8;
  const room = SUMMARY - left - MARGIN - 16;
  const top = 34;
  const bars = rows.map(({ label, shares }, r) => {
    const y = top + r * ROW;
    let x = left;
    const parts = shares.map(({ share, shown }, at) => {
      const [from, width] = [x, share * room];
      x += width;
      const key = keys[at];
      if (key === undefined || width <= 0) return '';
      const words =
        [`${key.sign}${/\d$/.test(key.sign) ? ':' : ''} ${shown}`, key.sign].find(
          (w) => w.length * LETTER <= width - 4,
        ) ?? '';
      return (
        `<rect x="${from.toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="${BAR}" ` +
        `fill="${key.fill.fill}" stroke="${INK}" stroke-width="0.7"/>` +
        text(from + width / 2, y + 15, words, ` text-anchor="middle" font-size="11" fill="${key.fill.ink}"`)
      );
    });
    return text(left - 8, y + 15, cutTo(label, 240), ' text-anchor="end"') + parts.join('');
  });
  const axis = top + rows.length * ROW;
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const x = left + share * room;
    return (
      `<path d="M${x.toFixed(1)} ${axis}v5" stroke="${INK}"/>` +
      text(x, axis + 18, `${Math.round(share * 100)}%`, ' text-anchor="middle" font-size="11"')
    );
  });
  const line = `<path d="M${left.toFixed(1)} ${axis}h${room.toFixed(1)}" stroke="${INK}"/>`;
  const signs = legend(keys, SUMMARY, axis + 28);
  const head = text(MARGIN, 20, cutTo(title, SUMMARY - 2 * MARGIN), ' font-weight="bold"');
  return whole(
    SUMMARY,
    axis + 28 + signs.height + MARGIN,
    head + bars.join('') + line + ticks.join('') + signs.body,
  );
}
