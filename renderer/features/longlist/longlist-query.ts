// What is asked of the longlist, and which references answer it by what follows from decisions, ratings and where they
// came from. Words and years are sought elsewhere: see use-longlist.
import { foldText } from '../../../shared/kernel/text';
import { sortKey } from '../../../shared/review/sort-ranks';
import type { ScreeningStatus } from '../../../shared/screening/status';
import type { Column, ColumnFilters, Facts } from './longlist-rows';

export type Sort = { column: Column; isDescending: boolean };
/** From the first year up to and including the last; null: without that end. */
export type Years = { from: number | null; to: number | null };
export type Asked = {
  query: string;
  /** One of these; any where none is named. So for countries and sources. */
  statuses: readonly ScreeningStatus[];
  years: Years;
  countries: readonly string[];
  sources: readonly string[];
  /** In two letters each. */
  languages: readonly string[];
  /** Whether the words are sought as other languages say them too. */
  isAcross: boolean;
  filters: ColumnFilters | null;
  sort: Sort | null;
};

export const isYearAsked = ({ from, to }: Years): boolean => from !== null || to !== null;

/** Whether fewer than all are asked for. */
export function isNarrowed({
  query,
  statuses,
  years,
  countries,
  sources,
  languages,
  filters,
}: Asked): boolean {
  return (
    query !== '' ||
    [statuses, countries, sources, languages].some((chosen) => chosen.length > 0) ||
    isYearAsked(years) ||
    Object.values(filters ?? {}).some((f) => f !== '')
  );
}

/** The sorting after a click on a heading: up first, and the other way round at the next. */
export function nextSort(now: Sort | null, column: Column): Sort {
  return { column, isDescending: now?.column === column && !now.isDescending };
}

/** Some values with one more, or without it. */
export const withOrWithout = <T>(chosen: readonly T[], value: T): T[] =>
  chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];

/** What a reference's facts must be; null where nothing is asked of them. */
export function factsMatcher(
  { statuses, countries, sources, filters }: Pick<Asked, 'statuses' | 'countries' | 'sources' | 'filters'>,
  statusText: (status: ScreeningStatus) => string,
): ((facts: Facts) => boolean) | null {
  const sms = foldText(filters?.sms ?? '');
  const word = foldText(filters?.status ?? '');
  const places = countries.length + sources.length > 0;
  if (statuses.length === 0 && !places && sms === '' && word === '') return null;
  const [inCountry, inSource] = [new Set<string | null>(countries), new Set<string | null>(sources)];
  // Few different ones, so each is worked out once.
  const known = new Map<ScreeningStatus, boolean>();
  const isAsked = (own: ScreeningStatus): boolean =>
    (statuses.length === 0 || statuses.includes(own)) && foldText(statusText(own)).includes(word);
  return (facts) => {
    let isHit = known.get(facts.status);
    if (isHit === undefined) known.set(facts.status, (isHit = isAsked(facts.status)));
    return (
      isHit &&
      (inCountry.size === 0 || inCountry.has(facts.country)) &&
      (inSource.size === 0 || inSource.has(facts.source)) &&
      (sms === '' || foldText(facts.sms).includes(sms))
    );
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

/**
 * How many references have each status, country, source and language; those without are in none. `language`: null until
 * it is told.
 */
export type FacetCounts = {
  language: ReadonlyMap<string, number> | null;
  status: ReadonlyMap<ScreeningStatus, number>;
  country: ReadonlyMap<string, number>;
  source: ReadonlyMap<string, number>;
};

/** Counts references by what they can be filtered on. */
export function countFacets(facts: readonly Facts[]): Omit<FacetCounts, 'language'> {
  const status = new Map<ScreeningStatus, number>();
  const [country, source] = [new Map<string, number>(), new Map<string, number>()];
  const count = <T>(counts: Map<T, number>, value: T | null): void => {
    if (value !== null && value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  };
  for (const own of facts) {
    count(status, own.status);
    count(country, own.country);
    count(source, own.source);
  }
  return { status, country, source };
}
