// How a disagreement at a stage was resolved: by agreement or by the lead, with the reason.
import { z } from 'zod';
import type { PersonId, ReferenceId, ResolutionId } from '../kernel/ids';
import { type Stage, stages, verdicts } from './decision';
import { epochMs, idSchema } from './fields';
import { whole } from './merge-rule';
import { defineRecord, type New } from './record';

const VERSION = 3;

export const resolutionSchema = z.object({
  id: idSchema<ResolutionId>(),
  schemaVersion: z.literal(VERSION),
  referenceId: idSchema<ReferenceId>(),
  stage: z.enum(stages),
  verdict: z.enum(verdicts),
  /** Code of the exclusion criterion; null unless excluded. */
  reason: z.string().nullable(),
  basis: z.enum(['agreement', 'lead']),
  argument: z.string(),
  by: idSchema<PersonId>(),
  at: epochMs,
});
export type Resolution = z.infer<typeof resolutionSchema>;

/** A reference has one resolution a stage; its id follows from both. */
export function resolutionId(referenceId: ReferenceId, stage: Stage): ResolutionId {
  return `${referenceId}:${stage}` as ResolutionId;
}

/** How a disagreement is resolved. */
export function newResolution(fields: New<Resolution, 'id'>): Resolution {
  return { id: resolutionId(fields.referenceId, fields.stage), schemaVersion: VERSION, ...fields };
}

/** How disagreements were resolved. */
export const resolutionRecord = defineRecord({
  table: 'resolutions',
  since: 3,
  version: VERSION,
  schema: resolutionSchema,
  merge: whole('verdict', 'reason', 'basis', 'argument'),
  names: (r) => [
    ['references', r.referenceId],
    ['persons', r.by],
  ],
  isBlind: ({ stage }, { stages }) => stages.includes(stage),
});
