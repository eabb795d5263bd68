// Where on the screening page what waits leads to.
import type { Stage } from '../../../shared/model/decision';

export const views = ['screen', 'conflicts', 'progress', 'settings'] as const;
export type View = (typeof views)[number];

const places: Readonly<Record<string, { stage: Stage; view: View }>> = {
  'title-abstract': { stage: 'title-abstract', view: 'screen' },
  'full-text': { stage: 'full-text', view: 'screen' },
  conflicts: { stage: 'title-abstract', view: 'conflicts' },
  'full-text-conflicts': { stage: 'full-text', view: 'conflicts' },
};

/** The stage and view of a subject of the page (see shared/review/waiting); null for none. */
export const ledTo = (subject: string | null): { stage: Stage; view: View } | null =>
  (subject === null ? undefined : places[subject]) ?? null;
