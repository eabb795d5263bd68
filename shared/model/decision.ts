// One person's screening decision on one reference at one stage. Never shared, so nobody overwrites anybody.
import { z } from 'zod';
import type { DecisionId, PersonId, ReferenceId } from '../kernel/ids';
import { epochMs, idSchema } from './fields';
import { words } from './merge-rule';
import { defineRecord } from './record';

const VERSION = 10;

export const stages = ['title-abstract', 'full-text'] as const;
export type Stage = (typeof stages)[number];
export const verdicts = ['include', 'exclude', 'maybe'] as const;
export type Verdict = (typeof verdicts)[number];

export const decisionSchema = z.object({
  id: idSchema<DecisionId>(),
  schemaVersion: z.literal(VERSION),
  referenceId: idSchema<ReferenceId>(),
  personId: idSchema<PersonId>(),
  stage: z.enum(stages),
  /** Null while there is only a note. */
  verdict: z.enum(verdicts).nullable(),
  /** Code of the exclusion criterion; null unless excluded. */
  reason: z.string().nullable(),
  note: z.string(),
  /** Labels of the project that this person put on the reference. */
  labels: z.array(z.string()),
  decidedAt: epochMs,
  /** Time the reference was on screen before the decision. */
  durationMs: z.number().nonnegative(),
  /**
   * The version of the criteria that it was made under (see project.criteriaVersions); 0 without a verdict, and where
   * it is not known, as of a decision in another program.
   */
  criteria: z.number().int().nonnegative(),
});
export type Decision = z.infer<typeof decisionSchema>;

/** A decision's id follows from whose it is, so that deciding again replaces. */
export function decisionId(referenceId: ReferenceId, personId: PersonId, stage: Stage): DecisionId {
  return `${referenceId}:${personId}:${stage}` as DecisionId;
}

/** A decision without content: what a note or a label begins with. */
export function emptyDecision(referenceId: ReferenceId, personId: PersonId, stage: Stage): Decision {
  return {
    id: decisionId(referenceId, personId, stage),
    schemaVersion: VERSION,
    referenceId,
    personId,
    stage,
    verdict: null,
    reason: null,
    note: '',
    labels: [],
    decidedAt: 0,
    durationMs: 0,
    criteria: 0,
  };
}

/** Screening decisions. */
export const decisionRecord = defineRecord({
  table: 'decisions',
  since: 1,
  version: VERSION,
  schema: decisionSchema,
  merge: {
    fields: { labels: words },
    together: [['verdict', 'reason', 'decidedAt', 'durationMs', 'criteria']],
  },
  names: (r) => [
    ['references', r.referenceId],
    ['persons', r.personId],
  ],
  isBlind: ({ personId, stage }, { stages }, viewer) => personId !== viewer && stages.includes(stage),
});
