// What a person may see of a project while a stage is blind: nothing of another's decisions, and so nothing that
// follows from them.
import type { PersonId } from '../kernel/ids';
import type { Change, Patch } from '../model/change';
import { type Stage, stages } from '../model/decision';
import type { Project } from '../model/project';
import { type ProjectData, recordTypes, type TableName } from '../model/tables';

/** The stages at which decisions of others are hidden now. */
export function blindStages(project: Pick<Project, 'screening'> | undefined): Stage[] {
  if (project === undefined) return [];
  return stages.filter((s) => {
    const { isBlind, unblindedAt } = project.screening.stages[s];
    return isBlind && unblindedAt === null;
  });
}

const HIDING = recordTypes.filter((type) => type.isBlind !== undefined);
const byTable = new Map<string, (typeof HIDING)[number]>(HIDING.map((type) => [type.table, type]));

/** Whether a record says something of another's decisions at a hidden stage (see `isBlind` in model/record). */
function isHidden(
  table: string,
  record: unknown,
  hidden: readonly Stage[],
  viewer: PersonId | null,
): boolean {
  if (record === null || record === undefined) return false;
  return byTable.get(table)?.isBlind?.(record as never, hidden, viewer) ?? false;
}

/** Tables that {@link blindData} needs to know: what hides, and the project that says at which stages. */
export const blindTables: readonly Exclude<TableName, 'references'>[] = [
  'projects',
  // A reference is what is decided on, and says nothing of who decided.
  ...HIDING.map((type) => type.table).filter((table) => table !== 'references'),
];

/**
 * The project as a person may see it. Everything else is worked out from this, so counts, statuses, sorting, searching
 * and exports hold nothing that is hidden. The same object comes back when nothing is hidden. Nobody (null) sees what
 * anybody may not.
 */
export function blindData(data: ProjectData, viewer: PersonId | null): ProjectData {
  const hidden = blindStages(data.projects[0]);
  if (hidden.length === 0) return data;
  const open = HIDING.map(({ table }) => [
    table,
    (data[table] as unknown[]).filter((record) => !isHidden(table, record, hidden, viewer)),
  ]);
  return { ...data, ...(Object.fromEntries(open) as Partial<ProjectData>) };
}

/**
 * Log entries as a person may see them: without patches of hidden records, and without entries that hold nothing else.
 */
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
