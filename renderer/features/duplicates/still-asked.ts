// Which doubtful pairs of a search still wait for an answer.
import { type AskedPair, groupByMember } from '../../../shared/duplicates/found';
import { type Distinction, distinctionId } from '../../../shared/model/distinction';
import type { DuplicateGroup } from '../../../shared/model/duplicate-group';

/** Pairs that nobody told apart and that are not in one group already, in the order of the search. */
export function stillAsked(
  asked: readonly AskedPair[],
  duplicates: readonly DuplicateGroup[],
  distinctions: readonly Distinction[],
): AskedPair[] {
  const groups = groupByMember(duplicates);
  const distinct = new Set<string>(distinctions.map((d) => d.id));
  return asked.filter(
    ({ a, b }) =>
      !distinct.has(distinctionId(a, b)) && (groups.get(a) === undefined || groups.get(a) !== groups.get(b)),
  );
}
