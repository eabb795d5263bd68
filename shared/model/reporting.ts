// What people say of one item of a checklist for reporting (PRISMA 2020, PRISMA-S, PRISMA-P): where the report has it.
import { z } from 'zod';
import type { PersonId, ReportingId } from '../kernel/ids';
import { epochMs, idSchema } from './fields';
import { byFieldStamped } from './merge-rule';
import { defineRecord, type New } from './record';

const VERSION = 10;

/** `done` and `not-done` are a person's word; null leaves it to what the project shows. */
export const reportingStatuses = ['done', 'not-done', 'not-applicable'] as const;

export const reportingSchema = z.object({
  id: idSchema<ReportingId>(),
  schemaVersion: z.literal(VERSION),
  /** Id of the checklist, and of its item. */
  checklist: z.string().min(1),
  item: z.string().min(1),
  status: z.enum(reportingStatuses).nullable(),
  /** Page or section of the report where the item is reported. */
  place: z.string(),
  /** What is to be said of it: printed with the item. */
  note: z.string(),
  by: idSchema<PersonId>(),
  at: epochMs,
});
export type Reporting = z.infer<typeof reportingSchema>;

/** One record an item; its id follows from the checklist and the item. */
export function reportingId(checklist: string, item: string): ReportingId {
  return `${checklist}:${item}` as ReportingId;
}

/** What is said of an item: nothing, unless it is given. */
export function newReporting(fields: New<Reporting, 'id' | 'status' | 'place' | 'note'>): Reporting {
  return {
    id: reportingId(fields.checklist, fields.item),
    schemaVersion: VERSION,
    status: null,
    place: '',
    note: '',
    ...fields,
  };
}

/** What is said of the items of checklists. */
export const reportingRecord = defineRecord({
  table: 'reporting',
  since: 10,
  version: VERSION,
  schema: reportingSchema,
  merge: byFieldStamped,
  names: (r) => [['persons', r.by]],
});
