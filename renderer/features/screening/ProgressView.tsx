import { Stack, Text, Title } from '@mantine/core';
import type { Stage } from '../../../shared/model/decision';
import { blindStages } from '../../../shared/screening/blind';
import { useText } from '../../lib/i18n';
import { useProject } from '../../store/session';
import { PersonsProgress } from './PersonsProgress';
import { ScreeningAgreement } from './ScreeningAgreement';
import { SecondLook } from './SecondLook';
import { StoppingView } from './StoppingView';
import type { Queue } from './use-queue';

/**
 * How far screening is, how far screeners agree, and whether it may stop: by rules with their sources, with a text for
 * the report.
 */
export function ProgressView({ stage, queue }: { stage: Stage; queue: Queue }) {
  const t = useText();
  const isBlind = blindStages(useProject()).includes(stage);
  return (
    <Stack gap="sm">
      <Title order={2} size="h5" className="zeef-section">
        {t('progress.people')}
      </Title>
      <PersonsProgress stage={stage} queue={queue} />
      {isBlind ? (
        <Text size="sm">{t('conflict.blind')}</Text>
      ) : (
        <>
          <Title order={2} size="h5" className="zeef-section">
            {t('progress.agreement')}
          </Title>
          <ScreeningAgreement stage={stage} />
        </>
      )}
      <Title order={2} size="h5" className="zeef-section">
        {t('stop.title')}
      </Title>
      <StoppingView stage={stage} />
      <Title order={2} size="h5" className="zeef-section">
        {t('secondLook.title')}
      </Title>
      <SecondLook stage={stage} queue={queue} />
    </Stack>
  );
}
