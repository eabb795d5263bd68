import { Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { Stage } from '../../../shared/model/decision';
import { blindStages } from '../../../shared/screening/blind';
import { useText } from '../../lib/i18n';
import { useProject, useProjectData } from '../../store/session';
import { ConflictCard } from './ConflictCard';
import { openConflicts } from './conflicts';

// More are not drawn at once; those that follow come as these are resolved.
const DRAWN = 100;

/** Disagreements at a stage, and how earlier ones were resolved. Nothing of it while the stage is blind. */
export function ConflictQueue({ stage }: { stage: Stage }) {
  const t = useText();
  const isBlind = blindStages(useProject()).includes(stage);
  return isBlind ? <Text>{t('conflict.blind')}</Text> : <Conflicts stage={stage} />;
}

function Conflicts({ stage }: { stage: Stage }) {
  const t = useText();
  const data = useProjectData();
  const conflicts = useMemo(() => openConflicts(data, stage), [data, stage]);
  const resolutions = data.resolutions.filter((r) => r.stage === stage);
  return (
    <Stack gap="sm">
      <Text size="sm" aria-live="polite">
        {t('conflict.count', { count: conflicts.length, resolved: resolutions.length })}
      </Text>
      {conflicts.length === 0 && <Text>{t('conflict.none')}</Text>}
      {conflicts.slice(0, DRAWN).map((conflict) => (
        <ConflictCard key={conflict.reference.id} conflict={conflict} stage={stage} />
      ))}
      {resolutions.length > 0 && (
        <details>
          <summary>{t('conflict.resolved')}</summary>
          {resolutions.map((r) => (
            <Text key={r.id} size="sm">
              {data.references.find((x) => x.id === r.referenceId)?.csl.title}: {t(`screening.${r.verdict}`)}{' '}
              ({t(`conflict.basis.${r.basis}`)}, {data.persons.find((p) => p.id === r.by)?.name}) {r.argument}
            </Text>
          ))}
        </details>
      )}
    </Stack>
  );
}
