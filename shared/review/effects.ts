// What reports found, as it counts: which effects count, what looks wrong with one, and the vote of each report.
import type { Effect } from '../model/effect';

/** Whether the size lies outside of its own interval: one of the three was typed wrongly, here or in the report. */
export const isOutside = ({ size, interval }: Pick<Effect, 'size' | 'interval'>): boolean =>
  size !== null && interval !== null && (size < interval.low || size > interval.high);
