import type { ReactNode } from 'react';
import type { Effect } from '../../../shared/model/effect';
import { useText } from '../../lib/i18n';
import { typedDecimal } from '../../lib/read-number';
import { useAppStore } from '../../store/app.store';
import { ParsedField } from '../../ui-domain/fields/ParsedField';
import type { Parsed } from '../../store/use-lines';
import { EffectPartFrame } from './EffectPartFrame';
import {
  readConfidence,
  readCount,
  readInterval,
  readMonths,
  readP,
  readSize,
  typedInterval,
  typedP,
  type Wrong,
} from './read-parts';
import type { SaveEffect } from './use-save-effect';

type Props = {
  effect: Effect;
  isLocked: boolean;
  save: SaveEffect;
  /** The field of the unit, which stands beside the size. */
  unit: ReactNode;
};

type Numbered = 'size' | 'interval' | 'confidence' | 'p' | 'n' | 'horizon';

/** Size, interval, p-value, number and horizon: what cannot be read stays as it is typed, with what is wrong. */
export function EffectNumbers({ effect, isLocked, save, unit }: Props) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const field = <K extends Numbered>(
    name: K,
    stored: string,
    parse: (text: string) => Parsed<Effect[K], Wrong>,
  ) => (
    <ParsedField
      place={{ table: 'effects', id: effect.id, field: name }}
      size="xs"
      label={t(`effects.${name}`)}
      disabled={isLocked}
      stored={stored}
      parse={parse}
      explain={(missing) => t(`effects.wrong.${missing}`)}
      save={(value, builtOn) => save({ [name]: value }, builtOn)}
    />
  );
  return (
    <>
      <EffectPartFrame effect={effect} part="size" isLocked={isLocked}>
        {field('size', typedDecimal(effect.size, language), readSize(language))}
      </EffectPartFrame>
      <EffectPartFrame effect={effect} part="size" hasChips={false}>
        {unit}
      </EffectPartFrame>
      <EffectPartFrame effect={effect} part="interval" isLocked={isLocked}>
        {field('interval', typedInterval(effect.interval, language), readInterval(language))}
      </EffectPartFrame>
      <EffectPartFrame effect={effect} part="interval" hasChips={false}>
        {field('confidence', typedDecimal(effect.confidence, language), readConfidence(language))}
      </EffectPartFrame>
      <EffectPartFrame effect={effect} part="p" isLocked={isLocked}>
        {field('p', typedP(effect.p, language), readP(language))}
      </EffectPartFrame>
      <EffectPartFrame effect={effect} part="n" isLocked={isLocked}>
        {field('n', effect.n === null ? '' : String(effect.n), readCount)}
      </EffectPartFrame>
      <EffectPartFrame effect={effect} part="horizon" isLocked={isLocked}>
        {field('horizon', typedDecimal(effect.horizon, language), readMonths(language))}
      </EffectPartFrame>
    </>
  );
}
