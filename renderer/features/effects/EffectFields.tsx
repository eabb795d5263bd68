import { Group, Select } from '@mantine/core';
import { directions, type Effect } from '../../../shared/model/effect';
import { effectWords } from '../../../shared/review/effect-words';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useProject } from '../../store/session';
import { AutosaveField } from '../../ui-domain/fields/AutosaveField';
import { useAct } from '../../ui-domain/use-act';
import { EffectNumbers } from './EffectNumbers';
import { EffectPartFrame } from './EffectPartFrame';
import { useSaveEffect } from './use-save-effect';

type Props = { effect: Effect; isLocked: boolean };
/** The fields of an effect, each with the passages that support it. */
export function EffectFields({ effect, isLocked }: Props) {
  const t = useText();
  const { measures } = useProject();
  const language = useAppStore((s) => s.language);
  const act = useAct();
  const save = useSaveEffect(effect);
  const text = (field: 'outcome' | 'unit' | 'subgroup', label: string, description?: string) => (
    <AutosaveField
      place={{ table: 'effects', id: effect.id, field }}
      size="xs"
      label={label}
      {...(description === undefined ? {} : { placeholder: description })}
      disabled={isLocked}
      stored={effect[field]}
      save={(value, builtOn) => save({ [field]: value }, builtOn)}
    />
  );
  return (
    <Group gap="xs" align="start">
      <EffectPartFrame effect={effect} part="effect" hasChips={false}>
        <Select
          size="xs"
          label={t('effects.measure')}
          placeholder={t('effects.noMeasure')}
          clearable
          disabled={isLocked}
          data={measures.map((m) => ({ value: m.id, label: m.label[language] }))}
          value={effect.measureId}
          onChange={(measureId) => void act(t('effects.measure'), (builtOn) => save({ measureId }, builtOn))}
        />
      </EffectPartFrame>
      <EffectPartFrame effect={effect} part="effect" hasChips={false}>
        {text('outcome', t('effects.outcome'))}
      </EffectPartFrame>
      <EffectPartFrame effect={effect} part="direction" isLocked={isLocked}>
        <Select
          size="xs"
          label={t('effects.direction')}
          placeholder={t('effects.noDirection')}
          clearable
          disabled={isLocked}
          data={directions.map((d) => ({ value: d, label: effectWords[language].directions[d] }))}
          value={effect.direction}
          onChange={(direction) =>
            void act(t('effects.direction'), (builtOn) => save({ direction }, builtOn))
          }
        />
      </EffectPartFrame>
      <EffectNumbers
        effect={effect}
        isLocked={isLocked}
        save={save}
        unit={text('unit', t('effects.unit'), t('effects.unitHelp'))}
      />
      <EffectPartFrame effect={effect} part="subgroup" isLocked={isLocked}>
        {text('subgroup', t('effects.subgroup'), t('effects.subgroupHelp'))}
      </EffectPartFrame>
    </Group>
  );
}
