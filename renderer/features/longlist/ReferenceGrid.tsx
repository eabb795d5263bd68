import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useRef } from 'react';
import type { ReferenceId } from '../../../shared/kernel/ids';
import { CommandDesk } from '../../commands/CommandDesk';
import { useText } from '../../lib/i18n';
import { gridCommands, type GridDesk } from './commands';
import { gridAction, rowsPerPage } from './grid-keys';
import { GridHead, type GridColumn, gridTemplate } from './GridHead';
import type { LonglistRow } from './longlist-rows';
import { type GridRows, useGridCursor } from './use-grid-cursor';
import type { ListView } from './use-list-view';

const ROW_PX = 32;
// Until the grid has been laid out.
const USUAL_HEIGHT = 320;

type Props = {
  label: string;
  rows: GridRows & { rowAt: (index: number) => LonglistRow | undefined };
  columns: readonly GridColumn[];
  view: ListView;
  selected: ReadonlySet<ReferenceId>;
  onSelect: (selected: ReadonlySet<ReferenceId>) => void;
  onOpen: (id: ReferenceId) => void;
  onEdit: (id: ReferenceId) => void;
};

/** A virtualised grid on the ARIA pattern: see grid-keys and commands for its keys. */
export function ReferenceGrid({ label, rows, columns, view, selected, onSelect, onOpen, onEdit }: Props) {
  const t = useText();
  const { count, rowAt, idAt } = rows;
  const scroller = useRef<HTMLDivElement>(null);
  const { active, act, click } = useGridCursor(rows, selected, onSelect);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
    scrollPaddingStart: ROW_PX,
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = rowsPerPage(scroller.current?.clientHeight ?? USUAL_HEIGHT, ROW_PX);
    const action = gridAction(event, { active, count, page });
    if (action === null) return;
    // The browser would scroll.
    event.preventDefault();
    if (action.type === 'move') virtual.scrollToIndex(action.to);
    act(action);
  };
  const id = idAt(active);
  const desk: GridDesk = {
    hasRow: id !== undefined,
    read: () => id !== undefined && onOpen(id),
    edit: () => id !== undefined && onEdit(id),
    selectAll: () => act({ type: 'selectAll' }),
    selectNone: () => act({ type: 'selectNone' }),
  };
  return (
    <CommandDesk group={gridCommands} desk={desk} part={scroller}>
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
        <GridHead columns={columns} view={view} />
        {count === 0 ? (
          <div role="row">
            <div role="gridcell" style={{ padding: '1rem' }}>
              {t('longlist.noHits')}
            </div>
          </div>
        ) : (
          <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
            {virtual.getVirtualItems().map(({ index, start }) => {
              const row = rowAt(index);
              if (row === undefined) return null;
              const { id } = row.reference;
              return (
                <div
                  key={id}
                  id={`row-${index}`}
                  role="row"
                  aria-rowindex={index + 2}
                  aria-selected={selected.has(id)}
                  className="zeef-row"
                  style={{
                    gridTemplateColumns: gridTemplate(columns),
                    position: 'absolute',
                    top: start,
                    left: 0,
                    right: 0,
                    boxShadow:
                      index === active ? 'inset 3px 0 var(--mantine-primary-color-filled)' : undefined,
                  }}
                  onClick={(event) => click(index, event)}
                  onDoubleClick={() => onOpen(id)}
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
    </CommandDesk>
  );
}
