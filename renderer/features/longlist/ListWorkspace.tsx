import { useElementSize } from '@mantine/hooks';
import { useCallback, useMemo, useRef } from 'react';
import type { ReferenceId } from '../../../shared/kernel/ids';
import { parseQuery } from '../../../shared/search/query';
import { CommandDesk } from '../../commands/CommandDesk';
import { useText } from '../../lib/i18n';
import { goTo } from '../../store/app.store';
import { Separator } from '../../ui-domain/Separator';
import { gridCommands, type GridDesk } from './commands';
import { DetailPane } from './DetailPane';
import type { SelectedPart } from './GridHead';
import { besideDetails } from './grid-columns';
import { type Column, columnLabels } from './longlist-rows';
import { isNarrowed } from './longlist-query';
import { type GridHandle, ReferenceGrid, type ShownRows } from './ReferenceGrid';
import { useArrival, useBegin, useKeptPlace } from './use-arrival';
import { useColumnText } from './use-column-text';
import { useGridCursor } from './use-grid-cursor';
import type { ListView } from './use-list-view';
import type { Longlist } from './use-longlist';
import { PANE, type Pane } from './use-pane';
import { useRest } from './use-rest';

type Props = {
  list: Longlist;
  /** Whether the list answers what is asked. */
  isSettled: boolean;
  view: ListView;
  pane: Pane;
  selected: ReadonlySet<ReferenceId>;
  part: SelectedPart;
  statusText: ShownRows['statusText'];
  onSelect: (selected: ReadonlySet<ReferenceId>) => void;
  onEdit: (id: ReferenceId) => void;
};

/** The list and, beside it, what is known of the reference that one is at. */
export function ListWorkspace({
  list,
  isSettled,
  view,
  pane,
  selected,
  part,
  statusText,
  onSelect,
  onEdit,
}: Props) {
  const t = useText();
  const { references, shown, facts } = list;
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<GridHandle>(null);
  const at = useCallback((index: number) => references[shown[index] ?? -1], [references, shown]);
  const idAt = useCallback((index: number) => at(index)?.id, [at]);
  const indexOf = useCallback(
    (id: ReferenceId) => shown.indexOf(references.findIndex((r) => r.id === id)),
    [references, shown],
  );
  const rows = { count: shown.length, idAt, indexOf };
  const begin = useBegin();
  const cursor = useGridCursor(rows, selected, onSelect, begin);
  const id = idAt(cursor.active);
  useKeptPlace(id);
  useArrival({
    rows,
    begin,
    isSettled,
    isNarrowed: isNarrowed(view.asked),
    has: (wanted) => references.some((r) => r.id === wanted),
    onHidden: view.showAll,
    onShow: (index, isAsked) => {
      cursor.act({ type: 'move', to: index, isExtending: false });
      grid.current?.show(index);
      if (isAsked) pane.setOpen(true);
    },
  });
  const { ref: all, columns } = useShownColumns(view, pane);
  const desk: GridDesk = {
    hasRow: id !== undefined,
    read: () => id !== undefined && goTo('reading', id),
    edit: () => id !== undefined && onEdit(id),
    history: () => id !== undefined && goTo('history', id),
    selectAll: () => cursor.act({ type: 'selectAll' }),
    selectNone: () => cursor.act({ type: 'selectNone' }),
  };
  return (
    <CommandDesk group={gridCommands} desk={desk} part={scroller}>
      <div className="zeef-longlist" ref={all}>
        <ReferenceGrid
          ref={grid}
          label={t('longlist.title')}
          rows={{ count: shown.length, at, facts, statusText }}
          onOpen={(opened) => goTo('reading', opened)}
          {...{ scroller, columns, view, cursor, selected, part }}
        />
        {pane.isOpen && <Side list={list} pane={pane} id={id} />}
      </div>
    </CommandDesk>
  );
}

/** The columns with their headings; while the details are open, those that leave the title its room. */
function useShownColumns({ columns: chosen, widths, asked }: ListView, pane: Pane) {
  const columnText = useColumnText();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const { query, sort, filters } = asked;
  const columns = useMemo(() => {
    // Each column has its filter; what is sorted on, or asked for by name, is what one looks at.
    const named = new Set<string | null>(parseQuery(query).flatMap((q) => q.atoms.map((a) => a.field)));
    const keeps = (c: Column): boolean => filters !== null || sort?.column === c || named.has(c);
    // Nothing is known of the room before it is drawn.
    const isTight = pane.isOpen && width > 0;
    const shown = isTight ? besideDetails(chosen, widths, width - pane.width, keeps) : chosen;
    return shown.map((c) => ({ id: c, label: columnText(columnLabels[c]) }));
  }, [chosen, widths, query, sort, filters, pane.isOpen, pane.width, width, columnText]);
  return { ref, columns };
}

function Side({ list, pane, id }: Pick<Props, 'list' | 'pane'> & { id: ReferenceId | undefined }) {
  const t = useText();
  const { references, facts } = list;
  const shownId = useRest(id);
  const reference = useMemo(() => references.find((r) => r.id === shownId) ?? null, [references, shownId]);
  const latest = useRef(pane);
  latest.current = pane;
  const close = useCallback(() => latest.current.setOpen(false), []);
  return (
    <div className="zeef-side-pane" data-over={pane.isOver} style={{ width: pane.width }}>
      <Separator
        label={t('longlist.paneWidth')}
        value={pane.width}
        min={PANE.least}
        max={PANE.most}
        growth={-1}
        onResize={pane.setWidth}
        controls="longlist-details"
        className="zeef-side-edge"
      />
      <section id="longlist-details" className="zeef-details" aria-label={t('longlist.pane')}>
        <DetailPane
          reference={reference}
          status={reference === null ? null : facts.statusOf(reference)}
          onClose={close}
        />
      </section>
    </div>
  );
}
