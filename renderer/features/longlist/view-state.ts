// How the longlist was left: what was asked of it and its columns, as it is kept for each project. What an older or
// newer version kept is taken where it is understood.
import { z } from 'zod';
import { screeningStatuses } from '../../../shared/screening/status';
import { LEAST_WIDTH, MOST_WIDTH, type Widths } from './grid-columns';
import type { Asked } from './longlist-query';
import { type Column, columns } from './longlist-rows';

export type ViewState = Asked & { columns: readonly Column[] };

const column = z.enum(columns);
const year = z.number().int().nullable();
const viewSchema = z.object({
  query: z.string().catch(''),
  statuses: z.array(z.enum(screeningStatuses)).catch([]),
  years: z.object({ from: year, to: year }).catch({ from: null, to: null }),
  countries: z.array(z.string()).catch([]),
  sources: z.array(z.string()).catch([]),
  languages: z.array(z.string()).catch([]),
  isAcross: z.boolean().catch(false),
  filters: z.partialRecord(column, z.string()).nullable().catch(null),
  sort: z.object({ column, isDescending: z.boolean() }).nullable().catch(null),
  columns: z.array(column).min(1).catch(['title', 'authors', 'year', 'country', 'status', 'sms']),
});
const widthsSchema = z.partialRecord(column, z.number().min(LEAST_WIDTH).max(MOST_WIDTH)).catch({});

const FIRST = {};
// What was kept is read once, so that what did not change stays the same object and nothing is sought anew for it.
const views = new WeakMap<object, ViewState>();

/** The view that was kept; how it is at first where nothing was. */
export function readView(kept: unknown): ViewState {
  const source = typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? kept : FIRST;
  let view = views.get(source);
  if (view === undefined) {
    view = viewSchema.parse(source);
    views.set(source, view).set(view, view);
  }
  return view;
}

/** A view with a part of it changed, to be kept. */
export function changedView(kept: unknown, part: Partial<ViewState>): ViewState {
  const next = { ...readView(kept), ...part };
  views.set(next, next);
  return next;
}

/** The widths that were kept. */
export const readWidths = (kept: unknown): Widths => widthsSchema.parse(kept);

/** What asks for everything; the row of filters stays where it is. */
export const allOf = ({ filters }: Pick<Asked, 'filters'>): Omit<Asked, 'sort' | 'isAcross'> => ({
  query: '',
  statuses: [],
  years: { from: null, to: null },
  countries: [],
  sources: [],
  languages: [],
  filters: filters === null ? null : {},
});
