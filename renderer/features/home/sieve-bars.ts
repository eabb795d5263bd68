// How the steps of the sieve are drawn.
import type { SieveStep } from '../../../shared/review/sieve';

/** Widths in per cent of the whole bar: of those who are through, and of those on whom nobody has decided yet. */
export type Bar = SieveStep & { through: number; waiting: number };

// Of the whole: one of a hundred thousand is seen as well.
const LEAST = 0.6;

const share = (part: number, whole: number): number =>
  part === 0 || whole === 0 ? 0 : Math.max(LEAST, (part / whole) * 100);

/** The steps as bars beside the largest. */
export function barsOf(steps: readonly SieveStep[]): Bar[] {
  const whole = Math.max(0, ...steps.map((s) => s.count + s.open));
  return steps.map((step) => ({
    ...step,
    through: share(step.count, whole),
    waiting: Math.min(share(step.open, whole), 100 - share(step.count, whole)),
  }));
}
