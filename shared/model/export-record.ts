// What was exported when: the printed text of every cell, so that the next export can mark what has changed.
import { z } from 'zod';
import type { ExportId, PersonId } from '../kernel/ids';
import { epochMs, idSchema, languages } from './fields';

export const exportRecordSchema = z.object({
  id: idSchema<ExportId>(),
  schemaVersion: z.literal(2),
  language: z.enum(languages),
  /** Rows of printed text by table id. */
  tables: z.record(z.string(), z.array(z.array(z.string()))),
  by: idSchema<PersonId>(),
  at: epochMs,
});
export type ExportRecord = z.infer<typeof exportRecordSchema>;
