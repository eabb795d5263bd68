import { memo, useEffect, useRef } from 'react';
import { useText } from '../../lib/i18n';
import { Separator } from '../../ui-domain/Separator';
import { knownWidth, LEAST_WIDTH, MOST_WIDTH } from './grid-columns';
import type { Column } from './longlist-rows';
import type { ListView } from './use-list-view';

export type GridColumn = { id: Column; label: string };
/** How much of what is shown is selected. */
export type SelectedPart = 'none' | 'some' | 'all';

type Props = {
  columns: readonly GridColumn[];
  view: ListView;
  selected: SelectedPart;
  /** Selects all that is shown, or nothing. */
  onSelectAll: (isAll: boolean) => void;
};

const widthOfHeading = (handle: HTMLElement): number =>
  handle.closest<HTMLElement>('[role=columnheader]')?.offsetWidth ?? LEAST_WIDTH;

/**
 * The headings, which sort and are as wide as one makes them, and the row of filters beneath. Keys in them are not the
 * grid's.
 */
export const GridHead = memo(function GridHead({ columns, view, selected, onSelectAll }: Props) {
  const t = useText();
  const { sort, filters } = view.asked;
  return (
    <>
      <div role="row" aria-rowindex={1} className="zeef-row head">
        <div role="columnheader" data-box>
          <SelectAll selected={selected} onSelectAll={onSelectAll} />
        </div>
        {columns.map((c) => (
          <div
            key={c.id}
            role="columnheader"
            aria-sort={sort?.column !== c.id ? 'none' : sort.isDescending ? 'descending' : 'ascending'}
          >
            <button
              type="button"
              className="zeef-cell"
              onClick={() => view.sortBy(c.id)}
              onKeyDown={(event) => event.stopPropagation()}
            >
              {c.label}
              {sort?.column === c.id && (sort.isDescending ? ' ↓' : ' ↑')}
            </button>
            <Separator
              label={t('longlist.width', { field: c.label })}
              value={knownWidth(c.id, view.widths)}
              min={LEAST_WIDTH}
              max={MOST_WIDTH}
              growth={1}
              measure={widthOfHeading}
              onResize={(width) => view.setWidth(c.id, width)}
            />
          </div>
        ))}
      </div>
      {filters !== null && (
        <div role="row" className="zeef-row filters">
          <div role="gridcell" />
          {columns.map((c) => (
            <div key={c.id} role="gridcell">
              <input
                type="search"
                className="zeef-filter"
                aria-label={t('longlist.filterOn', { field: c.label })}
                placeholder={c.label}
                value={filters[c.id] ?? ''}
                onChange={(event) => view.setFilter(c.id, event.currentTarget.value)}
                onKeyDown={(event) => event.stopPropagation()}
              />
            </div>
          ))}
        </div>
      )}
    </>
  );
});

function SelectAll({ selected, onSelectAll }: Pick<Props, 'selected' | 'onSelectAll'>) {
  const t = useText();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = selected === 'some';
  }, [selected]);
  return (
    <input
      ref={box}
      type="checkbox"
      aria-label={t('longlist.selectShown')}
      checked={selected === 'all'}
      onChange={() => onSelectAll(selected !== 'all')}
      onKeyDown={(event) => event.stopPropagation()}
    />
  );
}
