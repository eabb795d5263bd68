// References that describe one publication. Nothing is deleted or rewritten: the group says which one is kept and what
// the others add to it, so taking a group apart gives everything back as it was.
import { z } from 'zod';
import type { DuplicateGroupId, PersonId, ReferenceId } from '../kernel/ids';
import { epochMs, idSchema } from './fields';
import { whole } from './merge-rule';
import { defineRecord, type New } from './record';

const VERSION = 5;

export const duplicateGroupSchema = z.object({
  id: idSchema<DuplicateGroupId>(),
  schemaVersion: z.literal(VERSION),
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

/** References that are one publication. */
export function newDuplicateGroup(fields: New<DuplicateGroup>): DuplicateGroup {
  return { schemaVersion: VERSION, ...fields };
}

/** References that are one publication. */
export const duplicateGroupRecord = defineRecord({
  table: 'duplicates',
  since: 2,
  version: VERSION,
  schema: duplicateGroupSchema,
  merge: whole('keptId', 'memberIds', 'basis', 'merged', 'from', 'chosen'),
  names: (r) => [...r.memberIds.map((id) => ['references', id] as const), ['references', r.keptId]],
});
