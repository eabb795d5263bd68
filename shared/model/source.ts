// Where references come from: a search in an engine, or a correspondent in a country; and the batches that were imported from it.
import { z } from 'zod';
import type { ImportBatchId, SourceId } from '../kernel/ids';
import { epochMs, idSchema } from './fields';

export const correspondentStatuses = ['invited', 'reminded', 'received', 'declined'] as const;

const common = { id: idSchema<SourceId>(), schemaVersion: z.literal(2) };
export const sourceSchema = z.discriminatedUnion('type', [
  z.object({
    ...common,
    type: z.literal('search'),
    engine: z.string(),
    query: z.string(),
    date: z.string(),
    filters: z.string(),
    /** Hits that the engine reported; null where it was not written down. */
    found: z.number().int().nonnegative().nullable(),
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

/** A new correspondent of a country. */
export function newCorrespondent(
  id: SourceId,
  country: string,
  name: string,
  affiliation = '',
): Correspondent {
  return {
    id,
    schemaVersion: 2,
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

export const importBatchSchema = z.object({
  id: idSchema<ImportBatchId>(),
  schemaVersion: z.literal(1),
  sourceId: idSchema<SourceId>().nullable(),
  fileName: z.string(),
  format: z.string(),
  importedAt: epochMs,
  count: z.number().int().nonnegative(),
  problems: z.array(z.object({ line: z.number(), record: z.number(), reason: z.string() })),
  /** Undoing an import sets 'undone': its references leave every list at once and come back on redo. */
  status: z.enum(['active', 'undone']),
});
export type ImportBatch = z.infer<typeof importBatchSchema>;
