// What was exported when: a fingerprint of every printed cell, so that the next export can mark what has changed.
import { z } from 'zod';
import type { ExportId, PersonId } from '../kernel/ids';
import { epochMs, idSchema, languages } from './fields';
import { byField } from './merge-rule';
import { defineRecord, type New } from './record';

const VERSION = 2;

export const exportRecordSchema = z.object({
  id: idSchema<ExportId>(),
  schemaVersion: z.literal(VERSION),
  language: z.enum(languages),
  /** Rows of fingerprints of the printed text (kernel/hash) by table id; '' for an empty cell. */
  tables: z.record(z.string(), z.array(z.array(z.string()))),
  by: idSchema<PersonId>(),
  at: epochMs,
});
export type ExportRecord = z.infer<typeof exportRecordSchema>;

/** What was printed, in a language. */
export function newExportRecord(fields: New<ExportRecord>): ExportRecord {
  return { schemaVersion: VERSION, ...fields };
}

/** What was exported. */
export const exportRecord = defineRecord({
  table: 'exports',
  since: 2,
  version: VERSION,
  schema: exportRecordSchema,
  merge: byField,
  names: (r) => [['persons', r.by]],
  // Fingerprints of what was printed follow from everybody's decisions: an included report stands in a table, an
  // excluded one does not.
  isBlind: ({ by }, { stages }, viewer) => stages.length > 0 && by !== viewer,
});
