import { Button, Group, MultiSelect, Select } from '@mantine/core';
import type { Stage } from '../../../shared/model/decision';
import { atWork } from '../../../shared/model/people';
import { divisions, type StageSettings } from '../../../shared/model/screening-settings';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { useProjectData } from '../../store/session';
import { NumberField } from '../../ui-domain/fields/NumberField';
import { FillLanguages } from './FillLanguages';
import { chosenScreeners, ofStage, stageChoices } from './settings-change';
import { useSettings } from './use-settings';

/** Who screens at a stage: the persons, how many a reference, which each gets, and the pilot round. */
export function StageSettingsForm({ stage }: { stage: Stage }) {
  const t = useText();
  const { screening, isLead, choose } = useSettings();
  const settings = screening.stages[stage];
  const { canDouble, canClosePilot } = stageChoices(settings);
  const set = (what: string, part: Partial<StageSettings>): void =>
    choose(
      what,
      ofStage(stage, () => part),
    );
  return (
    <Group align="end">
      <Screeners stage={stage} />
      <Select
        size="xs"
        label={t('settings.howMany')}
        allowDeselect={false}
        disabled={!isLead}
        data={[
          { value: '1', label: t('settings.one') },
          { value: '2', label: t('settings.two') },
        ]}
        value={String(settings.screeners)}
        onChange={(v) => set(t('settings.howMany'), { screeners: v === '2' ? 2 : 1 })}
      />
      {canDouble && (
        <StageNumber stage={stage} name="doubledPercent" label={t('settings.doubled')} max={100} />
      )}
      <Select
        size="xs"
        label={t('settings.division')}
        allowDeselect={false}
        disabled={!isLead}
        data={divisions.map((d) => ({ value: d, label: t(`settings.division.${d}`) }))}
        value={settings.division}
        onChange={(v) => set(t('settings.division'), { division: divisions.find((d) => d === v) ?? 'all' })}
      />
      {settings.division === 'language' && <FillLanguages />}
      <StageNumber stage={stage} name="seed" label={t('settings.seed')} max={1_000_000} />
      <StageNumber stage={stage} name="pilotSize" label={t('settings.pilot')} max={1000} />
      {canClosePilot && (
        <Button
          variant="default"
          disabled={!isLead}
          onClick={() => set(t('settings.closePilot'), { pilotClosedAt: browserEnv.now() })}
        >
          {t('settings.closePilot')}
        </Button>
      )}
    </Group>
  );
}

function Screeners({ stage }: { stage: Stage }) {
  const t = useText();
  const { persons } = useProjectData();
  const { screening, isLead, choose } = useSettings();
  const { screenerIds } = screening.stages[stage];
  return (
    <MultiSelect
      size="xs"
      label={t('settings.screeners')}
      placeholder={screenerIds.length === 0 ? t('settings.everybody') : ''}
      disabled={!isLead}
      data={atWork(persons).map((p) => ({ value: p.id, label: p.name }))}
      value={screenerIds}
      onChange={(ids) =>
        choose(t('settings.screeners'), ofStage(stage, chosenScreeners(persons, screenerIds, ids)))
      }
    />
  );
}

type NumberProps = {
  stage: Stage;
  name: 'doubledPercent' | 'seed' | 'pilotSize';
  label: string;
  max: number;
};

function StageNumber({ stage, name, label, max }: NumberProps) {
  const { screening, isLead, place, save } = useSettings();
  // A pilot of another size is a new one.
  const along = (): Partial<StageSettings> =>
    name === 'pilotSize' ? { pilotOpenedAt: browserEnv.now(), pilotClosedAt: null } : {};
  return (
    <NumberField
      place={place(`stages.${stage}.${name}`)}
      size="xs"
      w="11rem"
      label={label}
      min={0}
      max={max}
      disabled={!isLead}
      stored={screening.stages[stage][name]}
      save={(value, builtOn) =>
        save(
          ofStage(stage, () => ({ [name]: value, ...along() })),
          builtOn,
        )
      }
    />
  );
}
