// A remark in a discussion about a record: a conflict, a rating, an answer.
import { z } from 'zod';
import type { CommentId, PersonId } from '../kernel/ids';
import { epochMs, idSchema } from './fields';

export const commentSchema = z.object({
  id: idSchema<CommentId>(),
  schemaVersion: z.literal(2),
  /** The table and id of the record it is about. */
  subject: z.object({ table: z.string(), id: z.string() }),
  text: z.string(),
  by: idSchema<PersonId>(),
  at: epochMs,
  /** When the matter was closed; null while open. */
  resolvedAt: epochMs.nullable(),
});
export type Comment = z.infer<typeof commentSchema>;
