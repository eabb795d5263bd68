import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { ReferenceId } from '../../../shared/kernel/ids';
import type { Stage } from '../../../shared/model/decision';
import { secondLook } from '../../../shared/review/second-look';
import { useText } from '../../lib/i18n';
import { useProjectData } from '../../store/session';
import { LookAgainCard } from './LookAgainCard';
import { useLookAgain } from './use-look-again';
import type { Queue } from './use-queue';
import { LISTED, useSecondLook } from './use-second-look';

/** Exclusions that look most like what was included, to be looked at again one by one. */
export function SecondLook({ stage, queue }: { stage: Stage; queue: Queue }) {
  const t = useText();
  const data = useProjectData();
  const { state, make, stop } = useSecondLook(stage, queue);
  const { looked, included } = useMemo(() => secondLook(data, stage), [data, stage]);
  const counts = useMemo(() => {
    const all = [...queue.verdicts];
    return { included: all.filter(([, is]) => is).length, excluded: all.filter(([, is]) => !is).length };
  }, [queue.verdicts]);
  const canAsk = counts.included > 0 && counts.excluded > 1;
  return (
    <Stack gap="xs" data-testid="second-look">
      <Text size="sm">{t(canAsk ? 'secondLook.about' : 'secondLook.needs')}</Text>
      {looked.length > 0 && (
        <Text size="sm">{t('secondLook.looked', { looked: looked.length, included: included.length })}</Text>
      )}
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="default"
          disabled={!canAsk || state.status === 'working'}
          onClick={make}
        >
          {t('secondLook.make', { most: LISTED })}
        </Button>
        {state.status === 'working' && (
          <>
            <Progress w="12rem" value={100 * state.share} aria-label={t('secondLook.working')} />
            <Button size="compact-sm" variant="default" onClick={stop}>
              {t('common.cancel')}
            </Button>
          </>
        )}
      </Group>
      {state.status === 'failed' && <Alert color="red">{state.error}</Alert>}
      {state.status === 'listed' && <List ids={state.ids} looked={looked} stage={stage} />}
    </Stack>
  );
}

type ListProps = { ids: readonly ReferenceId[]; looked: readonly ReferenceId[]; stage: Stage };

/** What was listed and not looked at yet, with the first first. */
function List({ ids, looked, stage }: ListProps) {
  const t = useText();
  const { references, resolutions } = useProjectData();
  const again = useLookAgain(stage, 'ranking');
  const done = new Set(looked);
  const byId = useMemo(() => {
    const wanted = new Set(ids);
    return new Map(references.flatMap((r) => (wanted.has(r.id) ? [[r.id, r] as const] : [])));
  }, [references, ids]);
  // What the lead resolved is opened again by the lead, in the list of differences.
  const resolved = new Set(resolutions.flatMap((r) => (r.stage === stage ? [r.referenceId] : [])));
  const left = ids.filter((id) => !done.has(id));
  return (
    <>
      <Text size="sm" aria-live="polite">
        {left.length === 0 ? t('secondLook.none') : t('secondLook.left', { left: left.length })}
      </Text>
      {left.flatMap((id) => {
        const reference = byId.get(id);
        if (reference === undefined) return [];
        return [
          <LookAgainCard
            key={id}
            reference={reference}
            stage={stage}
            stands={t('secondLook.stands')}
            onStands={() => again(id, null)}
          >
            {!resolved.has(id) && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => again(id, { verdict: 'include', reason: null })}
              >
                {t('secondLook.include')}
              </Button>
            )}
          </LookAgainCard>,
        ];
      })}
    </>
  );
}
