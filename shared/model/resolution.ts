// How a disagreement at a stage was resolved: by agreement or by the lead, with the reason.
import { z } from 'zod';
import type { PersonId, ReferenceId, ResolutionId } from '../kernel/ids';
import { type Stage, stages, verdicts } from './decision';
import { epochMs, idSchema } from './fields';

export const resolutionSchema = z.object({
  id: idSchema<ResolutionId>(),
  schemaVersion: z.literal(3),
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
