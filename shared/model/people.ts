// Persons who work in a project on this machine.
import { z } from 'zod';
import type { PersonId } from '../kernel/ids';
import { idSchema } from './fields';

export const personSchema = z.object({
  id: idSchema<PersonId>(),
  schemaVersion: z.literal(1),
  name: z.string().min(1),
  role: z.enum(['assistant', 'lead']),
  colour: z.string(),
  languages: z.array(z.string()),
});
export type Person = z.infer<typeof personSchema>;
