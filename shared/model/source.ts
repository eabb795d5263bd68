// Where references come from: a search in an engine, or a correspondent in a country.
import { z } from 'zod';
import type { SourceId } from '../kernel/ids';
import { idSchema, type Language } from './fields';
import { listBy } from './merge-rule';
import { defineRecord } from './record';

const VERSION = 10;

export const correspondentStatuses = ['invited', 'reminded', 'received', 'declined'] as const;

/** Kinds of search. The first two are the left column of the PRISMA 2020 diagram, the others its right column. */
export const searchKinds = ['database', 'register', 'website', 'organisation', 'citation'] as const;

/** What became of records that are known by number only. */
export const withoutRecordsSchema = z.object({
  duplicates: z.number().int().nonnegative(),
  automation: z.number().int().nonnegative(),
  other: z.number().int().nonnegative(),
  /** Screened and excluded. */
  excluded: z.number().int().nonnegative(),
});
export type WithoutRecords = z.infer<typeof withoutRecordsSchema>;
export const NONE_WITHOUT: WithoutRecords = { duplicates: 0, automation: 0, other: 0, excluded: 0 };

const common = {
  id: idSchema<SourceId>(),
  schemaVersion: z.literal(VERSION),
  /** How many were identified where that is known and not all were kept; null: as many as there are records. */
  identified: z.number().int().nonnegative().nullable(),
  without: withoutRecordsSchema,
  /** The round of searching that it belongs to: 1 is the first, each update of the study one more. */
  round: z.number().int().positive(),
};
export const sourceSchema = z.discriminatedUnion('type', [
  z.object({
    ...common,
    type: z.literal('search'),
    kind: z.enum(searchKinds),
    engine: z.string(),
    query: z.string(),
    date: z.string(),
    filters: z.string(),
    /** Hits that the engine reported; null where it was not written down. */
    found: z.number().int().nonnegative().nullable(),
    // What PRISMA-S asks of a search besides; '' where it was not written down.
    /** Through which host it was searched (item 1: ProQuest, EBSCOhost). */
    platform: z.string(),
    /** Why limits were set (item 9); `filters` says which. */
    limits: z.string(),
    /** Who looked the search over, and how (item 14: PRESS). */
    peerReview: z.string(),
    /** ISO date on which it was last run again (item 12). */
    updated: z.string(),
  }),
  z.object({
    ...common,
    type: z.literal('correspondent'),
    country: z.string(),
    name: z.string(),
    affiliation: z.string(),
    deadline: z.string(),
    status: z.enum(correspondentStatuses),
    email: z.string(),
    /** Dates (ISO) on which the correspondent was reminded, oldest first, with what was said. */
    reminders: z.array(z.object({ date: z.string(), note: z.string() })),
    note: z.string(),
  }),
]);
export type Source = z.infer<typeof sourceSchema>;
export type Correspondent = Extract<Source, { type: 'correspondent' }>;
export type Search = Extract<Source, { type: 'search' }>;

/** What a source is called: its engine or correspondent, with the round of searching from the second on. */
export function sourceName(source: Source, language: Language): string {
  const name = source.type === 'search' ? source.engine : source.name;
  if (source.round === 1) return name;
  return `${name} (${language === 'nl' ? 'ronde' : 'round'} ${source.round})`;
}

/** A new search in a database. */
export function newSearch(id: SourceId, engine: string, query: string, date: string): Search {
  return {
    id,
    schemaVersion: VERSION,
    identified: null,
    without: NONE_WITHOUT,
    round: 1,
    type: 'search',
    kind: 'database',
    engine,
    query,
    date,
    filters: '',
    found: null,
    platform: '',
    limits: '',
    peerReview: '',
    updated: '',
  };
}

/** A new correspondent of a country. */
export function newCorrespondent(
  id: SourceId,
  country: string,
  name: string,
  affiliation = '',
): Correspondent {
  return {
    id,
    schemaVersion: VERSION,
    identified: null,
    without: NONE_WITHOUT,
    round: 1,
    type: 'correspondent',
    country,
    name,
    affiliation,
    deadline: '',
    status: 'invited',
    email: '',
    reminders: [],
    note: '',
  };
}

/** Searches and correspondents. */
export const sourceRecord = defineRecord({
  table: 'sources',
  since: 1,
  version: VERSION,
  schema: sourceSchema,
  merge: { fields: { without: 'each', reminders: listBy('date') } },
  names: () => [],
});
