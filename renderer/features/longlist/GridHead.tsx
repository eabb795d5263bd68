import { useText } from '../../lib/i18n';
import type { Column } from './longlist-rows';
import type { ListView } from './use-list-view';

export type GridColumn = { id: Column; label: string };

const WIDTHS: Record<Column, string> = {
  title: 'minmax(14rem, 4fr)',
  authors: 'minmax(8rem, 2fr)',
  year: '4.5rem',
  container: 'minmax(8rem, 2fr)',
  country: '5rem',
  status: '11rem',
  sms: '5rem',
};

/** How wide the columns of a row are, in CSS. */
export const gridTemplate = (columns: readonly GridColumn[]): string =>
  columns.map((c) => WIDTHS[c.id]).join(' ');

type Props = { columns: readonly GridColumn[]; view: ListView };

/** The headings, which sort, and the row of filters beneath them. Keys that are pressed in them are not the grid's. */
export function GridHead({ columns, view }: Props) {
  const t = useText();
  const { sort, filters } = view.asked;
  const style = { gridTemplateColumns: gridTemplate(columns) };
  return (
    <>
      <div role="row" aria-rowindex={1} className="zeef-row head" style={style}>
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
          </div>
        ))}
      </div>
      {filters !== null && (
        <div role="row" className="zeef-row filters" style={style}>
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
}
