// Tiles in a grid with a number in each: a map of countries, or types of interventions by year.
import { stepFill } from './judgement-svg';
import { cutTo, INK, LETTER, type Picture, svgPicture, svgText } from './svg-text';

const MARGIN = 12;
const TILE = 40;

/** `count`: null for a country that the study does not look at. */
export type MapTile = { code: string; row: number; column: number; count: number | null };

/** A colour for a count: darker for more, of five steps. */
function fillOf(count: number, most: number): { fill: string; ink: string } {
  if (count === 0) return { fill: '#ffffff', ink: INK };
  return stepFill(Math.min(4, Math.ceil((count / most) * 5) - 1), 5);
}

function tile({ code, row, column, count }: MapTile, top: number, most: number): string {
  const [x, y] = [MARGIN + column * TILE, top + row * TILE];
  const isAsked = count !== null;
  const { fill, ink } = isAsked ? fillOf(count, most) : { fill: '#f3f4f6', ink: '#4b5258' };
  const line = isAsked ? `stroke="${INK}" stroke-width="1.6"` : 'stroke="#ced4da"';
  const middle = ` text-anchor="middle" fill="${ink}"`;
  const centre = x + (TILE - 4) / 2;
  return (
    `<rect x="${x}" y="${y}" width="${TILE - 4}" height="${TILE - 4}" fill="${fill}" ${line}/>` +
    svgText(centre, y + (isAsked ? 14 : 22), code, `${middle} font-size="11"`) +
    (isAsked ? svgText(centre, y + 30, String(count), `${middle} font-size="13" font-weight="bold"`) : '')
  );
}

/** Draws a map of tiles. `legend`: what stands below it, a line each. */
export function drawTileMap(title: string, tiles: readonly MapTile[], legend: readonly string[]): Picture {
  const columns = Math.max(1, ...tiles.map((t) => t.column + 1));
  const rows = Math.max(1, ...tiles.map((t) => t.row + 1));
  const most = Math.max(1, ...tiles.map((t) => t.count ?? 0));
  const width = Math.max(480, 2 * MARGIN + columns * TILE);
  const top = 34;
  const below = top + rows * TILE + 14;
  const lines = legend.map((text, n) => svgText(MARGIN, below + n * 18, cutTo(text, width - 2 * MARGIN)));
  const head = svgText(MARGIN, 20, cutTo(title, width - 2 * MARGIN), ' font-weight="bold"');
  const drawn = tiles.map((t) => tile(t, top, most));
  return svgPicture(width, below + legend.length * 18 + 4, head + drawn.join('') + lines.join(''));
}

const CELL = 34;
const MOST_LABEL = 200;

/** Rows by columns, with a number in each cell that has any. */
export type CountGrid = {
  title: string;
  columns: readonly string[];
  rows: readonly { label: string; counts: readonly number[] }[];
};

/** Draws counts in a grid, such as reports by type and year. */
export function drawCountGrid({ title, columns, rows }: CountGrid): Picture {
  const most = Math.max(1, ...rows.flatMap((r) => r.counts));
  const longest = LETTER * Math.max(4, ...rows.map((r) => r.label.length));
  const left = MARGIN + Math.min(MOST_LABEL, longest) + 10;
  const step = Math.max(CELL, ...columns.map((c) => c.length * LETTER + 8));
  const right = left + columns.length * step;
  const width = Math.ceil(Math.max(480, right + MARGIN));
  const top = 56;
  const heads = columns.map((c, n) =>
    svgText(left + n * step + step / 2, top - 10, c, ' text-anchor="middle" font-size="11"'),
  );
  const body = rows.map(({ label, counts }, r) => {
    const y = top + r * CELL;
    const cells = counts.map((count, c) => {
      if (count === 0) return '';
      const { fill, ink } = fillOf(count, most);
      const x = left + c * step + step / 2;
      const size = 12 + 16 * Math.sqrt(count / most);
      return (
        `<rect x="${(x - size / 2).toFixed(1)}" y="${(y + (CELL - size) / 2).toFixed(1)}" width="${size.toFixed(1)}" height="${size.toFixed(1)}" fill="${fill}" stroke="${INK}" stroke-width="0.7"/>` +
        svgText(x, y + CELL / 2 + 4, String(count), ` text-anchor="middle" font-size="11" fill="${ink}"`)
      );
    });
    return (
      `<path d="M${MARGIN} ${y}H${right.toFixed(1)}" stroke="#ced4da"/>` +
      svgText(left - 10, y + CELL / 2 + 4, cutTo(label, MOST_LABEL), ' text-anchor="end"') +
      cells.join('')
    );
  });
  const head = svgText(MARGIN, 20, cutTo(title, width - 2 * MARGIN), ' font-weight="bold"');
  return svgPicture(width, top + rows.length * CELL + MARGIN, head + heads.join('') + body.join(''));
}
