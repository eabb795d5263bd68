// How many records of a source are known by number only: each number within what the others leave.
import type { SourceId } from '../../../shared/kernel/ids';
import { NONE_WITHOUT, type Source, type WithoutRecords } from '../../../shared/model/source';

// More than any engine reports.
export const MOST = 100_000_000;
export const parts = [
  'duplicates',
  'automation',
  'other',
  'excluded',
] as const satisfies (keyof WithoutRecords)[];
type Part = (typeof parts)[number];

/** The fewest that can have been identified: the records that are there, and what is said of others. */
export function fewestIdentified({ without }: Pick<Source, 'without'>, records: number): number {
  return records + parts.reduce((sum, part) => sum + without[part], 0);
}

/** The most that a part can be; without a number of those identified there is no limit but that of engines. */
export function mostOf(source: Pick<Source, 'without' | 'identified'>, part: Part, records: number): number {
  const others = fewestIdentified(source, records) - records - source.without[part];
  const room = source.identified === null ? MOST : Math.max(0, source.identified - records);
  return Math.max(0, room - others);
}

/** A search that is done again, or a correspondent who is asked again: what came of it is not known yet. */
export function searchedAgain(source: Source, id: SourceId, round: number, day: string): Source {
  const unknown = { id, round, identified: null, without: NONE_WITHOUT };
  return source.type === 'search'
    ? { ...source, ...unknown, date: day, found: null, updated: '' }
    : { ...source, ...unknown, status: 'invited', deadline: '', reminders: [] };
}
