// What one person says of one reference with a tool, or what the lead settled of what the raters said.
import { z } from 'zod';
import type { AppraisalId, PersonId, ReferenceId } from '../kernel/ids';
import { epochMs, idSchema } from './fields';
import { defineRecord } from './record';

const VERSION = 10;

/** A level that a person chose, with why. */
const chosenSchema = z.object({ level: z.string().min(1), argument: z.string() });

export const appraisalSchema = z.object({
  id: idSchema<AppraisalId>(),
  schemaVersion: z.literal(VERSION),
  referenceId: idSchema<ReferenceId>(),
  /** Whose it is; of what was settled, the lead who last did. */
  personId: idSchema<PersonId>(),
  toolId: z.string().min(1),
  /** `settled`: what the lead settled, which the report uses. */
  kind: z.enum(['own', 'settled']),
  /** Answer id by question id. */
  answers: z.record(z.string(), z.string()),
  /** The levels that a person chose, by domain id: beside the rule, or where there is none. */
  judgements: z.record(z.string(), chosenSchema),
  overall: chosenSchema.nullable(),
  argument: z.string(),
  /** How heavily the report counts in the summary, such as its number of participants; null for nothing said. */
  weight: z.number().positive().nullable(),
  at: epochMs,
});
export type Appraisal = z.infer<typeof appraisalSchema>;

/** An appraisal's id follows from whose it is, of what and with which tool, so that appraising again replaces. */
export function appraisalId(
  referenceId: ReferenceId,
  whose: PersonId | 'settled',
  toolId: string,
): AppraisalId {
  return `${referenceId}:${whose}:${toolId}` as AppraisalId;
}

/** Whose appraisal of what. */
export type Appraised = Pick<Appraisal, 'referenceId' | 'personId' | 'toolId' | 'kind' | 'at'>;

/** An appraisal without content. */
export function emptyAppraisal(of: Appraised): Appraisal {
  return {
    ...of,
    id: appraisalId(of.referenceId, of.kind === 'own' ? of.personId : 'settled', of.toolId),
    schemaVersion: VERSION,
    answers: {},
    judgements: {},
    overall: null,
    argument: '',
    weight: null,
  };
}

/** Appraisals with a tool. */
export const appraisalRecord = defineRecord({
  table: 'appraisals',
  since: 10,
  version: VERSION,
  schema: appraisalSchema,
  merge: {
    fields: { at: 'stamp', personId: 'stamp', answers: 'each', judgements: 'each' },
  },
  names: (a) => [
    ['references', a.referenceId],
    ['persons', a.personId],
  ],
});
