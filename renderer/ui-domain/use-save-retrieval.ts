import type { ReferenceId } from '../../shared/kernel/ids';
import { localDate } from '../../shared/kernel/local-date';
import { newRetrieval, type Retrieval, retrievalId, type RetrievalPart } from '../../shared/model/retrieval';
import { samePublication, standsFor } from '../../shared/review/active';
import { retrievalsByReport } from '../../shared/review/of-publication';
import type { BuiltOn } from '../db/session';
import { browserEnv } from '../lib/env';
import { useCommit, usePerson } from '../store/session';

/** What is filled in of a retrieval; null to say nothing of it any more. */
type Change = ((before: Retrieval) => RetrievalPart) | null;

/**
 * Saves what became of the full text of a reference, of whichever of its records that was said. One that is asked for
 * was asked today, until another day is said.
 */
export function useSaveRetrieval(
  referenceId: ReferenceId,
): (change: Change, builtOn: BuiltOn) => Promise<void> {
  const person = usePerson();
  const commit = useCommit();
  return (change, builtOn) =>
    commit(
      'retrieval.save',
      (data) => {
        if (change === null) {
          const same = samePublication(data, referenceId);
          const all = data.retrievals.filter((r) => same.has(r.referenceId));
          return all.map(({ id }) => ({ table: 'retrievals' as const, id, after: null }));
        }
        const before = retrievalsByReport(data).get(standsFor(data, referenceId));
        const id = before?.id ?? retrievalId(referenceId);
        const of = before?.referenceId ?? referenceId;
        const stamp = { referenceId: of, by: person.id, at: browserEnv.now() };
        const after = { ...newRetrieval({ ...before, ...stamp }), ...change(before ?? newRetrieval(stamp)) };
        const isFirst =
          after.status !== 'not-available' && (before?.status ?? 'not-available') === 'not-available';
        const askedOn = isFirst && after.askedOn === '' ? localDate(stamp.at) : after.askedOn;
        return [{ table: 'retrievals', id, after: { ...after, askedOn } }];
      },
      builtOn,
    );
}
