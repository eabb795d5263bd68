import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
} from 'react';
import type { ReferenceId } from '../../../shared/kernel/ids';
import type { Reference } from '../../../shared/model/reference';
import type { ScreeningStatus } from '../../../shared/screening/status';
import { useText } from '../../lib/i18n';
import { ROW_PX, useLooks } from '../../store/looks';
import { gridTemplate, leastRowWidth } from './grid-columns';
import { gridAction, rowsPerPage } from './grid-keys';
import { GridHead, type GridColumn, type SelectedPart } from './GridHead';
import { GridRow } from './GridRow';
import type { RowFacts } from './longlist-rows';
import type { GridCursor } from './use-grid-cursor';
import type { ListView } from './use-list-view';

// Until the grid has been laid out.
const USUAL_HEIGHT = 320;

/** What is shown: each row is made when it is seen. */
export type ShownRows = {
  count: number;
  at: (index: number) => Reference | undefined;
  facts: RowFacts;
  statusText: (status: ScreeningStatus) => string;
};
export type GridHandle = {
  /** Brings a row to the middle of what is seen. */
  show: (index: number) => void;
};
type Props = {
  ref?: Ref<GridHandle>;
  scroller: RefObject<HTMLDivElement | null>;
  label: string;
  rows: ShownRows;
  columns: readonly GridColumn[];
  view: ListView;
  cursor: GridCursor;
  selected: ReadonlySet<ReferenceId>;
  part: SelectedPart;
  onOpen: (id: ReferenceId) => void;
};

/** The row of an event, and whether it was at the row's box. */
function whereIn(event: MouseEvent): { index: number; isBox: boolean } | null {
  const target = event.target as Element;
  const index = target.closest<HTMLElement>('[data-index]')?.dataset['index'];
  return index === undefined ? null : { index: Number(index), isBox: target.closest('[data-box]') !== null };
}

/** A virtualised grid on the ARIA pattern: see grid-keys and commands for its keys. */
export function ReferenceGrid({
  ref,
  scroller,
  label,
  rows,
  columns,
  view,
  cursor,
  selected,
  part,
  onOpen,
}: Props) {
  const t = useText();
  const { count, at, facts, statusText } = rows;
  const { active, act, click, check } = cursor;
  const rowPx = ROW_PX[useLooks((s) => s.density)];
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 12,
    scrollPaddingStart: rowPx * (view.asked.filters === null ? 1 : 2),
  });
  useImperativeHandle(ref, () => ({ show: (index) => virtual.scrollToIndex(index, { align: 'center' }) }), [
    virtual,
  ]);
  // Rows of another height stand elsewhere.
  useEffect(() => virtual.measure(), [virtual, rowPx]);
  const latest = useRef(act);
  latest.current = act;
  // The same function at each key, so that the headings are not drawn anew.
  const selectAll = useCallback((isAll: boolean) => {
    latest.current({ type: isAll ? 'selectAll' : 'selectNone' });
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = rowsPerPage(scroller.current?.clientHeight ?? USUAL_HEIGHT, rowPx);
    const action = gridAction(event, { active, count, page });
    if (action === null) return;
    // The browser would scroll.
    event.preventDefault();
    if (action.type === 'move') virtual.scrollToIndex(action.to);
    act(action);
  };
  const onMouseDown = (event: MouseEvent): void => {
    const where = whereIn(event);
    if (where === null || !(event.shiftKey || where.isBox)) return;
    // Shift would select the page's text, and a box would take the focus from the grid.
    event.preventDefault();
    scroller.current?.focus({ preventScroll: true });
  };
  const onClick = (event: MouseEvent): void => {
    const where = whereIn(event);
    if (where === null) return;
    if (where.isBox) check(where.index, event.shiftKey);
    else click(where.index, event);
  };
  const onDoubleClick = (event: MouseEvent): void => {
    const where = whereIn(event);
    const id = where === null || where.isBox ? undefined : at(where.index)?.id;
    if (id !== undefined) onOpen(id);
  };
  const ids = columns.map((c) => c.id);
  return (
    <div
      ref={scroller}
      className="zeef-grid zeef-longlist-grid"
      style={
        {
          '--zeef-columns': gridTemplate(ids, view.widths),
          '--zeef-least-width': leastRowWidth(ids, view.widths),
        } as CSSProperties
      }
      role="grid"
      aria-label={label}
      aria-rowcount={count + 1}
      aria-multiselectable="true"
      aria-activedescendant={count > 0 ? `row-${active}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <GridHead columns={columns} view={view} selected={part} onSelectAll={selectAll} />
      {count === 0 ? (
        <div role="row">
          <div role="gridcell" style={{ padding: '1rem' }}>
            {t('longlist.noHits')}
          </div>
        </div>
      ) : (
        <div
          role="rowgroup"
          className="zeef-rows"
          style={{ height: virtual.getTotalSize() }}
          onMouseDown={onMouseDown}
          onClick={onClick}
          onDoubleClick={onDoubleClick}
        >
          {virtual.getVirtualItems().map(({ index, start }) => {
            const reference = at(index);
            if (reference === undefined) return null;
            return (
              <GridRow
                key={reference.id}
                {...{ reference, facts, statusText, columns, index, start }}
                isActive={index === active}
                isSelected={selected.has(reference.id)}
              />
            );
          })}
        </div>
      )}
    </div>
  );
}
