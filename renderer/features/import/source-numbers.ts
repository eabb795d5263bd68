// How many records of a source are known by number only: each number within what the others leave.
import type { Source, WithoutRecords } from '../../../shared/model/source';

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
