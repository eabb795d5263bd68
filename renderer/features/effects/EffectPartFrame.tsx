import type { ReactNode } from 'react';
import type { Effect, EffectPart } from '../../../shared/model/effect';
import { EvidenceChips } from '../../ui-domain/EvidenceChips';

type PartProps = {
  effect: Effect;
  part: EffectPart;
  hasChips?: boolean;
  isLocked?: boolean;
  children: ReactNode;
};

/** A field with its passages; the one that has the focus is what a passage is attached to. */
export function EffectPartFrame({ effect, part, hasChips = true, isLocked = false, children }: PartProps) {
  return (
    <div className="zeef-effect-part" data-target={`effect:${effect.id}:${part}`}>
      {children}
      {hasChips && (
        <EvidenceChips
          isLocked={isLocked}
          match={(target) =>
            target.type === 'effect' && target.effectId === effect.id && target.part === part
          }
        />
      )}
    </div>
  );
}
