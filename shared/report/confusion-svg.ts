// A confusion matrix as a picture: how often two screeners gave each pair of decisions.
import { escapeMarkup } from '../kernel/text';
import { type FigureColours, paperColours } from './bars-svg';

export type ConfusionInput = {
  /** counts[r][c]: the first said category r where the second said c. */
  counts: readonly (readonly number[])[];
  categories: readonly string[];
  first: string;
  second: string;
  title: string;
};

const CELL = 84;
const LEFT = 150;
const TOP = 92;
const MARGIN = 16;

/**
 * Draws the matrix as SVG: darker for more; the diagonal, where both agree, has a frame. Every number is written in its
 * cell.
 *
 * @param colours - those of paper unless it is only to be looked at
 */
export function drawConfusion(
  { counts, categories, first, second, title }: ConfusionInput,
  { ink, paper, line }: Pick<FigureColours, 'ink' | 'paper' | 'line'> = paperColours,
): string {
  const n = categories.length;
  const width = LEFT + n * CELL + MARGIN;
  const height = TOP + n * CELL + MARGIN;
  const most = Math.max(1, ...counts.flat());
  const cells = counts.flatMap((row, r) =>
    row.map((count, c) => {
      const share = count / most;
      const [x, y] = [LEFT + c * CELL, TOP + r * CELL];
      const frame = r === c ? ` stroke="${ink}" stroke-width="2"` : ` stroke="${line}"`;
      return (
        `<rect x="${x}" y="${y}" width="${CELL}" height="${CELL}" fill="#3b5bdb" fill-opacity="${(0.06 + 0.86 * share).toFixed(3)}"${frame}/>` +
        `<text x="${x + CELL / 2}" y="${y + CELL / 2 + 6}" text-anchor="middle" font-size="18" fill="${share > 0.45 ? '#ffffff' : ink}">${count}</text>`
      );
    }),
  );
  const columns = categories.map(
    (name, c) =>
      `<text x="${LEFT + (c + 0.5) * CELL}" y="${TOP - 10}" text-anchor="middle">${escapeMarkup(name)}</text>`,
  );
  const rows = categories.map(
    (name, r) =>
      `<text x="${LEFT - 10}" y="${TOP + (r + 0.5) * CELL + 4}" text-anchor="end">${escapeMarkup(name)}</text>`,
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Roboto, Arial, sans-serif" font-size="12" fill="${ink}">` +
    `<rect width="${width}" height="${height}" fill="${paper}"/><text x="${MARGIN}" y="22" font-weight="bold">${escapeMarkup(title)}</text>` +
    `<text x="${LEFT + (n * CELL) / 2}" y="${TOP - 34}" text-anchor="middle" font-weight="bold">${escapeMarkup(second)}</text>` +
    `<text transform="translate(22 ${TOP + (n * CELL) / 2}) rotate(-90)" text-anchor="middle" font-weight="bold">${escapeMarkup(first)}</text>` +
    `${columns.join('')}${rows.join('')}${cells.join('')}</svg>`
  );
}
