import { Alert, Button, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { foundReferences, mergedAway } from '../../../shared/review/active';
import { CommandDesk } from '../../commands/CommandDesk';
import { deviceName } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { goTo } from '../../store/app.store';
import { usePerson, useProject, useProjectData } from '../../store/session';
import {
  type SearchState,
  startDuplicateSearch,
  stopDuplicateSearch,
} from '../../ui-domain/duplicate-search';
import { pairCommands } from './commands';
import { GroupList } from './GroupList';
import { PairCard } from './PairCard';
import { useOwnSearch, usePairs } from './use-pairs';

/** Finds duplicates, asks about the doubtful ones by keyboard, and shows what was merged. */
export function DuplicatesPage() {
  const t = useText();
  const data = useProjectData();
  const project = useProject();
  const person = usePerson();
  const search = useOwnSearch();
  const { queue, index, shown, ownOf, desk } = usePairs(search);
  const isEmpty = data.references.length === 0;
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
        {search.status !== 'running' && !isEmpty && <Button onClick={start}>{t('duplicates.start')}</Button>}
      </Group>
      <Text size="sm">{t('duplicates.summary', { total, count: away, groups: duplicates.length })}</Text>
      <div aria-live="polite">
        {search.status === 'idle' && !isEmpty && <Text>{t('duplicates.explain')}</Text>}
        <SearchNotice search={search} waiting={queue.length} />
      </div>
      {isEmpty && (
        <Group>
          <Text>{t('longlist.empty')}</Text>
          <Button onClick={() => goTo('import')}>{t('nav.import')}</Button>
        </Group>
      )}
      <CommandDesk group={pairCommands} desk={desk}>
        {shown !== null && (
          <PairCard {...shown} position={t('duplicates.position', { at: index + 1, count: queue.length })} />
        )}
      </CommandDesk>
      <GroupList ownOf={ownOf} />
    </Stack>
  );
}

/** How far the search is, that it failed, or that nothing is left to ask. */
function SearchNotice({ search, waiting }: { search: SearchState; waiting: number }) {
  const t = useText();
  if (search.status === 'running')
    return (
      <Group>
        <Progress aria-label={t('duplicates.running')} value={search.share * 100} w="20rem" />
        <Text size="sm">{t('duplicates.running')}</Text>
        <Button size="compact-sm" variant="default" onClick={stopDuplicateSearch}>
          {t('common.cancel')}
        </Button>
      </Group>
    );
  if (search.status === 'failed')
    return (
      <Alert color="red" title={t('duplicates.failed')}>
        {search.message}
      </Alert>
    );
  if (search.status !== 'done' || waiting > 0) return null;
  return <Alert color="green">{t('duplicates.done', { merged: search.merged })}</Alert>;
}
