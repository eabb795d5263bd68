// References that describe one publication. Nothing is deleted: the others point at the kept one and can be split off again.
import { z } from 'zod';
import type { DuplicateGroupId, PersonId, ReferenceId } from '../kernel/ids';
import { epochMs, idSchema } from './fields';

export const duplicateGroupSchema = z.object({
  id: idSchema<DuplicateGroupId>(),
  schemaVersion: z.literal(2),
  keptId: idSchema<ReferenceId>(),
  /** All members, the kept one among them. */
  memberIds: z.array(idSchema<ReferenceId>()).min(2),
  /** `sure`: merged by the matcher; `confirmed`: by a person. */
  basis: z.enum(['sure', 'confirmed']),
  by: idSchema<PersonId>(),
  at: epochMs,
});
export type DuplicateGroup = z.infer<typeof duplicateGroupSchema>;
