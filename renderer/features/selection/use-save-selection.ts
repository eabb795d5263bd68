import type { InterventionId } from '../../../shared/kernel/ids';
import type { BuiltOn } from '../../db/session';
import { browserEnv } from '../../lib/env';
import { useCommit, usePerson } from '../../store/session';
import { type ChangeSelection, type Hand, scored, selectionWrites } from './selection-change';

export type SaveSelection = {
  save: (change: ChangeSelection, builtOn: BuiltOn) => Promise<void>;
  score: (criterion: string, part: Parameters<typeof scored>[1], builtOn: BuiltOn) => Promise<void>;
};

/** Saves what is decided of an intervention, in the name of who works now. */
export function useSaveSelection(intervention: InterventionId): SaveSelection {
  const commit = useCommit();
  const person = usePerson();
  const hand = (): Hand => ({ by: person.id, at: browserEnv.now() });
  const save: SaveSelection['save'] = (change, builtOn) =>
    commit(
      'selection.save',
      ({ selections }) => selectionWrites(selections, intervention, change, hand()),
      builtOn,
    );
  return { save, score: (criterion, part, builtOn) => save(scored(criterion, part, hand()), builtOn) };
}
