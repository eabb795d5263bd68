// Literature that the report only cites, such as a handbook on the method. It is no report of the study: it is neither screened nor counted.
import { z } from 'zod';
import type { LiteratureId, PersonId } from '../kernel/ids';
import { epochMs, idSchema } from './fields';
import { cslItemSchema } from './reference';

export const literatureSchema = z.object({
  id: idSchema<LiteratureId>(),
  schemaVersion: z.literal(7),
  csl: cslItemSchema,
  by: idSchema<PersonId>(),
  at: epochMs,
});
export type CitedWork = z.infer<typeof literatureSchema>;
