// A plot of found against screened, as SVG: one line a run, and the line of screening at random.
import { escapeMarkup } from '../kernel/text';

/** Ranks at which relevant ones were found, of `n` references; `screened`: how many were looked at, all by default. */
export type RecallRun = { found: readonly number[]; n: number; screened?: number };
type Labels = { x: string; y: string; title: string };

const WIDTH = 640;
const HEIGHT = 400;
const LEFT = 56;
const BOTTOM = 46;
const TOP = 30;
const RIGHT = 16;

/**
 * What the vertical axis stands for: the share of `total` relevant ones (known, as in a labelled set, or estimated), or
 * their number up to `total` where nobody knows how many there are: dividing by what was found would always end at 100
 * %.
 */
export type RecallScale = { unit: 'share' | 'count'; total: number };

const QUARTERS = [0, 0.25, 0.5, 0.75, 1];

/** Where the lines of the vertical axis stand, as shares of it: at quarters, or at whole numbers. */
function ticksOf(scale: RecallScale | undefined): { at: number; label: number }[] {
  if (scale?.unit !== 'count') return QUARTERS.map((t) => ({ at: t, label: 100 * t }));
  const total = Math.max(1, scale.total);
  const step = Math.max(1, Math.ceil(total / 4));
  const count = Math.floor(total / step) + 1;
  return Array.from({ length: count }, (_, i) => ({ at: (i * step) / total, label: i * step }));
}

/** Draws the runs; without a scale each run counts as having found everything, as a replay of a labelled set has. */
export function drawRecall(
  runs: readonly RecallRun[],
  labels: Labels = { x: 'screened (%)', y: 'relevant found (%)', title: 'Found against screened' },
  scale?: RecallScale,
): string {
  const x = (share: number): number => LEFT + share * (WIDTH - LEFT - RIGHT);
  const y = (share: number): number => HEIGHT - BOTTOM - share * (HEIGHT - BOTTOM - TOP);
  const path = ({ found, n, screened = n }: RecallRun): string => {
    const all = Math.max(1, scale?.total ?? found.length);
    let d = `M${x(0).toFixed(1)} ${y(0).toFixed(1)}`;
    found.forEach(
      (rank, i) => (d += `H${x(rank / Math.max(1, n)).toFixed(1)}V${y((i + 1) / all).toFixed(1)}`),
    );
    // That nothing more was found in what was screened since is what it shows, too.
    return `${d}H${x(screened / Math.max(1, n)).toFixed(1)}`;
  };
  const across = QUARTERS.map(
    (t) =>
      `<line x1="${x(t)}" x2="${x(t)}" y1="${y(0)}" y2="${y(1)}" stroke="#e2e8f0"/>` +
      `<text x="${x(t)}" y="${y(0) + 16}" text-anchor="middle">${100 * t}</text>`,
  );
  const upwards = ticksOf(scale).map(
    ({ at, label }) =>
      `<line x1="${x(0)}" x2="${x(1)}" y1="${y(at)}" y2="${y(at)}" stroke="#e2e8f0"/>` +
      `<text x="${x(0) - 8}" y="${y(at) + 4}" text-anchor="end">${label}</text>`,
  );
  const ticks = [...across, ...upwards].join('');
  const lines = runs
    .map(
      (run) =>
        `<path d="${path(run)}" fill="none" stroke="#3b5bdb" stroke-width="1.5" stroke-opacity="${runs.length > 1 ? 0.6 : 1}"/>`,
    )
    .join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="Roboto, Arial, sans-serif" font-size="11" fill="#1a202c">` +
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/><text x="${LEFT}" y="18" font-weight="bold">${escapeMarkup(labels.title)}</text>${ticks}` +
    (scale?.unit === 'count'
      ? ''
      : `<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#a0aec0" stroke-dasharray="4 4"/>`) +
    lines +
    `<text x="${(LEFT + WIDTH) / 2}" y="${HEIGHT - 8}" text-anchor="middle">${escapeMarkup(labels.x)}</text>` +
    `<text transform="translate(14 ${HEIGHT / 2}) rotate(-90)" text-anchor="middle">${escapeMarkup(labels.y)}</text></svg>`
  );
}
