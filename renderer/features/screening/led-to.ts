// Where on the screening page what waits leads to.
import { type Stage, stages, type Verdict, verdicts } from '../../../shared/model/decision';

export const views = ['screen', 'conflicts', 'progress', 'settings'] as const;
export type View = (typeof views)[number];

/** What of the page is shown; `pile`: what one decided so is looked at again, null for what waits. */
export type Place = { stage: Stage; view: View; pile: Verdict | null };

/** Where one begins. */
export const START: Place = { stage: 'title-abstract', view: 'screen', pile: null };

/** Whether something that was kept is a place on the page. */
export function isPlace(kept: unknown): boolean {
  const { stage, view, pile } = (kept ?? {}) as Partial<Record<keyof Place, unknown>>;
  return (
    stages.some((s) => s === stage) &&
    views.some((v) => v === view) &&
    (pile === null || verdicts.some((v) => v === pile))
  );
}

const places: Readonly<Record<string, Omit<Place, 'pile'>>> = {
  'title-abstract': { stage: 'title-abstract', view: 'screen' },
  'full-text': { stage: 'full-text', view: 'screen' },
  conflicts: { stage: 'title-abstract', view: 'conflicts' },
  'earlier-title-abstract': { stage: 'title-abstract', view: 'progress' },
  'earlier-full-text': { stage: 'full-text', view: 'progress' },
  'full-text-conflicts': { stage: 'full-text', view: 'conflicts' },
};

/** The stage and view of a subject of the page (see shared/review/waiting); null for none. */
export function ledTo(subject: string | null): Place | null {
  const place = subject === null ? undefined : places[subject];
  return place === undefined ? null : { ...place, pile: null };
}
