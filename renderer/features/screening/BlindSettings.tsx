import { Button, Checkbox, Group, Text } from '@mantine/core';
import type { Stage } from '../../../shared/model/decision';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { ofStage, stageChoices } from './settings-change';
import { useSettings } from './use-settings';

/** Whether a stage is blind, and the lead's way to lift that. */
export function BlindSettings({ stage }: { stage: Stage }) {
  const t = useText();
  const { screening, isLead, choose } = useSettings();
  const { isBlind, unblindedAt } = screening.stages[stage];
  return (
    <Group>
      <Checkbox
        label={t('settings.blind')}
        description={t('protocol.oneMachine')}
        disabled={!isLead}
        checked={isBlind}
        onChange={(e) => {
          const isBlind = e.currentTarget.checked;
          choose(
            t('settings.blind'),
            ofStage(stage, () => ({ isBlind, unblindedAt: null })),
          );
        }}
      />
      {stageChoices(screening.stages[stage]).canUnblind && (
        <Button
          size="compact-sm"
          disabled={!isLead}
          onClick={() =>
            choose(
              t('settings.unblind'),
              ofStage(stage, () => ({ unblindedAt: browserEnv.now() })),
            )
          }
        >
          {t('settings.unblind')}
        </Button>
      )}
      {unblindedAt !== null && <Text size="sm">{t('settings.unblinded')}</Text>}
    </Group>
  );
}
