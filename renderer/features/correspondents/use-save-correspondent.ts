import type { SourceId } from '../../../shared/kernel/ids';
import type { BuiltOn } from '../../db/session';
import { useCommit } from '../../store/session';
import { type ChangeCorrespondent, correspondentWrites } from './correspondent-change';

/** Saves a change of one correspondent. */
export function useSaveCorrespondent(
  id: SourceId,
): (change: ChangeCorrespondent, builtOn: BuiltOn) => Promise<void> {
  const commit = useCommit();
  return (change, builtOn) =>
    commit('source.save', ({ sources }) => correspondentWrites(sources, id, change), builtOn);
}
