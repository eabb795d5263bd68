// That one reference cites another, or that a file holds what one cites or is cited by: where citation searching found
// what it found.
import { z } from 'zod';
import type { CitationId, ImportBatchId, PersonId, ReferenceId } from '../kernel/ids';
import { epochMs, idSchema } from './fields';
import { byFieldStamped } from './merge-rule';
import { defineRecord, type New } from './record';

const VERSION = 10;

/** `references`: what the seed cites; `cited-by`: what cites the seed. */
export const citationDirections = ['references', 'cited-by'] as const;
export type CitationDirection = (typeof citationDirections)[number];

export const citationSchema = z.object({
  id: idSchema<CitationId>(),
  schemaVersion: z.literal(VERSION),
  /** The reference that one began from. */
  seedId: idSchema<ReferenceId>(),
  direction: z.enum(citationDirections),
  /** The reference that was found; null where a whole import was. */
  referenceId: idSchema<ReferenceId>().nullable(),
  batchId: idSchema<ImportBatchId>().nullable(),
  /** Where it stands in the seed's list: page (from 0) and line of its text (from 1); null where no list was read. */
  page: z.number().int().nonnegative().nullable(),
  line: z.number().int().nonnegative().nullable(),
  /** The entry of the list as it is printed. */
  text: z.string(),
  by: idSchema<PersonId>(),
  at: epochMs,
});
export type Citation = z.infer<typeof citationSchema>;

/** That something was found from a seed; of no list unless it is said. */
export function newCitation(
  fields: New<Citation, 'referenceId' | 'batchId' | 'page' | 'line' | 'text'>,
): Citation {
  return {
    schemaVersion: VERSION,
    referenceId: null,
    batchId: null,
    page: null,
    line: null,
    text: '',
    ...fields,
  };
}

/** Where citation searching found references. */
export const citationRecord = defineRecord({
  table: 'citations',
  since: 10,
  version: VERSION,
  schema: citationSchema,
  merge: byFieldStamped,
  names: (r) => [
    ['references', r.seedId],
    ['references', r.referenceId],
    ['batches', r.batchId],
    ['persons', r.by],
  ],
});
