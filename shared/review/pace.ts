// How fast references are screened: decisions by week, and how long a person needs for what waits if that goes on.
import type { PersonId } from '../kernel/ids';
import { type Decision, type Stage, type Verdict, verdicts } from '../model/decision';

const DAY_MS = 86_400_000;
/** Over so many days up to the last decision the pace is taken: long enough for a holiday not to be the pace. */
export const PACE_DAYS = 28;

/** Decisions in one week; `monday` is its first day by the clock on the wall, in milliseconds. */
export type Week = { monday: number; count: Record<Verdict, number> };

/** The Monday of a moment's week, at midnight by the clock on the wall. */
function mondayOf(ms: number): number {
  const at = new Date(ms);
  const sinceMonday = (at.getDay() + 6) % 7;
  return new Date(at.getFullYear(), at.getMonth(), at.getDate() - sinceMonday).getTime();
}

// Some milliseconds.
const AT_ONCE = 5000;

/**
 * Decisions by week, from the first week with one to the last with one, empty weeks between them included. Some
 * decisions at a time.
 */
export function* weekSteps(decisions: readonly Decision[]): Generator<undefined, Week[]> {
  const found = new Map<number, Week['count']>();
  // Most decisions are of the week of the one before.
  let monday = Infinity;
  let end = -Infinity;
  for (const [index, { verdict, decidedAt }] of decisions.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) yield;
    if (verdict === null) continue;
    if (decidedAt < monday || decidedAt >= end) {
      monday = mondayOf(decidedAt);
      end = mondayOf(monday + 8 * DAY_MS);
    }
    const count = found.get(monday) ?? { include: 0, exclude: 0, maybe: 0 };
    count[verdict]++;
    found.set(monday, count);
  }
  const last = Math.max(...found.keys());
  const weeks: Week[] = [];
  // A week later by the clock: of 167, 168 or 169 hours.
  for (let at = Math.min(...found.keys()); at <= last; at = mondayOf(at + 8 * DAY_MS))
    weeks.push({ monday: at, count: found.get(at) ?? { include: 0, exclude: 0, maybe: 0 } });
  return weeks;
}

/** How many decisions a week has. */
export const weekTotal = ({ count }: Week): number => verdicts.reduce((sum, v) => sum + count[v], 0);

export type Pace = { perDay: number; perWeek: number };

/**
 * The pace of one person at a stage: their decisions of the last {@link PACE_DAYS} days up to the last one, by the days
 * from the first of these. Null before the first decision.
 */
export function paceOf(decisions: readonly Decision[], personId: PersonId, stage: Stage): Pace | null {
  const own = decisions.filter((d) => d.personId === personId && d.stage === stage && d.verdict !== null);
  if (own.length === 0) return null;
  const last = own.reduce((latest, d) => Math.max(latest, d.decidedAt), -Infinity);
  const recent = own.filter((d) => d.decidedAt > last - PACE_DAYS * DAY_MS);
  const first = recent.reduce((earliest, d) => Math.min(earliest, d.decidedAt), Infinity);
  const perDay = recent.length / Math.max(1, Math.ceil((last - first) / DAY_MS));
  return { perDay, perWeek: perDay * 7 };
}

/** How many days so many references take at a pace, rounded up. */
export const daysFor = (count: number, { perDay }: Pace): number => Math.ceil(count / perDay);
