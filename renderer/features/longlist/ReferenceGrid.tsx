import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { ReferenceId } from '../../../shared/kernel/ids';
import type { Column, ColumnFilters, LonglistRow } from './longlist-rows';

const ROW_PX = 32;
const WIDTHS: Record<Column, string> = {
  title: 'minmax(14rem, 4fr)',
  authors: 'minmax(8rem, 2fr)',
  year: '4.5rem',
  container: 'minmax(8rem, 2fr)',
  country: '5rem',
  status: '11rem',
  sms: '5rem',
};

type Props = {
  label: string;
  /** How many rows there are; each is made when it is seen. */
  count: number;
  rowAt: (index: number) => LonglistRow | undefined;
  idAt: (index: number) => ReferenceId | undefined;
  columns: readonly { id: Column; label: string }[];
  sort: { column: Column; isDescending: boolean } | null;
  onSort: (column: Column) => void;
  /** Text by column; null hides the row of filters. */
  filters: ColumnFilters | null;
  onFilter: (column: Column, text: string) => void;
  filterLabel: (column: string) => string;
  selected: ReadonlySet<ReferenceId>;
  onSelect: (selected: ReadonlySet<ReferenceId>) => void;
  onOpen: (id: ReferenceId) => void;
  onEdit: (id: ReferenceId) => void;
  empty: string;
};

/** A virtualised grid on the ARIA pattern: arrows, Home, End and Page keys move; Space selects, Shift extends; Enter opens, F2 edits. */
export function ReferenceGrid({
  label,
  count,
  rowAt,
  idAt,
  columns,
  sort,
  onSort,
  filters,
  onFilter,
  filterLabel,
  selected,
  onSelect,
  onOpen,
  onEdit,
  empty,
}: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const anchor = useRef(0);
  const active = Math.min(current, Math.max(0, count - 1));
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
    scrollPaddingStart: ROW_PX,
  });
  const template = columns.map((c) => WIDTHS[c.id]).join(' ');

  const idsBetween = (from: number, until: number): Set<ReferenceId> => {
    const ids = new Set<ReferenceId>();
    for (let i = from; i <= until; i++) {
      const id = idAt(i);
      if (id !== undefined) ids.add(id);
    }
    return ids;
  };
  const selectRange = (to: number): void => {
    const [from, until] = [Math.min(anchor.current, to), Math.max(anchor.current, to)];
    onSelect(idsBetween(from, until));
  };
  const toggle = (index: number): void => {
    const id = idAt(index);
    if (id === undefined) return;
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    anchor.current = index;
    onSelect(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 320) / ROW_PX) - 2);
    const moves: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: count - 1,
    };
    const target = moves[event.key];
    if (target !== undefined) {
      event.preventDefault();
      const next = Math.max(0, Math.min(count - 1, target));
      setCurrent(next);
      virtual.scrollToIndex(next);
      if (event.shiftKey) selectRange(next);
      else anchor.current = next;
    } else if (event.key === ' ') {
      event.preventDefault();
      toggle(active);
    } else if (event.key === 'Enter' || event.key === 'F2') {
      const id = idAt(active);
      if (id !== undefined) (event.key === 'F2' ? onEdit : onOpen)(id);
    } else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSelect(idsBetween(0, count - 1));
    } else if (event.key === 'Escape') onSelect(new Set());
  };
  return (
    <div
      ref={scroller}
      className="zeef-grid"
      role="grid"
      aria-label={label}
      aria-rowcount={count + 1}
      aria-multiselectable="true"
      aria-activedescendant={count > 0 ? `row-${active}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div role="row" aria-rowindex={1} className="zeef-row head" style={{ gridTemplateColumns: template }}>
        {columns.map((c) => (
          <div
            key={c.id}
            role="columnheader"
            aria-sort={sort?.column !== c.id ? 'none' : sort.isDescending ? 'descending' : 'ascending'}
          >
            <button
              type="button"
              className="zeef-cell"
              onClick={() => onSort(c.id)}
              onKeyDown={(event) => event.stopPropagation()}
            >
              {c.label}
              {sort?.column === c.id && (sort.isDescending ? ' ↓' : ' ↑')}
            </button>
          </div>
        ))}
      </div>
      {filters !== null && (
        <div role="row" className="zeef-row filters" style={{ gridTemplateColumns: template }}>
          {columns.map((c) => (
            <div key={c.id} role="gridcell">
              <input
                type="search"
                className="zeef-filter"
                aria-label={filterLabel(c.label)}
                placeholder={c.label}
                value={filters[c.id] ?? ''}
                onChange={(event) => onFilter(c.id, event.currentTarget.value)}
                onKeyDown={(event) => event.stopPropagation()}
              />
            </div>
          ))}
        </div>
      )}
      {count === 0 ? (
        <div role="row">
          <div role="gridcell" style={{ padding: '1rem' }}>
            {empty}
          </div>
        </div>
      ) : (
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rowAt(item.index);
            if (row === undefined) return null;
            return (
              <div
                key={row.reference.id}
                id={`row-${item.index}`}
                role="row"
                aria-rowindex={item.index + 2}
                aria-selected={selected.has(row.reference.id)}
                className="zeef-row"
                style={{
                  gridTemplateColumns: template,
                  position: 'absolute',
                  top: item.start,
                  left: 0,
                  right: 0,
                  boxShadow:
                    item.index === active ? 'inset 3px 0 var(--mantine-primary-color-filled)' : undefined,
                }}
                onClick={(event) => {
                  setCurrent(item.index);
                  if (event.shiftKey) selectRange(item.index);
                  else if (event.ctrlKey || event.metaKey) toggle(item.index);
                  else anchor.current = item.index;
                }}
                onDoubleClick={() => onOpen(row.reference.id)}
              >
                {columns.map((c) => (
                  <div key={c.id} role="gridcell" title={row[c.id]}>
                    {row[c.id]}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      )}
    </div>
  );
}
