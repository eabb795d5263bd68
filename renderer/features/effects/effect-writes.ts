// What is written of effects.
import type { EffectId, PersonId } from '../../../shared/kernel/ids';
import type { Effect } from '../../../shared/model/effect';
import type { Evidence } from '../../../shared/model/evidence';
import type { Write } from '../../../shared/change/commit';

/** What a person says of an effect. */
export type EffectPatch = Partial<
  Omit<Effect, 'id' | 'schemaVersion' | 'referenceId' | 'interventionId' | 'by' | 'at'>
>;

/** An effect after a change, with who made it; nothing where it is gone. */
export const changing = (
  effects: readonly Effect[],
  id: EffectId,
  patch: EffectPatch,
  stamp: { by: PersonId; at: number },
): Write[] =>
  effects
    .filter((e) => e.id === id)
    .map((e) => ({ table: 'effects', id, after: { ...e, ...patch, ...stamp } }));

/** Takes an effect away, with what its passages were evidence for. */
export const removing = (evidence: readonly Evidence[], id: EffectId): Write[] => [
  { table: 'effects', id, after: null },
  ...evidence
    .filter((e) => e.target.type === 'effect' && e.target.effectId === id)
    .map((e): Write => ({ table: 'evidence', id: e.id, after: null })),
];
