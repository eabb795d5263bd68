// What one person still has to screen at a stage, in which order, and how far everybody they may know of has come.
import { useMemo } from 'react';
import type { PersonId, ReferenceId } from '../../../shared/kernel/ids';
import type { Stage } from '../../../shared/model/decision';
import type { Reference } from '../../../shared/model/reference';
import { activeReferences } from '../../../shared/review/active';
import { sourcesById } from '../../../shared/review/inflow';
import { pilotOf } from '../../../shared/review/pilot';
import { askedOf, queueOf } from '../../../shared/review/queue';
import { statusSource } from '../../../shared/review/statuses';
import { countsToShow, toScreen } from '../../../shared/review/to-screen';
import type { ScreeningStatus } from '../../../shared/screening/status';
import { useProject, useProjectData } from '../../store/session';

export type Queue = {
  /** References at this stage, in order of entry, duplicates left out. */
  candidates: readonly Reference[];
  /** Those of this person that they have not decided on. */
  waiting: readonly Reference[];
  /** How many of those need not be screened: see `toScreen`. */
  besides: number;
  assigned: number;
  verdicts: Iterable<[ReferenceId, boolean]>;
  /** How many stand so; of what is unscreened, what need not be screened is not in it but in `sent`. */
  counts: ReadonlyMap<ScreeningStatus, number>;
  sent: number;
  isPilot: boolean;
};

/** Works out the queue of a person. */
export function useQueue(personId: PersonId, stage: Stage): Queue {
  const data = useProjectData();
  const { screening } = useProject();
  const { references, batches, duplicates, persons } = data;
  const settings = screening.stages[stage];
  const candidates = activeReferences({ references, batches, duplicates });
  // What a decision does not change is worked out once.
  const asked = askedOf(settings, persons, candidates, personId, stage, pilotOf(data, settings));
  return useMemo(() => {
    const state = queueOf(statusSource(data), asked);
    const { mine, waiting, verdicts } = state;
    const sources = sourcesById(data);
    const { besides } = toScreen(state, asked, sources);
    const counts = countsToShow(state, asked, sources);
    const sent = (state.counts.get('unscreened') ?? 0) - (counts.get('unscreened') ?? 0);
    return {
      ...{ candidates, waiting, besides, sent, assigned: mine.length },
      ...{ verdicts, counts, isPilot: asked.isPilot },
    };
  }, [data, candidates, asked]);
}
