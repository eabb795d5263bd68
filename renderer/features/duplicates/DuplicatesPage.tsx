import { Alert, Button, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback, useMemo, useState } from 'react';
import { groupByMember } from '../../../shared/duplicates/found';
import { tellApart } from '../../../shared/duplicates/plan';
import type { ReferenceId } from '../../../shared/kernel/ids';
import { distinctionId } from '../../../shared/model/distinction';
import { foundReferences, mergedAway } from '../../../shared/review/active';
import { browserEnv, deviceName } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { goTo } from '../../store/app.store';
import { useCommit, usePerson, useProject, useProjectData, useSession } from '../../store/session';
import {
  startDuplicateSearch,
  stopDuplicateSearch,
  useDuplicateSearch,
} from '../../ui-domain/duplicate-search';
import { useAct } from '../../ui-domain/use-act';
import { useSingleKeys } from '../../ui-domain/use-single-keys';
import { GroupList } from './GroupList';
import { PairCard } from './PairCard';
import { planConfirmed } from './plan-confirmed';

/** Finds duplicates, asks about the doubtful ones by keyboard, and shows what was merged. */
export function DuplicatesPage() {
  const t = useText();
  const data = useProjectData();
  const project = useProject();
  const person = usePerson();
  const session = useSession();
  const commit = useCommit();
  const act = useAct();
  const found = useDuplicateSearch();
  const search = useMemo(
    () => ('projectId' in found && found.projectId !== project.id ? ({ status: 'idle' } as const) : found),
    [found, project.id],
  );
  const [skipped, setSkipped] = useState(0);
  // The records as they came in or were mended, without what duplicates add.
  const ownOf = useCallback((id: ReferenceId) => session.ownReference(id), [session]);
  const queue = useMemo(() => {
    if (search.status !== 'done') return [];
    const groups = groupByMember(data.duplicates);
    const distinct = new Set<string>(data.distinctions.map((d) => d.id));
    return search.asked.filter(
      ({ a, b }) =>
        !distinct.has(distinctionId(a, b)) &&
        (groups.get(a) === undefined || groups.get(a) !== groups.get(b)),
    );
  }, [search, data.duplicates, data.distinctions]);
  const index = queue.length === 0 ? 0 : skipped % queue.length;
  const pair = queue[index];
  const [left, right] = pair === undefined ? [] : [ownOf(pair.a), ownOf(pair.b)];

  const same = (): void => {
    if (pair === undefined) return;
    void act(t('kind.duplicate.merge'), async (builtOn) => {
      const plan = await planConfirmed(session, pair, person.id);
      if (plan.ok) await commit('duplicate.merge', plan.writes, builtOn);
      else notifications.show({ color: 'yellow', message: t(`duplicates.refused.${plan.reason}`) });
    });
  };
  const different = (): void => {
    if (pair === undefined) return;
    void act(t('kind.duplicate.distinct'), (builtOn) =>
      commit('duplicate.distinct', [tellApart(pair.a, pair.b, person.id, browserEnv.now())], builtOn),
    );
  };
  const skip = (): void => setSkipped((n) => n + 1);
  const undo = (): void => {
    void act(t('nav.undo'), async () => {
      const result = await session.revert(person.id, 'undo');
      if (result !== null && !result.ok)
        notifications.show({ color: 'yellow', message: result.error.message });
    });
  };
  useSingleKeys((key) => {
    if (key === 'u') undo();
    else if (pair === undefined) return false;
    else if (key === 's') same();
    else if (key === 'd') different();
    else if (key === 'k') skip();
    else return false;
    return true;
  });

  const start = (): void =>
    void startDuplicateSearch({ projectId: project.id, by: person.id, device: deviceName() });
  const { references, batches, duplicates } = data;
  const away = useMemo(
    () => mergedAway({ references, batches, duplicates }).size,
    [references, batches, duplicates],
  );
  const total = foundReferences(data).length;
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={1}>{t('duplicates.title')}</Title>
        {search.status !== 'running' && data.references.length > 0 && (
          <Button onClick={start}>{t('duplicates.start')}</Button>
        )}
      </Group>
      <Text size="sm">{t('duplicates.summary', { total, count: away, groups: data.duplicates.length })}</Text>
      <div aria-live="polite">
        {search.status === 'running' && (
          <Group>
            <Progress aria-label={t('duplicates.running')} value={search.share * 100} w="20rem" />
            <Text size="sm">{t('duplicates.running')}</Text>
            <Button size="compact-sm" variant="default" onClick={stopDuplicateSearch}>
              {t('common.cancel')}
            </Button>
          </Group>
        )}
        {search.status === 'failed' && (
          <Alert color="red" title={t('duplicates.failed')}>
            {search.message}
          </Alert>
        )}
        {search.status === 'done' && queue.length === 0 && (
          <Alert color="green">{t('duplicates.done', { merged: search.merged })}</Alert>
        )}
        {search.status === 'idle' && data.references.length > 0 && <Text>{t('duplicates.explain')}</Text>}
      </div>
      {data.references.length === 0 && (
        <Group>
          <Text>{t('longlist.empty')}</Text>
          <Button onClick={() => goTo('import')}>{t('nav.import')}</Button>
        </Group>
      )}
      {pair !== undefined && left !== undefined && right !== undefined && (
        <PairCard
          pair={pair}
          a={left}
          b={right}
          position={t('duplicates.position', { at: index + 1, count: queue.length })}
          onSame={same}
          onDifferent={different}
          onSkip={skip}
          onUndo={undo}
        />
      )}
      <GroupList ownOf={ownOf} />
    </Stack>
  );
}
