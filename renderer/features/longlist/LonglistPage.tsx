import { Button, Group, MultiSelect, Select, Text, TextInput, Title } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import type { ReferenceId } from '../../../shared/kernel/ids';
import type { Reference } from '../../../shared/model/reference';
import { decisionId, emptyDecision, type Verdict } from '../../../shared/model/decision';
import { type ScreeningStatus, screeningStatuses } from '../../../shared/screening/status';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { goTo } from '../../store/app.store';
import { useCommit, usePerson, useProblems, useProjectData } from '../../store/session';
import { AddReference } from '../../ui-domain/AddReference';
import { ReferenceForm } from '../../ui-domain/ReferenceForm';
import { useAct } from '../../ui-domain/use-act';
import { type Column, type ColumnFilters, columns, makeRow } from './longlist-rows';
import { BulkConfirm } from './BulkConfirm';
import { ExportMenu } from './ExportMenu';
import { ReferenceGrid } from './ReferenceGrid';
import { useLonglist } from './use-longlist';

const NOBODY = '' as ReferenceId;
const LABELS = {
  title: 'common.title',
  authors: 'common.authors',
  year: 'common.year',
  container: 'longlist.container',
  country: 'common.country',
  status: 'common.status',
  sms: 'longlist.sms',
} as const;

/** All references: search, filter, sort, choose columns, select many. */
export function LonglistPage() {
  const t = useText();
  const { texts: lost } = useProblems();
  const data = useProjectData();
  const commit = useCommit();
  const act = useAct();
  const person = usePerson();
  const [query, setQuery] = useState('');
  const [status, setStatus] = useState<string | null>(null);
  const [picked, setPicked] = useState<Column[]>(['title', 'authors', 'year', 'country', 'status', 'sms']);
  const [sort, setSort] = useState<{ column: Column; isDescending: boolean } | null>(null);
  const [marked, setSelected] = useState<ReadonlySet<ReferenceId>>(new Set());
  const [asked, setAsked] = useState<Verdict | null>(null);
  const [filters, setFilters] = useState<ColumnFilters | null>(null);
  const [opened, setOpened] = useState<ReferenceId | null>(null);
  const [isAdding, setAdding] = useState(false);
  const statusText = useCallback((s: ScreeningStatus) => t(`status.${s}`), [t]);
  const { references, shown, facts, counts, isSearching, problem } = useLonglist(
    data,
    { query, status, filters, sort },
    statusText,
  );
  // An import may have been taken back, or a reference merged, after it was selected.
  const selected = useMemo(
    () =>
      marked.size === 0 ? marked : new Set(references.flatMap(({ id }) => (marked.has(id) ? [id] : []))),
    [marked, references],
  );
  const rowAt = useCallback(
    (index: number) => {
      const reference = references[shown[index] ?? -1];
      return reference === undefined ? undefined : makeRow(reference, facts, statusText);
    },
    [references, shown, facts, statusText],
  );
  const idAt = useCallback((index: number) => references[shown[index] ?? -1]?.id, [references, shown]);
  const count = useMemo(
    () =>
      selected.size === 0
        ? shown.length
        : shown.reduce((sum, i) => sum + (selected.has(references[i]?.id ?? NOBODY) ? 1 : 0), 0),
    [references, shown, selected],
  );
  const exported = (): Reference[] => {
    const all = Array.from(shown, (i) => references[i]).filter((r) => r !== undefined);
    return selected.size > 0 ? all.filter((r) => selected.has(r.id)) : all;
  };
  const decide = (verdict: Verdict): void =>
    void act(t(`longlist.${verdict === 'include' ? 'include' : 'exclude'}`), (builtOn) =>
      commit(
        'decision.record',
        ({ decisions }) =>
          [...selected].map((referenceId) => {
            const id = decisionId(referenceId, person.id, 'title-abstract');
            const before =
              decisions.find((d) => d.id === id) ?? emptyDecision(referenceId, person.id, 'title-abstract');
            const after = { ...before, verdict, reason: null, decidedAt: browserEnv.now() };
            return { table: 'decisions' as const, id, after };
          }),
        builtOn,
      ),
    );
  const isNarrowed = query !== '' || status !== null || Object.values(filters ?? {}).some((f) => f !== '');
  const showAll = (): void => {
    setQuery('');
    setStatus(null);
    setFilters((now) => (now === null ? null : {}));
  };
  // One decision is undone as easily as it is made; many at once are asked for.
  const ask = (verdict: Verdict): void => {
    if (selected.size > 1) setAsked(verdict);
    else decide(verdict);
  };
  return (
    <>
      <Title order={1}>{t('longlist.title')}</Title>
      {asked !== null && (
        <BulkConfirm
          verdict={asked}
          selected={selected}
          onClose={() => setAsked(null)}
          onConfirm={() => {
            setAsked(null);
            decide(asked);
          }}
        />
      )}
      {opened !== null && <ReferenceForm id={opened} onClose={() => setOpened(null)} />}
      {isAdding && (
        <AddReference
          onClose={() => setAdding(false)}
          onAdded={(id) => {
            setAdding(false);
            setOpened(id);
          }}
        />
      )}
      <Group my="xs" align="end">
        <TextInput
          type="search"
          label={t('longlist.search')}
          value={query}
          onChange={(e) => setQuery(e.currentTarget.value)}
          w="18rem"
          aria-describedby="longlist-search-help"
        />
        <Select
          label={t('common.status')}
          clearable
          placeholder={t('common.all')}
          data={screeningStatuses.map((s) => ({
            value: s,
            label: counts === null ? t(`status.${s}`) : `${t(`status.${s}`)} (${counts.get(s) ?? 0})`,
          }))}
          value={status}
          onChange={setStatus}
        />
        <MultiSelect
          label={t('longlist.columns')}
          data={columns.map((c) => ({ value: c, label: t(LABELS[c]) }))}
          value={picked}
          onChange={(value) => setPicked(columns.filter((c) => value.includes(c)))}
          maw="26rem"
        />
        <Button
          variant={filters === null ? 'default' : 'light'}
          aria-pressed={filters !== null}
          onClick={() => setFilters((now) => (now === null ? {} : null))}
        >
          {t('longlist.filters')}
        </Button>
      </Group>
      <Group mb="xs" mih={30}>
        <Text size="sm" aria-live="polite">
          {t('longlist.shown', { shown: shown.length, total: references.length })}
          {isSearching && ` ${t('longlist.searching')}`}
        </Text>
        <Text size="xs" c="dimmed" id="longlist-search-help">
          {t('longlist.searchHelp')}
        </Text>
        {isNarrowed && (
          <Button size="compact-sm" variant="default" onClick={showAll}>
            {t('longlist.clear')}
          </Button>
        )}
        {problem !== null && (
          <Text size="sm" c="red" role="alert">
            {t('longlist.searchFailed', { reason: lost === null ? problem : t('longlist.textsLost') })}
          </Text>
        )}
        <ExportMenu count={count} references={exported} />
        <Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>
          {t('reference.add')}
        </Button>
        {selected.size > 0 && (
          <>
            <Text size="sm">{t('longlist.selected', { count: selected.size })}</Text>
            {selected.size === 1 && (
              <Button size="compact-sm" variant="default" onClick={() => setOpened([...selected][0] ?? null)}>
                {t('reference.openKey')}
              </Button>
            )}
            <Button size="compact-sm" onClick={() => ask('include')}>
              {t('longlist.include')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => ask('exclude')}>
              {t('longlist.exclude')}
            </Button>
          </>
        )}
      </Group>
      {references.length === 0 ? (
        <Group>
          <Text>{t('longlist.empty')}</Text>
          <Button onClick={() => goTo('import')}>{t('nav.import')}</Button>
        </Group>
      ) : (
        <ReferenceGrid
          label={t('longlist.title')}
          count={shown.length}
          rowAt={rowAt}
          idAt={idAt}
          columns={picked.map((id) => ({ id, label: t(LABELS[id]) }))}
          sort={sort}
          onSort={(column) =>
            setSort((now) => ({ column, isDescending: now?.column === column && !now.isDescending }))
          }
          filters={filters}
          onFilter={(column, text) => setFilters((now) => ({ ...now, [column]: text }))}
          filterLabel={(label) => t('longlist.filterOn', { field: label })}
          selected={selected}
          onSelect={setSelected}
          onOpen={(id) => goTo('reading', id)}
          onEdit={setOpened}
          empty={t('longlist.noHits')}
        />
      )}
    </>
  );
}
