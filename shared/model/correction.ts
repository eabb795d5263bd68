// What a person mended of a reference. The record as it was imported stays as it is; this stands beside it.
import { z } from 'zod';
import type { PersonId, ReferenceId } from '../kernel/ids';
import { idSchema } from './fields';
import { cslItemSchema } from './reference';
import { whole } from './merge-rule';
import { defineRecord } from './record';

const VERSION = 8;

/** Fields of a reference that are no CSL variables and can be mended as well. */
export const ownFields = ['country', 'citedAs', 'tags'] as const;
export type OwnField = (typeof ownFields)[number];
export const isOwnField = (field: string): field is OwnField => ownFields.some((f) => f === field);

const ownSchemas: Record<OwnField, z.ZodType> = {
  country: z.string(),
  citedAs: z.string(),
  tags: z.array(z.string()),
};

/** A value as it should be, by whom and when (milliseconds since 1970). `value`: null where there should be none. */
const correctedValueSchema = z.object({
  value: z.unknown().transform((value) => value ?? null),
  by: idSchema<PersonId>(),
  at: z.number().int(),
});

export const correctionSchema = z
  .object({
    /** The reference's own: it has one correction, which grows. */
    id: idSchema<ReferenceId>(),
    schemaVersion: z.literal(VERSION),
    /** By CSL variable or {@link ownFields}. */
    values: z
      .custom<Record<string, unknown>>((value) => typeof value === 'object' && value !== null)
      // A record drops it unseen.
      .refine((value) => !Object.hasOwn(value, '__proto__'), { message: '__proto__ is no field' })
      .pipe(z.record(z.string(), correctedValueSchema)),
  })
  .superRefine(({ values }, context) => {
    const csl: Record<string, unknown> = {};
    for (const [field, { value }] of Object.entries(values)) {
      if (value === null && field !== 'type' && field !== 'tags') continue;
      if (!isOwnField(field)) csl[field] = value;
      else if (!ownSchemas[field].safeParse(value).success)
        context.addIssue({ code: 'custom', message: `${field} has the wrong form`, path: ['values', field] });
    }
    for (const issue of cslItemSchema.partial().safeParse(csl).error?.issues ?? [])
      context.addIssue({ code: 'custom', message: issue.message, path: ['values', ...issue.path] });
  });
export type Correction = z.infer<typeof correctionSchema>;

/** What is mended of a reference, by field. */
export function newCorrection(id: ReferenceId, values: Correction['values']): Correction {
  return { id, schemaVersion: VERSION, values };
}

/** What was mended of references. */
export const correctionRecord = defineRecord({
  table: 'corrections',
  since: 8,
  version: VERSION,
  schema: correctionSchema,
  merge: {
    fields: { values: { fields: {}, rest: whole('value') } },
  },
  names: (r) => [['references', r.id], ...Object.values(r.values).map(({ by }) => ['persons', by] as const)],
});
