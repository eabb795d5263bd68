import { ActionIcon, Button, Group, Text, Tooltip } from '@mantine/core';
import { IconColumns3, IconLayoutSidebarRight } from '@tabler/icons-react';
import { screeningStatuses } from '../../../shared/screening/status';
import { useText } from '../../lib/i18n';
import { CheckMenu } from './CheckMenu';
import { facetOptions } from './facet-options';
import type { FilterNames } from './active-filters';
import { columnLabels, columns } from './longlist-rows';
import { type FacetCounts, withOrWithout } from './longlist-query';
import { statusLooks } from '../../ui-domain/ScreeningChip';
import { SearchField } from '../../ui-domain/fields/SearchField';
import { useColumnText } from './use-column-text';
import type { Longlist } from './use-longlist';
import type { ListView } from './use-list-view';
import type { Pane } from './use-pane';
import { YearRange } from './YearRange';

type Props = {
  view: ListView;
  list: Pick<Longlist, 'counts' | 'tellLanguages'>;
  names: FilterNames;
  pane: Pane;
};

/**
 * What is asked of the longlist: words, years, countries, sources, languages, statuses; its columns, and whether
 * details show.
 */
export function ListFilters({ view, list, names, pane }: Props) {
  const t = useText();
  const { counts, tellLanguages } = list;
  const { query, years, countries, sources, languages, filters } = view.asked;
  return (
    <>
      <Group mt="xs" gap="xs" align="end">
        <SearchField
          label={t('longlist.search')}
          value={query}
          onChange={(next) => view.ask({ query: next })}
          w="17rem"
          help={t('longlist.searchHelp')}
        />
        <YearRange years={years} onChange={(asked) => view.ask({ years: asked })} />
        <Facet
          label={t('longlist.countries')}
          options={facetOptions(counts?.country, countries, names.country)}
          chosen={countries}
          onToggle={(code) => view.ask({ countries: withOrWithout(countries, code) })}
        />
        <Facet
          label={t('longlist.sources')}
          options={facetOptions(counts?.source, sources, names.source)}
          chosen={sources}
          onToggle={(id) => view.ask({ sources: withOrWithout(sources, id) })}
        />
        {tellLanguages !== null && (
          <Button size="compact-sm" variant="default" onClick={tellLanguages}>
            {t('longlist.tellLanguages')}
          </Button>
        )}
        <Facet
          label={t('longlist.languages')}
          options={facetOptions(counts?.language ?? undefined, languages, names.language)}
          chosen={languages}
          onToggle={(code) => view.ask({ languages: withOrWithout(languages, code) })}
        />
        <Button
          size="compact-sm"
          variant={filters === null ? 'default' : 'light'}
          aria-pressed={filters !== null}
          onClick={view.toggleFilters}
        >
          {t('longlist.filters')}
        </Button>
        <Group gap={4} ms="auto" wrap="nowrap">
          <ColumnsMenu view={view} pane={pane} />
          <Tooltip label={t('longlist.pane')} openDelay={500}>
            <ActionIcon
              variant={pane.isOpen ? 'light' : 'default'}
              size={30}
              aria-label={t('longlist.pane')}
              aria-pressed={pane.isOpen}
              onClick={() => pane.setOpen(!pane.isOpen)}
            >
              <IconLayoutSidebarRight size={18} />
            </ActionIcon>
          </Tooltip>
        </Group>
      </Group>
      <StatusFacets view={view} counts={counts} />
    </>
  );
}

type FacetProps = {
  label: string;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
  onToggle: (value: string) => void;
};

/** One that everything has, or nothing, tells nothing apart. */
function Facet({ label, options, chosen, onToggle }: FacetProps) {
  if (options.length === 0) return null;
  const target = (
    <Button size="compact-sm" variant={chosen.length === 0 ? 'default' : 'light'}>
      {label}
    </Button>
  );
  return <CheckMenu {...{ label, target, options, chosen, onToggle }} />;
}

/** A chip for each status, with how many have it. */
function StatusFacets({ view, counts }: { view: ListView; counts: FacetCounts | null }) {
  const t = useText();
  const { statuses } = view.asked;
  return (
    <Group gap={6} my="xs" role="group" aria-label={t('common.status')}>
      {screeningStatuses.map((s) => {
        const { meaning, Sign } = statusLooks[s];
        return (
          <button
            key={s}
            type="button"
            className="zeef-facet"
            data-meaning={meaning}
            aria-pressed={statuses.includes(s)}
            onClick={() => view.ask({ statuses: withOrWithout(statuses, s) })}
          >
            <Sign size={14} aria-hidden />
            {t(`status.${s}`)}
            {counts !== null && <strong>{counts.status.get(s) ?? 0}</strong>}
          </button>
        );
      })}
    </Group>
  );
}

function ColumnsMenu({ view, pane }: Pick<Props, 'view' | 'pane'>) {
  const t = useText();
  const columnText = useColumnText();
  const label = t('longlist.columns');
  return (
    <CheckMenu
      label={label}
      target={
        <ActionIcon variant="default" size={30} aria-label={label} title={label}>
          <IconColumns3 size={18} />
        </ActionIcon>
      }
      options={columns.map((c) => ({ value: c, label: columnText(columnLabels[c]) }))}
      chosen={view.columns}
      onToggle={(c) => view.setColumns(withOrWithout<string>(view.columns, c))}
    >
      <Button size="compact-sm" variant="default" onClick={view.resetWidths}>
        {t('longlist.widthsBack')}
      </Button>
      {pane.isOpen && (
        <Text className="zeef-quiet" maw="14rem">
          {t('longlist.columnsGiveWay')}
        </Text>
      )}
    </CheckMenu>
  );
}
