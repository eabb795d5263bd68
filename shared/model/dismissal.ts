// A proposed passage that somebody found not to answer a field or item.
import { z } from 'zod';
import type { DismissalId, DocumentId, PersonId } from '../kernel/ids';
import { epochMs, idSchema } from './fields';
import { byFieldStamped } from './merge-rule';
import { defineRecord, type New } from './record';

const VERSION = 4;

export const dismissalSchema = z.object({
  id: idSchema<DismissalId>(),
  schemaVersion: z.literal(VERSION),
  documentId: idSchema<DocumentId>(),
  /** What it was proposed for: a key of the project's `cues`. */
  target: z.string(),
  by: idSchema<PersonId>(),
  at: epochMs,
});
export type Dismissal = z.infer<typeof dismissalSchema>;

/** That a passage does not answer what it was proposed for. */
export function newDismissal(fields: New<Dismissal>): Dismissal {
  return { schemaVersion: VERSION, ...fields };
}

/** Proposals that were turned down. */
export const dismissalRecord = defineRecord({
  table: 'dismissals',
  since: 4,
  version: VERSION,
  schema: dismissalSchema,
  merge: byFieldStamped,
  names: (r) => [['documents', r.documentId]],
  // What one of two turned down for their own answer tells the other what it is not.
  isBlind: ({ id, target, by, documentId }, hidden, viewer) =>
    by !== viewer && target.startsWith('field:') && id.endsWith(`:${by}`) && hidden.isDocument(documentId),
});
