// The longlist as rows to show, sort and filter. Rebuilt from the records; never stored.
import { foldText } from '../../../shared/kernel/text';
import { formatNames, type Reference, referenceLabel, yearOf } from '../../../shared/model/reference';
import type { ProjectData } from '../../../shared/model/tables';
import { formatRating } from '../../../shared/rating/sms';
import { activeReferences, outcomesByReference } from '../../../shared/review/active';
import { statusSource } from '../../../shared/review/statuses';
import type { ScreeningStatus } from '../../../shared/screening/status';

export const columns = ['title', 'authors', 'year', 'container', 'country', 'status', 'sms'] as const;
export type Column = (typeof columns)[number];
export type LonglistRow = Record<Column, string> & {
  reference: Reference;
  state: ScreeningStatus;
  haystack: string;
};

/** One row a reference, in order of entry. */
export function buildRows(data: ProjectData, statusText: (status: ScreeningStatus) => string): LonglistRow[] {
  const { statusOf } = statusSource(data);
  const outcomes = outcomesByReference(data.ratings, data.reviews);
  return activeReferences(data).map((reference) => {
    const { csl } = reference;
    const state = statusOf(reference.id);
    const outcome = outcomes.get(reference.id);
    const row = {
      title: csl.title ?? referenceLabel(reference),
      authors: formatNames(csl.author),
      year: yearOf(csl)?.toString() ?? '',
      container: csl['container-title'] ?? '',
      country: reference.country ?? '',
      status: statusText(state),
      sms: outcome !== undefined && 'value' in outcome ? formatRating(outcome.value) : '',
    };
    return {
      ...row,
      reference,
      state,
      haystack: foldText([...Object.values(row), csl.abstract, csl.keyword, csl.DOI].join(' ')),
    };
  });
}

/** What to look for in single fields: text by column. */
export type ColumnFilters = Partial<Record<Column, string>>;

const wordsOf = (text: string): string[] =>
  foldText(text)
    .split(' ')
    .filter((w) => w !== '');

/** Rows that hold every word of the query, and of each field's filter in that field (accents and case aside), and have the status, if one is asked. */
export function filterRows(
  rows: readonly LonglistRow[],
  query: string,
  status: string | null,
  filters: ColumnFilters = {},
): LonglistRow[] {
  const words = wordsOf(query);
  const perField = columns.flatMap((column) => {
    const asked = wordsOf(filters[column] ?? '');
    return asked.length === 0 ? [] : [{ column, asked }];
  });
  return rows.filter(
    (r) =>
      (status === null || r.state === status) &&
      words.every((w) => r.haystack.includes(w)) &&
      perField.every(({ column, asked }) => {
        const field = foldText(r[column]);
        return asked.every((w) => field.includes(w));
      }),
  );
}

/** Sorted by a column; numbers by value, blanks last. */
export function sortRows(
  rows: readonly LonglistRow[],
  column: Column,
  isDescending: boolean,
  language: string,
): LonglistRow[] {
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const sign = isDescending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [a[column], b[column]];
    if (x === '' || y === '') return x === y ? 0 : x === '' ? 1 : -1;
    return sign * compare(x, y);
  });
}
