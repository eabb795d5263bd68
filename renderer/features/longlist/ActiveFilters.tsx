import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useText } from '../../lib/i18n';
import { activeFilters, type FilterNames } from './active-filters';
import { isNarrowed } from './longlist-query';
import { useColumnText } from './use-column-text';
import type { ListView } from './use-list-view';

/** What narrows the list, each to take away, and all at once. */
export function ActiveFilters({ view, names }: { view: ListView; names: FilterNames }) {
  const t = useText();
  const columnText = useColumnText();
  const active = activeFilters(view.asked, names);
  return (
    <>
      {active.map(({ id, field, value, without }) => {
        const text = `${columnText(field)}: ${value}`;
        return (
          <button
            key={id}
            type="button"
            className="zeef-active-filter"
            aria-label={t('longlist.removeFilter', { filter: text })}
            onClick={() => view.ask(without)}
          >
            {text}
            <IconX size={13} aria-hidden />
          </button>
        );
      })}
      {isNarrowed(view.asked) && (
        <Button size="compact-sm" variant="default" onClick={view.showAll}>
          {t('longlist.clear')}
        </Button>
      )}
    </>
  );
}
