// What a report found of an intervention, on one outcome: which way, how much, how surely, among whom.
import { z } from 'zod';
import type { EffectId, InterventionId, PersonId, ReferenceId } from '../kernel/ids';
import { epochMs, idSchema } from './fields';
import { byFieldStamped } from './merge-rule';
import { defineRecord, type New } from './record';

const VERSION = 11;

/** Which way an effect went, for who takes part: better, worse, no difference, several ways, or not to be told. */
export const directions = ['positive', 'negative', 'none', 'mixed', 'unclear'] as const;
export type Direction = (typeof directions)[number];

/** What of an effect a passage can support; `effect` is all of it. */
export const effectParts = [
  'effect',
  'direction',
  'size',
  'interval',
  'p',
  'n',
  'horizon',
  'subgroup',
] as const;
export type EffectPart = (typeof effectParts)[number];

export const effectSchema = z.object({
  id: idSchema<EffectId>(),
  schemaVersion: z.literal(VERSION),
  referenceId: idSchema<ReferenceId>(),
  interventionId: idSchema<InterventionId>(),
  /** Id of the success measure that the outcome is one of; null for one that the project has not. */
  measureId: z.string().min(1).nullable(),
  /** The outcome as the report measured it. */
  outcome: z.string(),
  /** Null while nobody has said. */
  direction: z.enum(directions).nullable(),
  size: z.number().nullable(),
  unit: z.string(),
  interval: z
    .object({ low: z.number(), high: z.number() })
    .refine((i) => i.low <= i.high, 'an interval begins at its low end')
    .nullable(),
  /** Of the interval, in per cent. */
  confidence: z.number().min(50).max(99.99),
  p: z.object({ sign: z.enum(['=', '<', '>']), value: z.number().min(0).max(1) }).nullable(),
  n: z.number().int().positive().nullable(),
  /** Months from the beginning of the intervention to the measurement. */
  horizon: z.number().nonnegative().nullable(),
  /** Among whom; empty for all who took part. */
  subgroup: z.string(),
  by: idSchema<PersonId>(),
  at: epochMs,
});
export type Effect = z.infer<typeof effectSchema>;

/** What is known of an effect when it is begun; the rest is filled in. */
type Begun = Omit<
  New<Effect>,
  'id' | 'direction' | 'size' | 'unit' | 'interval' | 'confidence' | 'p' | 'n' | 'horizon' | 'subgroup'
>;

/** Its id begins with the intervention: what is signed off of that holds its effects and their evidence too. */
export function effectId(interventionId: InterventionId, own: string): EffectId {
  return `${interventionId}:${own}` as EffectId;
}

/** An effect of which only the outcome is known. */
export function newEffect(own: string, begun: Begun): Effect {
  return {
    id: effectId(begun.interventionId, own),
    schemaVersion: VERSION,
    direction: null,
    size: null,
    unit: '',
    interval: null,
    confidence: 95,
    p: null,
    n: null,
    horizon: null,
    subgroup: '',
    ...begun,
  };
}

/** Effects of interventions. */
export const effectRecord = defineRecord({
  table: 'effects',
  since: 11,
  version: VERSION,
  schema: effectSchema,
  merge: {
    ...byFieldStamped,
    together: [
      ['size', 'unit'],
      ['interval', 'confidence'],
    ],
  },
  names: (r) => [
    ['references', r.referenceId],
    ['interventions', r.interventionId],
    ['persons', r.by],
  ],
});
