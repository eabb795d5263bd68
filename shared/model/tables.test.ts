// What kinds of records say of themselves agrees with their schemas and with the migrations.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { MergeRule } from './merge-rule';
import { migrations } from './migrations';
import {
  emptyProjectData,
  recordTypeOf,
  recordTypes,
  SCHEMA_VERSION,
  tableNames,
  tableSchemas,
} from './tables';

/** The fields of a schema; of a union those of all its options. */
function fieldsOf(schema: z.ZodType): Record<string, z.ZodType> {
  if (schema instanceof z.ZodObject) return schema.shape;
  if (schema instanceof z.ZodDiscriminatedUnion)
    return Object.assign({}, ...schema.options.map((o) => fieldsOf(o as z.ZodType))) as Record<
      string,
      z.ZodType
    >;
  return {};
}

/** Fields that a rule names and that the schema has not: they would be merged by no rule at all. */
function strangers(rule: MergeRule | undefined, schema: z.ZodType | undefined): string[] {
  if (typeof rule !== 'object' || schema === undefined) return [];
  if ('list' in rule) {
    const element = schema instanceof z.ZodArray ? (schema.element as z.ZodType) : undefined;
    return strangers(rule.of, element);
  }
  const fields = fieldsOf(schema);
  const below = schema instanceof z.ZodRecord ? (schema.valueType as z.ZodType) : undefined;
  const named = [...Object.keys(rule.fields), ...(rule.together ?? []).flat()];
  return [
    ...named.filter((name) => !(name in fields)),
    ...Object.entries(rule.fields).flatMap(([name, own]) => strangers(own, fields[name])),
    ...strangers(rule.rest, below),
  ];
}

/** Fields that hold the id of a record, with its table. */
const NAMED_BY = {
  referenceId: 'references',
  interventionId: 'interventions',
  documentId: 'documents',
  annotationId: 'annotations',
  personId: 'persons',
  sourceId: 'sources',
  batchId: 'batches',
};

describe('kinds of records', () => {
  it('have a table each, found by its name', () => {
    expect(new Set(tableNames).size).toBe(recordTypes.length);
    for (const type of recordTypes) expect(recordTypeOf(type.table)).toBe(type);
    expect(Object.keys(emptyProjectData())).toEqual(tableNames);
    expect(Object.keys(tableSchemas)).toEqual(tableNames);
  });

  it.each(recordTypes.map((type) => [type.table, type] as const))(
    '%s: its version is its schema’s',
    (_, type) => {
      const { schemaVersion } = fieldsOf(type.schema);
      expect(schemaVersion?.safeParse(type.version).success).toBe(true);
      expect(schemaVersion?.safeParse(type.version + 1).success).toBe(false);
    },
  );

  it.each(recordTypes.map((type) => [type.table, type] as const))(
    '%s: a shape that changed after it came has its migration',
    (table, { since, version }) => {
      const changed = migrations.filter((m) => Object.hasOwn(m.tables, table)).map((m) => m.version);
      expect(Math.max(since, ...changed)).toBe(version);
    },
  );

  it.each(recordTypes.map((type) => [type.table, type] as const))(
    '%s: its rule of merging names fields that it has',
    (_, { merge, schema }) => {
      expect(strangers(merge, schema)).toEqual([]);
    },
  );

  it.each(recordTypes.map((type) => [type.table, type] as const))(
    '%s: names every record whose id it holds',
    (_, { schema, names }) => {
      for (const [field, table] of Object.entries(NAMED_BY)) {
        if (!(field in fieldsOf(schema))) continue;
        expect(names({ [field]: 'x' } as never)).toContainEqual([table, 'x']);
      }
    },
  );

  it('give the version of the whole schema, which is that of the last migration', () => {
    expect(SCHEMA_VERSION).toBe(migrations.at(-1)?.version);
  });
});
