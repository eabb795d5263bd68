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

type Fixed = Pick<LonglistRow, 'title' | 'authors' | 'year' | 'container' | 'country' | 'haystack'>;
// What a decision does not change is worked out once a reference.
const fixed = new WeakMap<Reference, Fixed>();

function fixedOf(reference: Reference): Fixed {
  const known = fixed.get(reference);
  if (known !== undefined) return known;
  const { csl } = reference;
  const row = {
    title: csl.title ?? referenceLabel(reference),
    authors: formatNames(csl.author),
    year: yearOf(csl)?.toString() ?? '',
    container: csl['container-title'] ?? '',
    country: reference.country ?? '',
  };
  const made = {
    ...row,
    haystack: foldText([...Object.values(row), csl.abstract, csl.keyword, csl.DOI].join(' ')),
  };
  fixed.set(reference, made);
  return made;
}

/** What rows are made from: the references in order of entry, and the row of each. */
export function rowSource(
  data: ProjectData,
  statusText: (status: ScreeningStatus) => string,
): { references: Reference[]; rowOf: (reference: Reference) => LonglistRow } {
  const { statusOf } = statusSource(data);
  const outcomes = outcomesByReference(data.ratings, data.reviews);
  const rowOf = (reference: Reference): LonglistRow => {
    const state = statusOf(reference.id);
    const outcome = outcomes.get(reference.id);
    return {
      ...fixedOf(reference),
      status: statusText(state),
      sms: outcome !== undefined && 'value' in outcome ? formatRating(outcome.value) : '',
      reference,
      state,
    };
  };
  return { references: activeReferences(data), rowOf };
}

/** What to look for in single fields: text by column. */
export type ColumnFilters = Partial<Record<Column, string>>;

const wordsOf = (text: string): string[] =>
  foldText(text)
    .split(' ')
    .filter((w) => w !== '');

/**
 * Whether a row holds every word of the query, and of each field's filter in that field (accents and case aside), and has the status, if
 * one is asked.
 */
export function rowFilter(
  query: string,
  status: string | null,
  filters: ColumnFilters = {},
): (row: LonglistRow) => boolean {
  const words = wordsOf(query);
  const perField = columns.flatMap((column) => {
    const asked = wordsOf(filters[column] ?? '');
    return asked.length === 0 ? [] : [{ column, asked }];
  });
  return (r) =>
    (status === null || r.state === status) &&
    words.every((w) => r.haystack.includes(w)) &&
    perField.every(({ column, asked }) => {
      const field = foldText(r[column]);
      return asked.every((w) => field.includes(w));
    });
}

/** A value as it is sorted: numbers by value, accents and case aside. */
const sortKey = (value: string): string =>
  foldText(value)
    .replace(/\d+/g, (digits) => digits.padStart(10, '0'))
    .replace(/^[^\p{L}\p{N}]+/u, '');

const keys = new WeakMap<LonglistRow, Partial<Record<Column, string>>>();

function keyOf(row: LonglistRow, column: Column): string {
  let own = keys.get(row);
  if (own === undefined) keys.set(row, (own = {}));
  return (own[column] ??= sortKey(row[column]));
}

/** Sorted by a column; numbers by value, blanks last. */
export function sortRows(rows: readonly LonglistRow[], column: Column, isDescending: boolean): LonglistRow[] {
  const sign = isDescending ? -1 : 1;
  const pairs = rows.map((row) => ({ row, key: row[column] === '' ? '' : keyOf(row, column) }));
  pairs.sort((a, b) => {
    if (a.key === b.key) return 0;
    if (a.key === '' || b.key === '') return a.key === '' ? 1 : -1;
    return a.key < b.key ? -sign : sign;
  });
  return pairs.map((p) => p.row);
}
