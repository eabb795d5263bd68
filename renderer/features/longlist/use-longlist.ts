// The longlist as it is asked for. Rows are made, filtered and sorted in pieces, so that 100,000 of them never stop the window.
import { useEffect, useState } from 'react';
import type { ProjectData } from '../../../shared/model/tables';
import type { ScreeningStatus } from '../../../shared/screening/status';
import { inPieces } from '../../lib/in-pieces';
import {
  type Column,
  type ColumnFilters,
  type LonglistRow,
  rowFilter,
  rowSource,
  sortRows,
} from './longlist-rows';

export type Asked = {
  query: string;
  status: string | null;
  filters: ColumnFilters | null;
  sort: { column: Column; isDescending: boolean } | null;
};

/** All rows; null until they are made for the first time. Later changes show when they are ready. */
export function useAllRows(
  data: ProjectData,
  statusText: (status: ScreeningStatus) => string,
): readonly LonglistRow[] | null {
  const [rows, setRows] = useState<readonly LonglistRow[] | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const { references, rowOf } = rowSource(data, statusText);
    const made: LonglistRow[] = [];
    void inPieces(
      references.length,
      (i) => {
        const reference = references[i];
        if (reference !== undefined) made.push(rowOf(reference));
      },
      stop.signal,
    ).then((isDone) => {
      if (isDone) setRows(made);
    });
    return () => stop.abort();
  }, [data, statusText]);
  return rows;
}

/** The rows that are asked for, in the order that is asked for. */
export function useShownRows(
  all: readonly LonglistRow[] | null,
  { query, status, filters, sort }: Asked,
): readonly LonglistRow[] {
  const [hits, setHits] = useState<readonly LonglistRow[]>([]);
  const [shown, setShown] = useState<readonly LonglistRow[]>([]);
  useEffect(() => {
    if (all === null) return;
    const stop = new AbortController();
    const isHit = rowFilter(query, status, filters ?? {});
    const found: LonglistRow[] = [];
    void inPieces(
      all.length,
      (i) => {
        const row = all[i];
        if (row !== undefined && isHit(row)) found.push(row);
      },
      stop.signal,
    ).then((isDone) => {
      if (isDone) setHits(found);
    });
    return () => stop.abort();
  }, [all, query, status, filters]);
  useEffect(() => {
    // In a task of its own: the key that asked for it is answered first.
    const timer = setTimeout(() =>
      setShown(sort === null ? hits : sortRows(hits, sort.column, sort.isDescending)),
    );
    return () => clearTimeout(timer);
  }, [hits, sort]);
  return shown;
}
