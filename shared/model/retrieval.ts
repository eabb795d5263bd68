// Whether the full text of a reference can be had: PRISMA 2020 counts reports sought and not retrieved (item 16a).
import { z } from 'zod';
import type { PersonId, ReferenceId, RetrievalId } from '../kernel/ids';
import { epochMs, idSchema } from './fields';
import { whole } from './merge-rule';
import { defineRecord, type New } from './record';

const VERSION = 7;

/** `asked`: requested (of the author, a library); `waiting`: on its way; `not-available`: not to be had. */
export const retrievalStatuses = ['asked', 'waiting', 'not-available'] as const;

export const retrievalSchema = z.object({
  id: idSchema<RetrievalId>(),
  schemaVersion: z.literal(VERSION),
  referenceId: idSchema<ReferenceId>(),
  status: z.enum(retrievalStatuses),
  /** Why it is not to be had, or where it was asked. */
  reason: z.string(),
  by: idSchema<PersonId>(),
  at: epochMs,
});
export type Retrieval = z.infer<typeof retrievalSchema>;

/** A reference has one retrieval; its id follows from it. */
export function retrievalId(referenceId: ReferenceId): RetrievalId {
  return `t:${referenceId}` as RetrievalId;
}

/** That a report was asked for, unless it is said otherwise. */
export function newRetrieval(fields: New<Retrieval, 'id' | 'status' | 'reason'>): Retrieval {
  return {
    id: retrievalId(fields.referenceId),
    schemaVersion: VERSION,
    status: 'asked',
    reason: '',
    ...fields,
  };
}

/** Whether full texts can be had. */
export const retrievalRecord = defineRecord({
  table: 'retrievals',
  since: 7,
  version: VERSION,
  schema: retrievalSchema,
  merge: whole('status', 'reason'),
  names: (r) => [
    ['references', r.referenceId],
    ['persons', r.by],
  ],
});
