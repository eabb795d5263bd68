import { Button, Group, MultiSelect, Select, TextInput } from '@mantine/core';
import { type ScreeningStatus, screeningStatuses } from '../../../shared/screening/status';
import { useText } from '../../lib/i18n';
import { columnLabels, columns } from './longlist-rows';
import type { ListView } from './use-list-view';

type Props = {
  view: ListView;
  /** References by status; null until they are counted. */
  counts: ReadonlyMap<ScreeningStatus, number> | null;
};

/** What is asked of the longlist: words, a status, columns, and a row of filters. */
export function ListFilters({ view, counts }: Props) {
  const t = useText();
  const { query, status, filters } = view.asked;
  const statusText = (s: ScreeningStatus): string =>
    counts === null ? t(`status.${s}`) : `${t(`status.${s}`)} (${counts.get(s) ?? 0})`;
  return (
    <Group my="xs" align="end">
      <TextInput
        type="search"
        label={t('longlist.search')}
        value={query}
        onChange={(e) => view.setQuery(e.currentTarget.value)}
        w="18rem"
        aria-describedby="longlist-search-help"
      />
      <Select
        label={t('common.status')}
        clearable
        placeholder={t('common.all')}
        data={screeningStatuses.map((s) => ({ value: s, label: statusText(s) }))}
        value={status}
        onChange={view.setStatus}
      />
      <MultiSelect
        label={t('longlist.columns')}
        data={columns.map((c) => ({ value: c, label: t(columnLabels[c]) }))}
        value={[...view.columns]}
        onChange={view.setColumns}
        maw="26rem"
      />
      <Button
        variant={filters === null ? 'default' : 'light'}
        aria-pressed={filters !== null}
        onClick={view.toggleFilters}
      >
        {t('longlist.filters')}
      </Button>
    </Group>
  );
}
