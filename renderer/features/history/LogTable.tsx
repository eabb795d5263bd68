import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, type Ref, type RefObject, useCallback, useEffect, useRef } from 'react';
import type { Change } from '../../../shared/model/change';
import { useText } from '../../lib/i18n';
import { goTo } from '../../store/app.store';
import type { Entry } from '../../ui-domain/log/log-entries';
import type { LogPart } from '../../ui-domain/log/log-words';
import { useEntries } from './use-entries';

// Of a sentence with one changed field; each is measured when it is seen.
const USUAL_PX = 62;
// Where one is in the list is kept when one has stopped for a moment.
const STILL_MS = 300;

type Props = {
  /** Numbers of the entries, newest first. */
  seqs: readonly number[];
  inWords: (change: Change) => Entry;
  /** The entry that stood first when the page was left; null for the newest. */
  place: number | null;
  onPlace: (seq: number | null) => void;
  onError: (error: unknown) => void;
};

/** Entries of the log as a table of which only the rows in sight are made: when, and who did what, with its parts. */
export function LogTable({ seqs, inWords, place, onPlace, onError }: Props) {
  const t = useText();
  const scroller = useRef<HTMLDivElement>(null);
  // Another function would have all rows placed anew.
  const keyOf = useCallback((index: number) => seqs[index] ?? index, [seqs]);
  const virtual = useVirtualizer({
    count: seqs.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_PX,
    getItemKey: keyOf,
    overscan: 6,
  });
  const items = virtual.getVirtualItems();
  const { entryAt, error } = useEntries(items.flatMap(({ index }) => seqs[index] ?? []));
  useEffect(() => onError(error), [onError, error]);
  const showRow = (index: number): void => virtual.scrollToIndex(index, { align: 'start' });
  const onScroll = usePlace(scroller, seqs, place, onPlace, showRow, () => virtual.range?.startIndex ?? 0);
  return (
    // Scrolled by keys too.
    <div
      ref={scroller}
      className="zeef-grid zeef-log"
      role="region"
      aria-label={t('history.title')}
      tabIndex={0}
      onScroll={onScroll}
    >
      {/* As rows are placed by hand the browser no longer sees a table in these elements: the roles say that it is. */}
      <table role="table" aria-label={t('history.title')} aria-rowcount={seqs.length + 1}>
        <thead role="rowgroup">
          <tr role="row" aria-rowindex={1}>
            <th role="columnheader">{t('history.when')}</th>
            <th role="columnheader">{t('history.did')}</th>
          </tr>
        </thead>
        <tbody role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start, key }) => (
            <LogRow
              key={key}
              ref={virtual.measureElement}
              {...{ index, start, inWords }}
              change={entryAt(seqs[index] ?? 0)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Brings back the place where the list was left, and tells where one is once one has stopped. */
function usePlace(
  scroller: RefObject<HTMLDivElement | null>,
  seqs: readonly number[],
  place: number | null,
  onPlace: (seq: number | null) => void,
  showRow: (index: number) => void,
  firstInSight: () => number,
): () => void {
  const wanted = useRef(place);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    // Numbers go down: the first that is not above it, should the entry itself not be found any more.
    const index = wanted.current === null ? -1 : seqs.findIndex((seq) => seq <= (wanted.current ?? 0));
    if (index < 0) return;
    wanted.current = null;
    showRow(index);
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  return () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const isTop = (scroller.current?.scrollTop ?? 0) === 0;
      onPlace(isTop ? null : (seqs[firstInSight()] ?? null));
    }, STILL_MS);
  };
}

type RowProps = {
  ref: Ref<HTMLTableRowElement>;
  index: number;
  /** Pixels from the top of the first row. */
  start: number;
  /** Undefined while it is being read. */
  change: Change | undefined;
  inWords: (change: Change) => Entry;
};

const LogRow = memo(function LogRow({ ref, index, start, change, inWords }: RowProps) {
  const entry = change === undefined ? null : inWords(change);
  return (
    <tr
      ref={ref}
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      style={{ transform: `translateY(${start}px)` }}
    >
      <td role="cell">{entry?.when ?? '…'}</td>
      <td role="cell">{entry !== null && <EntryText entry={entry} />}</td>
    </tr>
  );
});

// Elements as they are, and no components of Mantine: dozens of rows are made for each step of a scroll.
function EntryText({ entry: { sentence, target, parts, more } }: { entry: Entry }) {
  const t = useText();
  const { before, record, after } = sentence;
  return (
    <>
      <p>
        {before}
        {target === null || record === '' ? (
          <b>{record}</b>
        ) : (
          <button type="button" onClick={() => goTo(target.page, target.subject)}>
            {record}
          </button>
        )}
        {after}
      </p>
      {parts.map((part, index) => (
        // The sentence names it already where there is one.
        <PartText key={index} part={part} isNamed={parts.length > 1} />
      ))}
      {more > 0 && <small>{t('history.moreParts', { count: more })}</small>}
    </>
  );
}

function PartText({ part, isNamed }: { part: LogPart; isNamed: boolean }) {
  return (
    <>
      {isNamed && part.record !== '' && <small className="zeef-log-part">{part.record}</small>}
      {part.lines.map((line, index) => (
        <small key={index}>
          <b>{line.field}</b>: {line.from === '–' ? '' : `${line.from} → `}
          {line.to}
        </small>
      ))}
    </>
  );
}
