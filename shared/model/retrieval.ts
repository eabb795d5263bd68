// Whether the full text of a reference can be had: PRISMA 2020 counts reports sought and not retrieved (item 16a). And
// of whom it was asked, when, and when they were reminded.
import { z } from 'zod';
import type { PersonId, ReferenceId, RetrievalId } from '../kernel/ids';
import { epochMs, idSchema } from './fields';
import { byFieldStamped, listBy } from './merge-rule';
import { defineRecord, type New } from './record';

const VERSION = 11;

/** `asked`: requested (of the author, a library); `waiting`: on its way; `not-available`: not to be had. */
export const retrievalStatuses = ['asked', 'waiting', 'not-available'] as const;

export const retrievalSchema = z.object({
  id: idSchema<RetrievalId>(),
  schemaVersion: z.literal(VERSION),
  referenceId: idSchema<ReferenceId>(),
  status: z.enum(retrievalStatuses),
  /** Why it is not to be had, or how it was asked (by letter, a form, a loan between libraries). */
  reason: z.string(),
  /** Of whom it was asked: an author, a library, a correspondent, an organisation. */
  from: z.string(),
  /** ISO date; '' where it was not written down. */
  askedOn: z.string(),
  /** ISO date by which an answer is expected; '' for none. */
  expectedOn: z.string(),
  /** Dates (ISO) on which they were reminded, oldest first, with what was said. */
  reminders: z.array(z.object({ date: z.string(), note: z.string() })),
  by: idSchema<PersonId>(),
  at: epochMs,
});
export type Retrieval = z.infer<typeof retrievalSchema>;
/** What a person fills in of it. */
export type RetrievalPart = Partial<
  Pick<Retrieval, 'status' | 'reason' | 'from' | 'askedOn' | 'expectedOn' | 'reminders'>
>;

/** A reference has one retrieval; its id follows from it. */
export function retrievalId(referenceId: ReferenceId): RetrievalId {
  return `t:${referenceId}` as RetrievalId;
}

/** That a report was asked for, unless it is said otherwise. */
export function newRetrieval(fields: New<Retrieval, 'id' | keyof RetrievalPart>): Retrieval {
  return {
    id: retrievalId(fields.referenceId),
    schemaVersion: VERSION,
    status: 'asked',
    reason: '',
    from: '',
    askedOn: '',
    expectedOn: '',
    reminders: [],
    ...fields,
  };
}

/** Whether full texts can be had. */
export const retrievalRecord = defineRecord({
  table: 'retrievals',
  since: 7,
  version: VERSION,
  schema: retrievalSchema,
  merge: {
    fields: { ...byFieldStamped.fields, reminders: listBy('date') },
    together: [['status', 'reason']],
  },
  names: (r) => [
    ['references', r.referenceId],
    ['persons', r.by],
  ],
});
