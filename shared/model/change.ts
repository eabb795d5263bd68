// The append-only change log. One entry says who did what when, with every record before and after.
import { z } from 'zod';
import type { ChangeId, PersonId } from '../kernel/ids';
import { idSchema } from './fields';

/** The schema in which the shape of an entry last changed. */
export const ENTRY_VERSION = 13;

export const patchSchema = z.object({
  table: z.string(),
  id: z.string(),
  /** The whole record before; null when it did not exist. */
  before: z.unknown(),
  /** The whole record after; null when it was removed. */
  after: z.unknown(),
});
export type Patch = z.infer<typeof patchSchema>;

/**
 * A part of a record (see change/registers) as an entry wrote it. `value` is left out where the part, or with path ''
 * the record, was taken away. `seen`: the entries whose values stood there for whoever wrote it.
 */
export const partWriteSchema = z.object({
  table: z.string(),
  id: z.string(),
  path: z.string(),
  value: z.unknown().optional(),
  seen: z.array(idSchema<ChangeId>()),
});
export type PartWrite = z.infer<typeof partWriteSchema>;

export const changeSchema = z.object({
  id: idSchema<ChangeId>(),
  /** 1-based position in this project's log. */
  seq: z.number().int().positive(),
  /** Hybrid logical clock, see kernel/clock. */
  at: z.string().regex(/^\d{13}-[0-9a-f]{4,8}$/),
  by: idSchema<PersonId>(),
  device: z.string(),
  /** What was done, such as `decision.record`: the interface has a sentence for each. */
  kind: z.string(),
  patches: z.array(patchSchema),
  /** A bulk import: its records are found by batch, not repeated in the entry. */
  bulk: z.object({ table: z.string(), batchId: z.string(), count: z.number().int() }).nullable(),
  /** The entry that this one undoes, or redoes; null for an ordinary entry. */
  undoes: idSchema<ChangeId>().nullable(),
  redoes: idSchema<ChangeId>().nullable(),
  /** SHA-256 of the entry before; 64 zeros for the first. */
  /**
   * What the entry wrote where that does not follow from `patches` and the entries before it: of studies that came
   * together, somebody did not see what stands before in this log.
   */
  writes: z.array(partWriteSchema).optional(),
  prevHash: z.string().length(64),
  hash: z.string().length(64),
});
export type Change = z.infer<typeof changeSchema>;

/** Devices of entries that an example came with: its people are made up, or did their work elsewhere. */
export const madeUpBy: ReadonlySet<string> = new Set(['demo', 'oefenstudie']);
