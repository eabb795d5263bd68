// What a bundle holds for whom, while a stage or filling in templates is blind.
import { sealAnew } from '../change/commit';
import type { PersonId } from '../kernel/ids';
import type { Change } from '../model/change';
import type { ProjectData } from '../model/tables';
import { blindChanges, blindData, hidesAnything } from '../screening/blind';

type Copy = { data: ProjectData; log: Change[] };

/**
 * A project as a person may take it along. While a stage is blind, a screener's copy has nothing of others' decisions,
 * in its records nor in its log, which is numbered and chained anew; a lead's has everything, as whoever may unblind
 * the stage.
 *
 * @param viewer - whose copy it is; null for everything
 */
export function copyFor({ data, log }: Copy, viewer: PersonId | null): Copy {
  const isLead = data.persons.find((p) => p.id === viewer)?.role === 'lead';
  if (viewer === null || isLead || !hidesAnything(data)) return { data, log };
  return { data: blindData(data, viewer), log: sealAnew(blindChanges(log, data, viewer)) };
}
