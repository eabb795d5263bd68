// Whether the full text of a reference can be had: PRISMA 2020 counts reports sought and not retrieved (item 16a).
import { z } from 'zod';
import type { PersonId, ReferenceId, RetrievalId } from '../kernel/ids';
import { epochMs, idSchema } from './fields';

/** `asked`: requested (of the author, a library); `waiting`: on its way; `not-available`: not to be had. */
export const retrievalStatuses = ['asked', 'waiting', 'not-available'] as const;

export const retrievalSchema = z.object({
  id: idSchema<RetrievalId>(),
  schemaVersion: z.literal(7),
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
