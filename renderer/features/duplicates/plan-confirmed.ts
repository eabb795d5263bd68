// What is written when a person says that two references are one publication.
import { groupByMember } from '../../../shared/duplicates/found';
import { type MergePlan, planMerge } from '../../../shared/duplicates/plan';
import type { PersonId, ReferenceId } from '../../../shared/kernel/ids';
import type { ProjectSession } from '../../db/session';
import { browserEnv } from '../../lib/env';

/**
 * Plans to merge a pair, with the groups that its members stand in already. Their texts are read: an abstract of one
 * may fill that of another.
 */
export async function planConfirmed(
  session: Pick<ProjectSession, 'data' | 'ownReference' | 'withTexts' | 'workDone'>,
  pair: { a: ReferenceId; b: ReferenceId },
  by: PersonId,
): Promise<MergePlan> {
  const { data } = session;
  const groups = groupByMember(data.duplicates);
  const ids = [pair.a, pair.b];
  const members = new Set(ids.flatMap((id) => [id, ...(groups.get(id)?.memberIds ?? [])]));
  const own = [...members].flatMap((id) => session.ownReference(id) ?? []);
  const read = new Map((await session.withTexts(own)).map((r) => [r.id, r]));
  const { work, workedOut } = session.workDone();
  const facts = {
    referenceOf: (id: ReferenceId) => read.get(id),
    groupOf: (id: ReferenceId) => groups.get(id),
    workOf: (id: ReferenceId) => work.get(id) ?? 0,
    isWorkedOut: (id: ReferenceId) => workedOut.has(id),
    distinctions: new Set<string>(data.distinctions.map((d) => d.id)),
  };
  return planMerge(browserEnv, ids, facts, { basis: 'confirmed', by });
}
