import { useState } from 'react';
import { type Column, type ColumnFilters, columns } from './longlist-rows';
import { type Asked, nextSort, type Sort } from './longlist-query';

export type ListView = {
  asked: Asked;
  columns: readonly Column[];
  setQuery: (query: string) => void;
  setStatus: (status: string | null) => void;
  setColumns: (chosen: readonly string[]) => void;
  /** Shows the row of filters, or hides it and drops them. */
  toggleFilters: () => void;
  setFilter: (column: Column, text: string) => void;
  sortBy: (column: Column) => void;
  /** Drops what narrows the list. */
  showAll: () => void;
};

/** What is asked of the longlist and which columns it has, for as long as the page is open. */
export function useListView(): ListView {
  const [query, setQuery] = useState('');
  const [status, setStatus] = useState<string | null>(null);
  const [picked, setPicked] = useState<Column[]>(['title', 'authors', 'year', 'country', 'status', 'sms']);
  const [sort, setSort] = useState<Sort | null>(null);
  const [filters, setFilters] = useState<ColumnFilters | null>(null);
  return {
    asked: { query, status, filters, sort },
    columns: picked,
    setQuery,
    setStatus,
    // In the order of the list, whichever was chosen first.
    setColumns: (chosen) => setPicked(columns.filter((c) => chosen.includes(c))),
    toggleFilters: () => setFilters((now) => (now === null ? {} : null)),
    setFilter: (column, text) => setFilters((now) => ({ ...now, [column]: text })),
    sortBy: (column) => setSort((now) => nextSort(now, column)),
    showAll: () => {
      setQuery('');
      setStatus(null);
      setFilters((now) => (now === null ? null : {}));
    },
  };
}
