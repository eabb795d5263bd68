// References that describe one publication. Nothing is deleted or rewritten: the group says which one is kept and what the others add to it,
// so taking a group apart gives everything back as it was.
import { z } from 'zod';
import type { DistinctionId, DuplicateGroupId, PersonId, ReferenceId } from '../kernel/ids';
import { epochMs, idSchema } from './fields';

export const duplicateGroupSchema = z.object({
  id: idSchema<DuplicateGroupId>(),
  schemaVersion: z.literal(5),
  keptId: idSchema<ReferenceId>(),
  /** All members, the kept one among them. */
  memberIds: z.array(idSchema<ReferenceId>()).min(2),
  /** `sure`: merged by the matcher; `confirmed`: by a person. */
  basis: z.enum(['sure', 'confirmed']),
  /** CSL variables whose value is not the kept reference's own, with that value. */
  merged: z.record(z.string(), z.unknown()),
  /** Which member each of these came from. */
  from: z.record(z.string(), idSchema<ReferenceId>()),
  /** Values that a person chose: the member by CSL variable. */
  chosen: z.record(z.string(), idSchema<ReferenceId>()),
  by: idSchema<PersonId>(),
  at: epochMs,
});
export type DuplicateGroup = z.infer<typeof duplicateGroupSchema>;

/** A person's word that two references are two publications: the matcher does not ask again. */
export const distinctionSchema = z.object({
  id: idSchema<DistinctionId>(),
  schemaVersion: z.literal(5),
  a: idSchema<ReferenceId>(),
  b: idSchema<ReferenceId>(),
  by: idSchema<PersonId>(),
  at: epochMs,
});
export type Distinction = z.infer<typeof distinctionSchema>;

/** A pair has one distinction, whichever is named first. */
export function distinctionId(a: ReferenceId, b: ReferenceId): DistinctionId {
  return (a < b ? `${a}:${b}` : `${b}:${a}`) as DistinctionId;
}
