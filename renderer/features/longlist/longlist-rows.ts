// The longlist as rows to show. A row is made when it is seen; never stored.
import type { Reference } from '../../../shared/model/reference';
import type { ProjectData } from '../../../shared/model/tables';
import { formatRating } from '../../../shared/rating/sms';
import { outcomesByReference } from '../../../shared/review/rated';
import { shownColumns } from '../../../shared/review/columns';
import { siteName } from '../../../shared/review/site-names';
import { statusSource } from '../../../shared/review/statuses';
import type { ScreeningStatus } from '../../../shared/screening/status';
import type { TextKey } from '../../lib/i18n';

export const columns = ['title', 'authors', 'year', 'container', 'country', 'status', 'sms'] as const;
export type Column = (typeof columns)[number];
/** What stands over a column. */
export const columnLabels = {
  title: 'common.title',
  authors: 'common.authors',
  year: 'common.year',
  container: 'longlist.container',
  country: 'common.country',
  status: 'common.status',
  sms: 'longlist.sms',
} as const satisfies Record<Column, TextKey>;
export type LonglistRow = Record<Column, string> & { reference: Reference };

/** What to look for in single fields: text by column. */
export type ColumnFilters = Partial<Record<Column, string>>;

/** What the longlist filters, counts and sorts by of a reference, besides what it says itself. */
export type Facts = {
  status: ScreeningStatus;
  sms: string;
  country: string | null;
  source: string | null;
};

/** What follows from decisions and ratings, by reference, and where it came from. */
export type RowFacts = {
  statusOf: (reference: Reference) => ScreeningStatus;
  smsOf: (reference: Reference) => string;
  of: (reference: Reference) => Facts;
  /** The name of a report without a title; undefined where it has one. */
  nameOf: (reference: Reference) => string | undefined;
};

export function rowFacts(data: ProjectData): RowFacts {
  const { statusOf } = statusSource(data);
  const outcomes = outcomesByReference(data);
  const smsOf = (reference: Reference): string => {
    const outcome = outcomes.get(reference.id);
    return outcome !== undefined && 'value' in outcome ? formatRating(outcome.value) : '';
  };
  return {
    statusOf: (reference) => statusOf(reference.id),
    smsOf,
    of: (reference) => ({
      status: statusOf(reference.id),
      sms: smsOf(reference),
      country: reference.country,
      source: reference.sourceId,
    }),
    nameOf: (reference) => siteName(data, reference.id),
  };
}

export function makeRow(
  reference: Reference,
  facts: RowFacts,
  statusText: (status: ScreeningStatus) => string,
): LonglistRow {
  const columns = shownColumns(reference);
  return {
    ...columns,
    title: facts.nameOf(reference) ?? columns.title,
    status: statusText(facts.statusOf(reference)),
    sms: facts.smsOf(reference),
    reference,
  };
}
