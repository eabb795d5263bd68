// A remark in a discussion about a record: a conflict, a rating, an answer.
import { z } from 'zod';
import type { CommentId, PersonId } from '../kernel/ids';
import { epochMs, idSchema } from './fields';
import { byField } from './merge-rule';
import { defineRecord, type New } from './record';

const VERSION = 2;

export const commentSchema = z.object({
  id: idSchema<CommentId>(),
  schemaVersion: z.literal(VERSION),
  /** The table and id of the record it is about. */
  subject: z.object({ table: z.string(), id: z.string() }),
  text: z.string(),
  by: idSchema<PersonId>(),
  at: epochMs,
  /** When the matter was closed; null while open. */
  resolvedAt: epochMs.nullable(),
});
export type Comment = z.infer<typeof commentSchema>;

/** A remark about a record, open. */
export function newComment(fields: New<Comment, 'resolvedAt'>): Comment {
  return { schemaVersion: VERSION, resolvedAt: null, ...fields };
}

/** Discussions. */
export const commentRecord = defineRecord({
  table: 'comments',
  since: 2,
  version: VERSION,
  schema: commentSchema,
  merge: byField,
  names: (r) => [
    ['persons', r.by],
    // What is said of decisions is about a reference at a stage: `<reference>:<stage>`.
    ['references', r.subject.table === 'decisions' ? (r.subject.id.split(':')[0] ?? null) : null],
  ],
  isBlind: ({ subject, by }, { stages }, viewer) =>
    by !== viewer &&
    (subject.table === 'decisions' || subject.table === 'resolutions') &&
    stages.some((stage) => subject.id.endsWith(`:${stage}`)),
});
