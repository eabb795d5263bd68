import { Button, Group, MultiSelect, Select, Text, TextInput, Title } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import type { ReferenceId } from '../../../shared/kernel/ids';
import { decisionId, emptyDecision, type Verdict } from '../../../shared/model/decision';
import { type ScreeningStatus, screeningStatuses } from '../../../shared/screening/status';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { goTo } from '../../store/app.store';
import { useCommit, usePerson, useProjectData } from '../../store/session';
import { type Column, type ColumnFilters, columns, type LonglistRow } from './longlist-rows';
import { BulkConfirm } from './BulkConfirm';
import { ExportMenu } from './ExportMenu';
import { ReferenceGrid } from './ReferenceGrid';
import { useAllRows, useShownRows } from './use-longlist';

const NO_ROWS: readonly LonglistRow[] = [];
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
  const data = useProjectData();
  const commit = useCommit();
  const person = usePerson();
  const [query, setQuery] = useState('');
  const [status, setStatus] = useState<string | null>(null);
  const [shown, setShown] = useState<Column[]>(['title', 'authors', 'year', 'country', 'status', 'sms']);
  const [sort, setSort] = useState<{ column: Column; isDescending: boolean } | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<ReferenceId>>(new Set());
  const [asked, setAsked] = useState<Verdict | null>(null);
  const [filters, setFilters] = useState<ColumnFilters | null>(null);
  const statusText = useCallback((s: ScreeningStatus) => t(`status.${s}`), [t]);
  const made = useAllRows(data, statusText);
  const all = made ?? NO_ROWS;
  const rows = useShownRows(made, { query, status, filters, sort });
  const exported = useMemo(
    () =>
      (selected.size > 0 ? rows.filter((r) => selected.has(r.reference.id)) : rows).map((r) => r.reference),
    [rows, selected],
  );
  const counts = useMemo(() => {
    const result = new Map<string, number>();
    for (const r of all) result.set(r.state, (result.get(r.state) ?? 0) + 1);
    return result;
  }, [all]);
  const decide = (verdict: Verdict): Promise<void> =>
    commit('decision.record', ({ decisions }) =>
      [...selected].map((referenceId) => {
        const id = decisionId(referenceId, person.id, 'title-abstract');
        const before =
          decisions.find((d) => d.id === id) ?? emptyDecision(referenceId, person.id, 'title-abstract');
        const after = { ...before, verdict, reason: null, decidedAt: browserEnv.now() };
        return { table: 'decisions' as const, id, after };
      }),
    );
  // One decision is undone as easily as it is made; many at once are asked for.
  const ask = (verdict: Verdict): void => {
    if (selected.size > 1) setAsked(verdict);
    else void decide(verdict);
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
            void decide(asked);
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
        />
        <Select
          label={t('common.status')}
          clearable
          placeholder={t('common.all')}
          data={screeningStatuses.map((s) => ({
            value: s,
            label: `${t(`status.${s}`)} (${counts.get(s) ?? 0})`,
          }))}
          value={status}
          onChange={setStatus}
        />
        <MultiSelect
          label={t('longlist.columns')}
          data={columns.map((c) => ({ value: c, label: t(LABELS[c]) }))}
          value={shown}
          onChange={(value) => setShown(columns.filter((c) => value.includes(c)))}
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
          {t('longlist.shown', { shown: rows.length, total: all.length })}
        </Text>
        <ExportMenu references={exported} />
        {selected.size > 0 && (
          <>
            <Text size="sm">{t('longlist.selected', { count: selected.size })}</Text>
            <Button size="compact-sm" onClick={() => ask('include')}>
              {t('longlist.include')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => ask('exclude')}>
              {t('longlist.exclude')}
            </Button>
          </>
        )}
      </Group>
      {made !== null && all.length === 0 ? (
        <Group>
          <Text>{t('longlist.empty')}</Text>
          <Button onClick={() => goTo('import')}>{t('nav.import')}</Button>
        </Group>
      ) : (
        <ReferenceGrid
          label={t('longlist.title')}
          rows={rows}
          columns={shown.map((id) => ({ id, label: t(LABELS[id]) }))}
          sort={sort}
          onSort={(column) =>
            setSort((now) => ({ column, isDescending: now?.column === column && !now.isDescending }))
          }
          filters={filters}
          onFilter={(column, text) => setFilters((now) => ({ ...now, [column]: text }))}
          filterLabel={(label) => t('longlist.filterOn', { field: label })}
          selected={selected}
          onSelect={setSelected}
          onOpen={(row) => goTo('reading', row.reference.id)}
          empty={t('longlist.noHits')}
        />
      )}
    </>
  );
}
