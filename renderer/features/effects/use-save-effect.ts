// How an effect is changed by the person who works.
import type { Effect } from '../../../shared/model/effect';
import type { BuiltOn } from '../../db/session';
import { browserEnv } from '../../lib/env';
import { useCommit, usePerson } from '../../store/session';
import { changing, type EffectPatch } from './effect-writes';

/** Writes something of the effect, where it still is. */
export type SaveEffect = (patch: EffectPatch, builtOn: BuiltOn) => Promise<void>;

/** Saves parts of an effect, with who changed it last. */
export function useSaveEffect(effect: Effect): SaveEffect {
  const commit = useCommit();
  const { id: by } = usePerson();
  return (patch, builtOn) =>
    commit(
      'effect.save',
      ({ effects }) => changing(effects, effect.id, patch, { by, at: browserEnv.now() }),
      builtOn,
    );
}
