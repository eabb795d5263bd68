// What is asked of the longlist, and which references answer it by what follows from decisions and ratings. Words are
// sought elsewhere: see use-longlist.
import { foldText } from '../../../shared/kernel/text';
import { sortKey } from '../../../shared/review/sort-ranks';
import type { ScreeningStatus } from '../../../shared/screening/status';
import type { Column, ColumnFilters } from './longlist-rows';

export type Sort = { column: Column; isDescending: boolean };
export type Asked = {
  query: string;
  status: string | null;
  filters: ColumnFilters | null;
  sort: Sort | null;
};

/** Status and level of a reference, as the longlist filters, counts and sorts by them. */
export type Facts = { status: ScreeningStatus; sms: string };

/** Whether fewer than all are asked for. */
export function isNarrowed({ query, status, filters }: Asked): boolean {
  return query !== '' || status !== null || Object.values(filters ?? {}).some((f) => f !== '');
}

/** The sorting after a click on a heading: up first, and the other way round at the next. */
export function nextSort(now: Sort | null, column: Column): Sort {
  return { column, isDescending: now?.column === column && !now.isDescending };
}

/** What a reference's facts must be; null where nothing is asked of them. */
export function factsMatcher(
  { status, filters }: Pick<Asked, 'status' | 'filters'>,
  statusText: (status: ScreeningStatus) => string,
): ((facts: Facts) => boolean) | null {
  const sms = foldText(filters?.sms ?? '');
  const word = foldText(filters?.status ?? '');
  if (status === null && sms === '' && word === '') return null;
  // Few different ones, so each is worked out once.
  const known = new Map<ScreeningStatus, boolean>();
  const isAsked = (own: ScreeningStatus): boolean =>
    (status === null || own === status) && foldText(statusText(own)).includes(word);
  return (facts) => {
    let isHit = known.get(facts.status);
    if (isHit === undefined) known.set(facts.status, (isHit = isAsked(facts.status)));
    return isHit && (sms === '' || foldText(facts.sms).includes(sms));
  };
}

/** What references are sorted by, in their order, where a column is one of facts; null for another column. */
export function factKeys(
  facts: readonly Facts[],
  column: Column | null,
  statusText: (status: ScreeningStatus) => string,
): string[] | null {
  if (column !== 'status' && column !== 'sms') return null;
  // Few different values, so each is made once.
  const keys = new Map<string, string>();
  return facts.map((f) => {
    const value = f[column];
    let key = keys.get(value);
    if (key === undefined)
      keys.set(value, (key = sortKey(column === 'status' ? statusText(f.status) : value)));
    return key;
  });
}

/** References by status. */
export function countByStatus(facts: readonly Facts[]): Map<ScreeningStatus, number> {
  const counts = new Map<ScreeningStatus, number>();
  for (const { status } of facts) counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
}
