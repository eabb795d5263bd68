import { Button, Group, Text, Title } from '@mantine/core';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { ReferenceId } from '../../../shared/kernel/ids';
import type { ScreeningStatus } from '../../../shared/screening/status';
import { useText } from '../../lib/i18n';
import { goTo } from '../../store/app.store';
import { useProblems, useProjectData } from '../../store/session';
import { AddReference } from '../../ui-domain/AddReference';
import { ReferenceForm } from '../../ui-domain/ReferenceForm';
import { AcrossLanguages } from './AcrossLanguages';
import { ActiveFilters } from './ActiveFilters';
import { ExportMenu } from './ExportMenu';
import { ListFilters } from './ListFilters';
import { ListWorkspace } from './ListWorkspace';
import { exported, exportedCount, partSelected, type Selection, stillListed } from './longlist-selection';
import { SelectionActions } from './SelectionActions';
import { useFilterNames } from './use-filter-names';
import { useListView } from './use-list-view';
import { useLonglist } from './use-longlist';
import { usePane } from './use-pane';

/** All references: search, filter, sort, choose columns, select many, and look at one beside the list. */
export function LonglistPage() {
  const t = useText();
  const { texts: lost } = useProblems();
  const data = useProjectData();
  const view = useListView();
  const pane = usePane();
  const names = useFilterNames();
  const [marked, setMarked] = useState<Selection>(new Set());
  const [opened, setOpened] = useState<ReferenceId | null>(null);
  const statusText = useCallback((s: ScreeningStatus) => t(`status.${s}`), [t]);
  // What was asked shows at once, and the rows in pieces behind it: they take longer than a frame.
  const asked = useDeferredValue(view.asked);
  const list = useLonglist(data, asked, statusText);
  const { references, shown, problem } = list;
  const selected = useMemo(() => stillListed(marked, references), [marked, references]);
  const count = useMemo(() => exportedCount(references, shown, selected), [references, shown, selected]);
  return (
    <>
      <Group gap="xs" wrap="wrap">
        <Title order={1}>{t('longlist.title')}</Title>
        <Text size="sm" aria-live="polite" me="auto">
          {t('longlist.shown', { shown: shown.length, total: references.length })}
          {list.isSearching && ` ${t('longlist.searching')}`}
        </Text>
        <ExportMenu count={count} references={() => exported(references, shown, selected)} />
        <AddButton onAdded={setOpened} />
      </Group>
      {opened !== null && <ReferenceForm id={opened} onClose={() => setOpened(null)} />}
      <ListFilters view={view} list={list} names={names} pane={pane} />
      <Group gap="xs" mb="xs" className="zeef-list-state">
        <AcrossLanguages view={view} />
        <ActiveFilters view={view} names={names} />
        {problem !== null && (
          <Text size="sm" c="red" role="alert">
            {t('longlist.searchFailed', { reason: lost === null ? problem : t('longlist.textsLost') })}
          </Text>
        )}
        <SelectionActions selected={selected} onOpen={setOpened} />
      </Group>
      {references.length === 0 ? (
        <EmptyList />
      ) : (
        <ListWorkspace
          {...{ list, view, pane, selected, statusText }}
          isSettled={!list.isSearching && asked === view.asked}
          part={partSelected(selected.size === 0 ? 0 : count, shown.length)}
          onSelect={setMarked}
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
