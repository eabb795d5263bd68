import { Stack, Text, Title } from '@mantine/core';
import type { Stage } from '../../../shared/model/decision';
import { useText } from '../../lib/i18n';
import { textLines } from '../../lib/term-lines';
import { LinesField } from '../../ui-domain/fields/LinesField';
import { BlindSettings } from './BlindSettings';
import { DecisionsIn } from './DecisionsIn';
import { RankingSettings } from './RankingSettings';
import { StageSettingsForm } from './StageSettingsForm';
import { TermSettings } from './TermSettings';
import { useSettings } from './use-settings';

/**
 * How the project screens at a stage: who, how many, blind or not, pilot, ranking, terms and labels. Who unblinds is
 * the lead.
 */
export function SettingsForm({ stage }: { stage: Stage }) {
  const t = useText();
  const { screening, isLead, place, save } = useSettings();
  return (
    <Stack gap="sm">
      {!isLead && <Text size="sm">{t('settings.onlyLead')}</Text>}
      <Title order={2} size="h5" className="zeef-section">
        {t('settings.people')}
      </Title>
      <StageSettingsForm stage={stage} />
      <BlindSettings stage={stage} />
      <Title order={2} size="h5" className="zeef-section">
        {t('settings.ranking')}
      </Title>
      <RankingSettings />
      <Title order={2} size="h5" className="zeef-section">
        {t('settings.terms')}
      </Title>
      <TermSettings />
      <LinesField
        place={place('labels')}
        label={t('settings.labels')}
        stored={screening.labels}
        disabled={!isLead}
        format={textLines}
        save={(read, builtOn) => save((now) => ({ labels: read(now.labels) }), builtOn)}
      />
      <Title order={2} size="h5" className="zeef-section">
        {t('decisionsIn.title')}
      </Title>
      <DecisionsIn stage={stage} />
    </Stack>
  );
}
