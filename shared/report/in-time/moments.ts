// The moments of a study that one can go back to: exports, and the end of a day.
import { hlcMs } from '../../kernel/clock';
import { localDay, readDay } from '../../kernel/shown-date';
import type { Change } from '../../model/change';

type Entry = Pick<Change, 'seq' | 'kind' | 'at' | 'by'>;

/** An export: the entry that it printed is the one before it. */
export type ExportMoment = { seq: number; at: number; by: string };

/** The kind of the entries that exports write. */
const EXPORT = 'export.save';

/** The exports of a study, newest first. */
export function exportMoments(log: readonly Entry[]): ExportMoment[] {
  return log
    .filter((entry) => entry.kind === EXPORT)
    .map(({ seq, at, by }) => ({ seq: seq - 1, at: hlcMs(at), by }))
    .reverse();
}

/**
 * The last entry that this log held at the end of a day, by the clock on the wall.
 *
 * @param day - `2026-03-01`
 * @returns 0 where nothing was written up to then; null for what is no day
 */
export function endOfDay(log: readonly Entry[], day: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  // The 30th of February is none.
  if (match === null || readDay(day) !== day) return null;
  const next = new Date(Number(match[1]), Number(match[2]) - 1, Number(match[3]) + 1).getTime();
  // What came from another machine later stands behind what was done here since: that day it was not known here.
  const after = log.findIndex(({ at }) => hlcMs(at) >= next);
  return (after < 0 ? log.at(-1) : log[after - 1])?.seq ?? 0;
}

/** Whether a day comes after that of the last entry: the study as of then is the study of now. */
export function isAfterLog(log: readonly Entry[], day: string): boolean {
  return day > localDay(log.reduce((last, { at }) => Math.max(last, hlcMs(at)), 0));
}
