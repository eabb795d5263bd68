// What a person may see of a project while a stage is blind: nothing of another's decisions, and so nothing that follows from them.
import type { PersonId } from '../kernel/ids';
import type { Change, Patch } from '../model/change';
import { type Decision, type Stage, stages } from '../model/decision';
import type { Project } from '../model/project';
import type { ProjectData } from '../model/tables';

/** The stages at which decisions of others are hidden now. */
export function blindStages(project: Pick<Project, 'screening'> | undefined): Stage[] {
  if (project === undefined) return [];
  return stages.filter((s) => {
    const { isBlind, unblindedAt } = project.screening.stages[s];
    return isBlind && unblindedAt === null;
  });
}

/** Whether a decision is hidden from a person. */
function isHidden(decision: Decision, hidden: readonly Stage[], viewer: PersonId | null): boolean {
  return decision.personId !== viewer && hidden.includes(decision.stage);
}

/**
 * The project as a person may see it. Everything else is worked out from this, so counts, statuses, sorting, searching and exports
 * hold nothing that is hidden. The same object comes back when nothing is hidden. Nobody (null) sees what anybody may not.
 */
export function blindData(data: ProjectData, viewer: PersonId | null): ProjectData {
  const hidden = blindStages(data.projects[0]);
  if (hidden.length === 0) return data;
  const decisions = data.decisions.filter((d) => !isHidden(d, hidden, viewer));
  const resolutions = data.resolutions.filter((r) => !hidden.includes(r.stage));
  const comments = data.comments.filter((c) => c.subject.table !== 'decisions' || c.by === viewer);
  return { ...data, decisions, resolutions, comments };
}

/** Log entries as a person may see them: without patches of hidden decisions, and without entries that hold nothing else. */
export function blindChanges(
  changes: readonly Change[],
  project: Project | undefined,
  viewer: PersonId | null,
): Change[] {
  const hidden = blindStages(project);
  if (hidden.length === 0) return [...changes];
  const isOpen = ({ table, before, after }: Patch): boolean =>
    table !== 'decisions' ||
    [before, after].every((r) => r === null || r === undefined || !isHidden(r as Decision, hidden, viewer));
  return changes.flatMap((change) => {
    const patches = change.patches.filter(isOpen);
    if (patches.length === change.patches.length) return [change];
    return patches.length === 0 && change.bulk === null ? [] : [{ ...change, patches }];
  });
}
