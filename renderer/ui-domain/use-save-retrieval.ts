import type { ReferenceId } from '../../shared/kernel/ids';
import { localDate } from '../../shared/kernel/local-date';
import { newRetrieval, type Retrieval, retrievalId, type RetrievalPart } from '../../shared/model/retrieval';
import type { BuiltOn } from '../db/session';
import { browserEnv } from '../lib/env';
import { useCommit, usePerson } from '../store/session';

/** What is filled in of a retrieval; null to say nothing of it any more. */
type Change = ((before: Retrieval) => RetrievalPart) | null;

/**
 * Saves what became of the full text of a reference. One that is asked for was asked today, until another day is said.
 */
export function useSaveRetrieval(
  referenceId: ReferenceId,
): (change: Change, builtOn: BuiltOn) => Promise<void> {
  const person = usePerson();
  const commit = useCommit();
  const id = retrievalId(referenceId);
  return (change, builtOn) =>
    commit(
      'retrieval.save',
      (data) => {
        if (change === null) return [{ table: 'retrievals', id, after: null }];
        const stamp = { referenceId, by: person.id, at: browserEnv.now() };
        const before = data.retrievals.find((r) => r.id === id);
        const after = { ...newRetrieval({ ...before, ...stamp }), ...change(before ?? newRetrieval(stamp)) };
        const isFirst =
          after.status !== 'not-available' && (before?.status ?? 'not-available') === 'not-available';
        const askedOn = isFirst && after.askedOn === '' ? localDate(stamp.at) : after.askedOn;
        return [{ table: 'retrievals', id, after: { ...after, askedOn } }];
      },
      builtOn,
    );
}
