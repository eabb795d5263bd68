// What a person may see of a project while a stage is blind: nothing of another's decisions, and so nothing that follows from them.
import type { PersonId } from '../kernel/ids';
import type { Change, Patch } from '../model/change';
import type { Comment } from '../model/comment';
import { type Decision, type Stage, stages } from '../model/decision';
import type { ExportRecord } from '../model/export-record';
import type { Project } from '../model/project';
import type { Resolution } from '../model/resolution';
import type { ProjectData } from '../model/tables';

/** The stages at which decisions of others are hidden now. */
export function blindStages(project: Pick<Project, 'screening'> | undefined): Stage[] {
  if (project === undefined) return [];
  return stages.filter((s) => {
    const { isBlind, unblindedAt } = project.screening.stages[s];
    return isBlind && unblindedAt === null;
  });
}

/** Whether a record says something of another's decisions at a hidden stage: the decision, a comment on it, how it was resolved, what was printed of it. */
function isHidden(
  table: string,
  record: unknown,
  hidden: readonly Stage[],
  viewer: PersonId | null,
): boolean {
  if (record === null || record === undefined) return false;
  if (table === 'decisions') {
    const { personId, stage } = record as Decision;
    return personId !== viewer && hidden.includes(stage);
  }
  if (table === 'resolutions') return hidden.includes((record as Resolution).stage);
  // Fingerprints of what was printed follow from everybody's decisions: an included report stands in a table, an excluded one does not.
  if (table === 'exports') return (record as ExportRecord).by !== viewer;
  if (table !== 'comments') return false;
  const { subject, by } = record as Comment;
  return (
    by !== viewer &&
    ((subject.table === 'decisions' && hidden.some((stage) => subject.id.endsWith(`:${stage}`))) ||
      (subject.table === 'resolutions' && hidden.some((stage) => subject.id.endsWith(`:${stage}`))))
  );
}

/** Tables that may hold what {@link isHidden} hides. */
const HIDING = ['decisions', 'resolutions', 'comments', 'exports'] as const;

/** Tables that {@link blindData} needs to know: what hides, and the project that says at which stages. */
export const blindTables = ['projects', ...HIDING] as const;

/**
 * The project as a person may see it. Everything else is worked out from this, so counts, statuses, sorting, searching and exports
 * hold nothing that is hidden. The same object comes back when nothing is hidden. Nobody (null) sees what anybody may not.
 */
export function blindData(data: ProjectData, viewer: PersonId | null): ProjectData {
  const hidden = blindStages(data.projects[0]);
  if (hidden.length === 0) return data;
  const open = HIDING.map((table) => [
    table,
    (data[table] as unknown[]).filter((record) => !isHidden(table, record, hidden, viewer)),
  ]);
  return { ...data, ...(Object.fromEntries(open) as Partial<ProjectData>) };
}

/** Log entries as a person may see them: without patches of hidden records, and without entries that hold nothing else. */
export function blindChanges(
  changes: readonly Change[],
  project: Project | undefined,
  viewer: PersonId | null,
): Change[] {
  const hidden = blindStages(project);
  if (hidden.length === 0) return [...changes];
  const isOpen = ({ table, before, after }: Patch): boolean =>
    [before, after].every((r) => !isHidden(table, r, hidden, viewer));
  return changes.flatMap((change) => {
    const patches = change.patches.filter(isOpen);
    if (patches.length === change.patches.length) return [change];
    return patches.length === 0 && change.bulk === null ? [] : [{ ...change, patches }];
  });
}
