// What narrows the longlist, one by one, in words and with what takes it away again.
import type { ScreeningStatus } from '../../../shared/screening/status';
import type { TextKey } from '../../lib/i18n';
import { type Asked, isYearAsked, withOrWithout, type Years } from './longlist-query';
import { columnLabels, columns } from './longlist-rows';

/** `field`: what it is asked of. `without`: what is asked once it is gone. */
export type ActiveFilter = { id: string; field: TextKey; value: string; without: Partial<Asked> };
/** How what is asked for is called. */
export type FilterNames = {
  status: (status: ScreeningStatus) => string;
  country: (code: string) => string;
  source: (id: string) => string;
  language: (code: string) => string;
  years: (years: Years) => string;
};

/** Filters that are on, but for the words of the search, which stand in their own field. */
export function activeFilters(asked: Asked, names: FilterNames): ActiveFilter[] {
  const { statuses, years, countries, sources, languages, filters } = asked;
  return [
    ...statuses.map((s): ActiveFilter => {
      const without = { statuses: withOrWithout(statuses, s) };
      return { id: `status ${s}`, field: 'common.status', value: names.status(s), without };
    }),
    ...(isYearAsked(years)
      ? [
          {
            id: 'years',
            field: 'common.year',
            value: names.years(years),
            without: { years: { from: null, to: null } },
          } satisfies ActiveFilter,
        ]
      : []),
    ...countries.map((code): ActiveFilter => {
      const without = { countries: withOrWithout(countries, code) };
      return { id: `country ${code}`, field: 'common.country', value: names.country(code), without };
    }),
    ...sources.map((id): ActiveFilter => {
      const without = { sources: withOrWithout(sources, id) };
      return { id: `source ${id}`, field: 'longlist.source', value: names.source(id), without };
    }),
    ...languages.map((code): ActiveFilter => {
      const without = { languages: withOrWithout(languages, code) };
      return { id: `language ${code}`, field: 'common.language', value: names.language(code), without };
    }),
    ...columns.flatMap((c): ActiveFilter[] => {
      const value = filters?.[c] ?? '';
      if (value === '') return [];
      return [
        { id: `filter ${c}`, field: columnLabels[c], value, without: { filters: { ...filters, [c]: '' } } },
      ];
    }),
  ];
}
