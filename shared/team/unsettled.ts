// What stands to be settled in a study: two wrote different things in one part without knowing of each other.
import { hlcMs } from '../kernel/clock';
import type { PersonId } from '../kernel/ids';
import type { Change } from '../model/change';
import { afterSignOff } from './after-sign-off';
import { conflictsOf } from './conflicts';
import { replayEntries } from './replay';
import type { Unsettled } from './settle';
import { entriesOf } from './written';

/**
 * What stands to be settled in a log.
 *
 * @param log - as somebody may see it: of what is hidden nothing is a question to them
 */
export function unsettledIn(log: readonly Change[]): Unsettled[] {
  // Only where copies came together can two not have seen each other.
  if (!log.some((c) => c.writes !== undefined)) return [];
  const made = new Map(log.map((c) => [c.id, { by: c.by, at: hlcMs(c.at) }]));
  const entries = entriesOf(log);
  const { state, refused } = replayEntries(entries, null);
  return [...conflictsOf(state), ...afterSignOff(state, refused, entries)].map(({ sides, ...place }) => ({
    ...place,
    sides: sides.map((side) => ({ ...side, ...(made.get(side.entry) ?? { by: '' as PersonId, at: 0 }) })),
  }));
}
