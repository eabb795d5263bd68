// What a person may see of a project while a stage, or filling in templates, is blind: nothing of another's work there,
// and so nothing that follows from it.
import type { PersonId } from '../kernel/ids';
import type { Change, PartWrite, Patch } from '../model/change';
import { type Stage, stages } from '../model/decision';
import type { Evidence } from '../model/evidence';
import type { Project } from '../model/project';
import { ofReading } from '../model/reading';
import type { Hidden } from '../model/record';
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

/** What is needed to know what is hidden: the protocol, who filled in what, and what was marked for it. */
export type Hiding = Pick<ProjectData, 'projects' | 'readings' | 'evidence'>;

/** Passages that were marked for nothing but answers that are hidden. */
function passagesFor(isTemplate: Hidden['isTemplate'], { evidence }: Hiding): Set<string> {
  const [kept, only] = [new Set<string>(), new Set<string>()];
  for (const { target, annotationId } of evidence) {
    const isBlind = target.type === 'reading' && isTemplate(ofReading(target.readingId).interventionId);
    (isBlind ? only : kept).add(annotationId);
  }
  return new Set([...only].filter((id) => !kept.has(id)));
}

/** What is hidden now; null where nothing is. */
function hiddenIn(hiding: Hiding): Hidden | null {
  const [project] = hiding.projects;
  const open = blindStages(project);
  const isFilledBlind = project?.filling.people === 2 && project.filling.isBlind;
  if (open.length === 0 && !isFilledBlind) return null;
  const done = new Map<string, number>();
  for (const { interventionId, doneAt } of hiding.readings)
    if (doneAt !== null) done.set(interventionId, (done.get(interventionId) ?? 0) + 1);
  const isTemplate = (id: string): boolean => isFilledBlind && (done.get(id) ?? 0) < 2;
  // Worked out when a passage is first asked about.
  let passages: Set<string> | null = null;
  return {
    stages: open,
    isTemplate,
    isPassage: (id) => isFilledBlind && (passages ??= passagesFor(isTemplate, hiding)).has(id),
  };
}

/** Whether some of what others did may be hidden now. */
export function hidesAnything({ projects }: Pick<ProjectData, 'projects'>): boolean {
  return hiddenIn({ projects, readings: [], evidence: [] }) !== null;
}

/** What is hidden now, as a key: another where more or less is. Empty where nothing is. */
export function hiddenKey({ projects, readings }: Pick<ProjectData, 'projects' | 'readings'>): string {
  const hidden = hiddenIn({ projects, readings, evidence: [] });
  if (hidden === null) return '';
  const open = readings.filter((r) => !hidden.isTemplate(r.interventionId)).map((r) => r.id);
  return JSON.stringify([hidden.stages, open, projects[0]?.filling]);
}

/** Whether a record says something of another's work that is hidden (see `isBlind` in model/record). */
function isHidden(table: string, record: unknown, hidden: Hidden, viewer: PersonId | null): boolean {
  if (record === null || record === undefined) return false;
  return byTable.get(table)?.isBlind?.(record as never, hidden, viewer) ?? false;
}

/** Tables that {@link blindData} needs to know: what hides, and the project that says what is blind. */
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
  const hidden = hiddenIn(data);
  if (hidden === null) return data;
  const open = HIDING.map(({ table }) => [
    table,
    (data[table] as unknown[]).filter((record) => !isHidden(table, record, hidden, viewer)),
  ]);
  return { ...data, ...(Object.fromEntries(open) as Partial<ProjectData>) };
}

const passageOf = ({ before, after }: Patch): string =>
  ((after ?? before) as Partial<Evidence> | null)?.annotationId ?? '';

/**
 * Whether a part that an entry says it wrote is of a record that is seen. Of an entry that does not count there are no
 * records to ask: what may hide is seen by whoever wrote it alone.
 */
function isWriteSeen(
  { by, patches: all }: Change,
  { table, id }: PartWrite,
  open: readonly Patch[],
  viewer: PersonId | null,
): boolean {
  const isOf = (patch: Patch): boolean => patch.table === table && patch.id === id;
  if (all.some(isOf)) return open.some(isOf);
  return by === viewer || !byTable.has(table);
}

/**
 * Log entries as a person may see them: without patches of hidden records, and without entries that hold nothing else.
 */
export function blindChanges(changes: readonly Change[], hiding: Hiding, viewer: PersonId | null): Change[] {
  const hidden = hiddenIn(hiding);
  if (hidden === null) return [...changes];
  const isSeen = (of: Hidden, { table, before, after }: Patch): boolean =>
    [before, after].every((r) => !isHidden(table, r, of, viewer));
  // A passage that no longer supports a hidden answer was marked for it.
  const marked = new Set<string>();
  for (const { patches } of changes)
    for (const patch of patches)
      if (patch.table === 'evidence' && !isSeen(hidden, patch)) marked.add(passageOf(patch));
  for (const { annotationId } of hiding.evidence)
    if (!hidden.isPassage(annotationId)) marked.delete(annotationId);
  const then: Hidden = { ...hidden, isPassage: (id) => hidden.isPassage(id) || marked.has(id) };
  const isOpen = (patch: Patch): boolean => isSeen(then, patch);
  return changes.flatMap((change) => {
    const patches = change.patches.filter(isOpen);
    const writes = change.writes?.filter((w) => isWriteSeen(change, w, patches, viewer));
    if (patches.length === change.patches.length && writes?.length === change.writes?.length) return [change];
    if (patches.length === 0 && change.bulk === null && (writes ?? []).length === 0) return [];
    return [{ ...change, patches, ...(writes === undefined ? {} : { writes }) }];
  });
}
