// Which back-ups are kept. Pure: times in, names out.
import type { Backup, BackupReason, Keep } from '../../shared/ipc/backup-contract';

const BEFORE: ReadonlySet<BackupReason> = new Set(['import', 'merge', 'upgrade', 'update']);

/** What a rotation looks at. */
export type Kept = Pick<Backup, 'id' | 'why' | 'at' | 'check'>;

const dayOf = (at: number): string => {
  const date = new Date(at);
  return `${date.getFullYear()}-${date.getMonth()}-${date.getDate()}`;
};
const monthOf = (at: number): string => dayOf(at).slice(0, dayOf(at).lastIndexOf('-'));
/** The Monday that a week begins with. */
function weekOf(at: number): string {
  const date = new Date(at);
  date.setDate(date.getDate() - ((date.getDay() + 6) % 7));
  return dayOf(date.getTime());
}

/** The newest of each period, for so many periods. `newestFirst` is in that order. */
function newestOfEach(
  newestFirst: readonly Kept[],
  most: number,
  periodOf: (at: number) => string,
): readonly Kept[] {
  const byPeriod = new Map<string, Kept>();
  for (const one of newestFirst) if (!byPeriod.has(periodOf(one.at))) byPeriod.set(periodOf(one.at), one);
  return [...byPeriod.values()].slice(0, most);
}

/**
 * The back-ups of one project that may go. Never one that was asked for by hand, never the newest, and never the newest
 * of which it is known that it is whole.
 */
export function toDrop<T extends Kept>(backups: readonly T[], keep: Keep): T[] {
  const newestFirst = [...backups].sort((a, b) => b.at - a.at);
  const before = newestFirst.filter((b) => BEFORE.has(b.why));
  const others = newestFirst.filter((b) => !BEFORE.has(b.why));
  const kept = new Set<Kept>([
    ...newestFirst.slice(0, 1),
    ...newestFirst.filter((b) => b.check !== null && b.check.problem === null).slice(0, 1),
    ...newestFirst.filter((b) => b.why === 'hand'),
    ...before.slice(0, keep.before),
    ...others.slice(0, keep.start),
    ...newestOfEach(newestFirst, keep.day, dayOf),
    ...newestOfEach(newestFirst, keep.week, weekOf),
    ...newestOfEach(newestFirst, keep.month, monthOf),
  ]);
  return newestFirst.filter((b) => !kept.has(b));
}
