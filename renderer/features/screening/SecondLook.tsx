import { Alert, Button, Card, Group, Progress, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { ReferenceId } from '../../../shared/kernel/ids';
import type { Stage } from '../../../shared/model/decision';
import type { Reference } from '../../../shared/model/reference';
import { secondLook } from '../../../shared/review/second-look';
import { shownTitle, twoLines } from '../../../shared/review/site-names';
import { useText } from '../../lib/i18n';
import { goTo, useAppStore } from '../../store/app.store';
import { useProject, useProjectData } from '../../store/session';
import { useReferenceTexts } from '../../store/use-texts';
import { groundsOf } from './conflicts';
import type { Queue } from './use-queue';
import { LISTED, useSecondLook } from './use-second-look';

/** Exclusions that look most like what was included, to be looked at again one by one. */
export function SecondLook({ stage, queue }: { stage: Stage; queue: Queue }) {
  const t = useText();
  const data = useProjectData();
  const { state, make, stop, settle } = useSecondLook(stage, queue);
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
      {state.status === 'listed' && <List ids={state.ids} looked={looked} stage={stage} settle={settle} />}
    </Stack>
  );
}

type ListProps = {
  ids: readonly ReferenceId[];
  looked: readonly ReferenceId[];
  stage: Stage;
  settle: (id: ReferenceId, isIncluded: boolean) => void;
};

/** What was listed and not looked at yet, with the first first. */
function List({ ids, looked, stage, settle }: ListProps) {
  const t = useText();
  const { references } = useProjectData();
  const done = new Set(looked);
  const byId = useMemo(() => {
    const wanted = new Set(ids);
    return new Map(references.flatMap((r) => (wanted.has(r.id) ? [[r.id, r] as const] : [])));
  }, [references, ids]);
  const left = ids.filter((id) => !done.has(id));
  return (
    <>
      <Text size="sm" aria-live="polite">
        {left.length === 0 ? t('secondLook.none') : t('secondLook.left', { left: left.length })}
      </Text>
      {left.flatMap((id) => {
        const reference = byId.get(id);
        return reference === undefined
          ? []
          : [<Doubtful key={id} reference={reference} stage={stage} settle={settle} />];
      })}
    </>
  );
}

function Doubtful({
  reference,
  stage,
  settle,
}: { reference: Reference } & Pick<ListProps, 'stage' | 'settle'>) {
  const t = useText();
  const data = useProjectData();
  const { criteria } = useProject();
  const language = useAppStore((s) => s.language);
  const texts = useReferenceTexts(reference);
  const title = shownTitle(data, reference);
  const decisions = data.decisions.filter(
    (d) => d.referenceId === reference.id && d.stage === stage && d.verdict !== null,
  );
  // What the lead resolved is opened again by the lead, in the list of differences.
  const isResolved = data.resolutions.some((r) => r.referenceId === reference.id && r.stage === stage);
  return (
    <Card withBorder padding="sm" data-doubtful={reference.id}>
      <Text fw={600}>{title}</Text>
      <Text size="sm" c="dimmed">
        {twoLines(data, reference).by}
      </Text>
      <Text className="zeef-abstract" my={4} lineClamp={6}>
        {texts.problem === null
          ? texts.reference?.csl.abstract
          : t('common.textsUnread', { problem: texts.problem })}
      </Text>
      {decisions.map((d) => (
        <Text key={d.id} size="sm">
          {data.persons.find((p) => p.id === d.personId)?.name}: {t(`screening.${d.verdict ?? 'maybe'}`)}{' '}
          {groundsOf(criteria, d, language)}
        </Text>
      ))}
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" variant="default" onClick={() => settle(reference.id, false)}>
          {t('secondLook.stands')}
        </Button>
        {!isResolved && (
          <Button size="compact-sm" variant="default" onClick={() => settle(reference.id, true)}>
            {t('secondLook.include')}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={`${t('reference.open')}: ${title}`}
          onClick={() => goTo('longlist', reference.id)}
        >
          {t('reference.open')}
        </Button>
      </Group>
    </Card>
  );
}
