import { Button, Group, Text, Title } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import type { ReferenceId } from '../../../shared/kernel/ids';
import type { ScreeningStatus } from '../../../shared/screening/status';
import { useText } from '../../lib/i18n';
import { goTo } from '../../store/app.store';
import { useProblems, useProjectData } from '../../store/session';
import { AddReference } from '../../ui-domain/AddReference';
import { ReferenceForm } from '../../ui-domain/ReferenceForm';
import { ExportMenu } from './ExportMenu';
import { ListFilters } from './ListFilters';
import { columnLabels, makeRow } from './longlist-rows';
import { isNarrowed } from './longlist-query';
import { exported, exportedCount, type Selection, stillListed } from './longlist-selection';
import { ReferenceGrid } from './ReferenceGrid';
import { SelectionActions } from './SelectionActions';
import { useListView } from './use-list-view';
import { useLonglist } from './use-longlist';

/** All references: search, filter, sort, choose columns, select many. */
export function LonglistPage() {
  const t = useText();
  const { texts: lost } = useProblems();
  const data = useProjectData();
  const view = useListView();
  const [marked, setMarked] = useState<Selection>(new Set());
  const [opened, setOpened] = useState<ReferenceId | null>(null);
  const statusText = useCallback((s: ScreeningStatus) => t(`status.${s}`), [t]);
  const list = useLonglist(data, view.asked, statusText);
  const { references, shown, facts, problem } = list;
  const selected = useMemo(() => stillListed(marked, references), [marked, references]);
  const count = useMemo(() => exportedCount(references, shown, selected), [references, shown, selected]);
  const rowAt = useCallback(
    (index: number) => {
      const reference = references[shown[index] ?? -1];
      return reference === undefined ? undefined : makeRow(reference, facts, statusText);
    },
    [references, shown, facts, statusText],
  );
  const idAt = useCallback((index: number) => references[shown[index] ?? -1]?.id, [references, shown]);
  return (
    <>
      <Title order={1}>{t('longlist.title')}</Title>
      {opened !== null && <ReferenceForm id={opened} onClose={() => setOpened(null)} />}
      <ListFilters view={view} counts={list.counts} />
      <Group mb="xs" mih={30}>
        <Text size="sm" aria-live="polite">
          {t('longlist.shown', { shown: shown.length, total: references.length })}
          {list.isSearching && ` ${t('longlist.searching')}`}
        </Text>
        <Text size="xs" c="dimmed" id="longlist-search-help">
          {t('longlist.searchHelp')}
        </Text>
        {isNarrowed(view.asked) && (
          <Button size="compact-sm" variant="default" onClick={view.showAll}>
            {t('longlist.clear')}
          </Button>
        )}
        {problem !== null && (
          <Text size="sm" c="red" role="alert">
            {t('longlist.searchFailed', { reason: lost === null ? problem : t('longlist.textsLost') })}
          </Text>
        )}
        <ExportMenu count={count} references={() => exported(references, shown, selected)} />
        <AddButton onAdded={setOpened} />
        <SelectionActions selected={selected} onOpen={setOpened} />
      </Group>
      {references.length === 0 ? (
        <EmptyList />
      ) : (
        <ReferenceGrid
          label={t('longlist.title')}
          rows={{ count: shown.length, rowAt, idAt }}
          columns={view.columns.map((id) => ({ id, label: t(columnLabels[id]) }))}
          view={view}
          selected={selected}
          onSelect={setMarked}
          onOpen={(id) => goTo('reading', id)}
          onEdit={setOpened}
        />
      )}
    </>
  );
}

function AddButton({ onAdded }: { onAdded: (id: ReferenceId) => void }) {
  const t = useText();
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>
        {t('reference.add')}
      </Button>
      {isAdding && (
        <AddReference
          onClose={() => setAdding(false)}
          onAdded={(id) => {
            setAdding(false);
            onAdded(id);
          }}
        />
      )}
    </>
  );
}

function EmptyList() {
  const t = useText();
  return (
    <Group>
      <Text>{t('longlist.empty')}</Text>
      <Button onClick={() => goTo('import')}>{t('nav.import')}</Button>
    </Group>
  );
}
