// An entry of a log as others take it over: what it wrote, part by part, and what its writer had seen of each.
import type { Hlc } from '../kernel/clock';
import type { Change, PartWrite } from '../model/change';

/** An entry without its place in one log: what is the same wherever it is. */
export type TeamEntry = Omit<Change, 'seq' | 'prevHash' | 'hash' | 'patches' | 'writes'> & {
  writes: readonly PartWrite[];
};

const countOf = (at: Hlc): number => parseInt(at.slice(14), 16);

/**
 * The order of entries, alike on every machine: by clock, then by id. The counter is compared as a number: version 0.7
 * and before let it grow past four digits.
 */
export function compareEntries(a: Pick<TeamEntry, 'at' | 'id'>, b: Pick<TeamEntry, 'at' | 'id'>): number {
  const [msA, msB] = [a.at.slice(0, 13), b.at.slice(0, 13)];
  if (msA !== msB) return msA < msB ? -1 : 1;
  const counts = countOf(a.at) - countOf(b.at);
  if (counts !== 0) return counts;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
