import { Button, Menu, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { Stage } from '../../../shared/model/decision';
import { criteriaVersion } from '../../../shared/model/project';
import { underEarlierCriteria } from '../../../shared/review/criteria-versions';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useProject, useProjectData } from '../../store/session';
import { LookAgainCard } from './LookAgainCard';
import { type Again, useLookAgain } from './use-look-again';

// Those that follow come as these are looked at.
const DRAWN = 20;

/** What was decided under an earlier version of the criteria, to be looked at again one by one. */
export function EarlierCriteria({ stage }: { stage: Stage }) {
  const t = useText();
  const data = useProjectData();
  const project = useProject();
  const ids = useMemo(() => underEarlierCriteria(data, stage), [data, stage]);
  const again = useLookAgain(stage, 'criteria');
  const resolved = new Set(data.resolutions.flatMap((r) => (r.stage === stage ? [r.referenceId] : [])));
  const byId = useMemo(() => {
    const wanted = new Set(ids.slice(0, DRAWN));
    return data.references.filter((r) => wanted.has(r.id));
  }, [data.references, ids]);
  const version = criteriaVersion(project);
  const last = project.criteriaVersions.at(-1);
  if (last === undefined) return <Text size="sm">{t('criteria.oneVersion')}</Text>;
  return (
    <Stack gap="xs" data-testid="earlier-criteria">
      <Text size="sm">{t('criteria.about', { version, why: last.why })}</Text>
      <Text size="sm" aria-live="polite">
        {ids.length === 0 ? t('criteria.none') : t('criteria.left', { left: ids.length })}
      </Text>
      {byId.map((reference) => (
        <LookAgainCard
          key={reference.id}
          reference={reference}
          stage={stage}
          stands={t('criteria.stands')}
          onStands={() => again(reference.id, null)}
        >
          {!resolved.has(reference.id) && (
            <Verdicts stage={stage} onDecide={(said) => again(reference.id, said)} />
          )}
        </LookAgainCard>
      ))}
    </Stack>
  );
}

/** Another decision: taken in, in doubt, or excluded for one of the reasons of the stage. */
function Verdicts({ stage, onDecide }: { stage: Stage; onDecide: (again: Again) => void }) {
  const t = useText();
  const { criteria } = useProject();
  const language = useAppStore((s) => s.language);
  const exclusions = criteria.filter((c) => c.kind === 'exclude' && c.stages.includes(stage));
  return (
    <>
      {(['include', 'maybe'] as const).map((verdict) => (
        <Button
          key={verdict}
          size="compact-sm"
          variant="default"
          onClick={() => onDecide({ verdict, reason: null })}
        >
          {t(`screening.${verdict}`)}
        </Button>
      ))}
      <Menu position="bottom-start" shadow="md">
        <Menu.Target>
          <Button size="compact-sm" variant="default">
            {t('screening.exclude')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {exclusions.map((c) => (
            <Menu.Item key={c.code} onClick={() => onDecide({ verdict: 'exclude', reason: c.code })}>
              {c.label[language]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
