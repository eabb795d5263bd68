// What a record is. Each kind of record is one file here that gives one of these, beside its schema and what makes a
// new one; tables.ts lists them.
import type { z } from 'zod';
import type { PersonId } from '../kernel/ids';
import type { ObjectRule } from './merge-rule';

/** What is hidden now from whoever did not make it. */
export type Hidden = {
  /** Stages of screening that are blind. */
  stages: readonly string[];
  /** Whether two fill in the template of an intervention without seeing each other's answers. */
  isTemplate: (interventionId: string) => boolean;
  /** Whether somebody else marked a passage for nothing but such answers; also of one that is gone. */
  isPassage: (annotationId: string) => boolean;
  /** Whether a document is of a report with such a template. */
  isDocument: (documentId: string) => boolean;
};

/** A record that another names: its table and id; null where it names none. */
export type Named<Table extends string = string> = readonly [table: Table, id: string | null];

export type RecordType<
  Table extends string = string,
  Schema extends z.ZodType = z.ZodType,
  NamedTable extends string = string,
> = {
  /** Where its records stand in databases, bundles and logs: never changed. */
  table: Table;
  /** The schema in which the table came: a bundle from then on that lacks it is not whole. */
  since: number;
  /** The schema in which its shape last changed: the `schemaVersion` of its records. */
  version: number;
  schema: Schema;
  /** What is merged on its own where two people, or two windows, change one record. */
  merge: ObjectRule;
  /** The records that one names. They must be there, or have been: an undo may take away what others have built on. */
  names: (record: z.infer<Schema>) => readonly Named<NamedTable>[];
  /**
   * Whether a record says something of another's work that is hidden from this person (null for nobody in particular).
   * Left out where none does.
   */
  isBlind?: (record: z.infer<Schema>, hidden: Hidden, viewer: PersonId | null) => boolean;
};

/** A kind of record, with its table, its schema and the tables that it names as types of their own. */
export function defineRecord<
  const Table extends string,
  Schema extends z.ZodType,
  NamedTable extends string = never,
>(type: RecordType<Table, Schema, NamedTable>): RecordType<Table, Schema, NamedTable> {
  return type;
}

/** What makes a new record is given: all but the version of its shape, and what has a default. */
export type New<T, Default extends keyof T = never> = Omit<T, 'schemaVersion' | Default> &
  Partial<Pick<T, Default>>;
