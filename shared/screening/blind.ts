// What a person may see of a project while a stage, or filling in templates, is blind: nothing of another's work there,
// and so nothing that follows from it.
import { momentOf, type PersonId } from '../kernel/ids';
import type { Change, PartWrite, Patch } from '../model/change';
import { type Stage, stages } from '../model/decision';
import { type Evidence, evidenceRecord } from '../model/evidence';
import type { Project } from '../model/project';
import type { Hidden } from '../model/record';
import { emptyProjectData, type ProjectData, recordTypes, type TableName } from '../model/tables';

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

/** Tables that say what is hidden: the protocol, who filled in what, what was marked for it, and of which reports. */
const FACTS = [
  'projects',
  'readings',
  'evidence',
  'annotations',
  'translations',
  'documents',
  'links',
] as const satisfies readonly TableName[];
export type Hiding = Pick<ProjectData, (typeof FACTS)[number]>;
export { FACTS as hidingTables };

/** Whether two fill in templates without seeing each other's answers. */
const isFilledBlind = (project: Pick<Project, 'filling'> | undefined): boolean =>
  project?.filling.people === 2 && project.filling.isBlind;

// A mark and what it is evidence for are made in one step, at the same moment but for the ticks of a clock.
const ONE_STEP_MS = 1000;

/** Passages by who may see them. */
type Passages = {
  /** Marked by others for answers that are hidden, and for nothing else that the viewer sees. */
  hidden: ReadonlySet<string>;
  /** Those that something of the viewer's own, or that they see, names. */
  kept: ReadonlySet<string>;
  /** All that are there. */
  known: ReadonlySet<string>;
};

/**
 * Which passages are hidden from a person: those that somebody else marked for an answer that is hidden. One that was
 * there when it was taken for such an answer, or that another had marked, was seen already and stays so.
 */
function passagesFor(
  hiding: Hiding,
  isHiddenEvidence: (e: Evidence) => boolean,
  viewer: PersonId | null,
): Passages {
  const known = new Map(hiding.annotations.map((a) => [a.id, a]));
  const [kept, only] = [new Set<string>(), new Set<string>()];
  for (const { of, by } of hiding.translations)
    if (of.type === 'passage' && by === viewer) kept.add(of.annotationId);
  for (const e of hiding.evidence) {
    const passage = known.get(e.annotationId);
    const isMadeFor =
      passage === undefined ||
      (passage.personId === e.by && !((momentOf(passage.id) ?? passage.createdAt) + ONE_STEP_MS < e.at));
    if (!isHiddenEvidence(e) || passage?.personId === viewer) kept.add(e.annotationId);
    else if (isMadeFor) only.add(e.annotationId);
  }
  return { hidden: new Set([...only].filter((id) => !kept.has(id))), kept, known: new Set(known.keys()) };
}

/** Whether a report is one of which a template is hidden; so is one of which no template is known. */
function reportsHidden({ documents, links }: Hiding, isTemplate: Hidden['isTemplate']): Hidden['isDocument'] {
  const reportOf = new Map<string, string>(documents.map((d) => [d.id, d.referenceId]));
  return (id) => {
    const about = links.filter((l) => l.referenceId === reportOf.get(id));
    return about.length === 0 || about.some((l) => isTemplate(l.interventionId));
  };
}

type HiddenNow = Hidden & { passages: () => Passages };

/** What is hidden now from a person; null where nothing is. */
function hiddenIn(hiding: Hiding, viewer: PersonId | null): HiddenNow | null {
  const [project] = hiding.projects;
  const open = blindStages(project);
  const isFilling = isFilledBlind(project);
  if (open.length === 0 && !isFilling) return null;
  const done = new Map<string, number>();
  for (const { interventionId, doneAt } of hiding.readings)
    if (doneAt !== null) done.set(interventionId, (done.get(interventionId) ?? 0) + 1);
  const isTemplate = (id: string): boolean => isFilling && (done.get(id) ?? 0) < 2;
  const nothing = { stages: open, isTemplate, isPassage: () => false, isDocument: () => false };
  const isHiddenEvidence = (e: Evidence): boolean => evidenceRecord.isBlind?.(e, nothing, viewer) ?? false;
  // Worked out when a passage, or a report, is first asked about.
  let passages: Passages | null = null;
  let isDocument: Hidden['isDocument'] | null = null;
  const all = (): Passages => (passages ??= passagesFor(hiding, isHiddenEvidence, viewer));
  return {
    stages: open,
    isTemplate,
    // What is said of a passage that is gone: nobody knows any more what it was marked for.
    isPassage: (id) => isFilling && (all().hidden.has(id) || !(all().known.has(id) || all().kept.has(id))),
    isDocument: (id) => isFilling && (isDocument ??= reportsHidden(hiding, isTemplate))(id),
    passages: all,
  };
}

/** Whether some of what others did may be hidden now. */
export function hidesAnything({ projects: [project] }: Pick<ProjectData, 'projects'>): boolean {
  return blindStages(project).length > 0 || isFilledBlind(project);
}

/** What is hidden now, as a key: another where more or less is. Empty where nothing is. */
export function hiddenKey({ projects, readings }: Pick<ProjectData, 'projects' | 'readings'>): string {
  const hidden = hiddenIn({ ...emptyProjectData(), projects, readings }, null);
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
  ...FACTS,
  // A reference is what is decided on, and says nothing of who decided.
  ...HIDING.map((type) => type.table).filter((table) => table !== 'references'),
];

/**
 * The project as a person may see it. Everything else is worked out from this, so counts, statuses, sorting, searching
 * and exports hold nothing that is hidden. The same object comes back when nothing is hidden. Nobody (null) sees what
 * anybody may not.
 */
export function blindData(data: ProjectData, viewer: PersonId | null): ProjectData {
  const hidden = hiddenIn(data, viewer);
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
  const hidden = hiddenIn(hiding, viewer);
  if (hidden === null) return [...changes];
  const isSeen = (of: Hidden, { table, before, after }: Patch): boolean =>
    [before, after].every((r) => !isHidden(table, r, of, viewer));
  const { known, kept } = hidden.passages();
  // A passage that is gone, and supported a hidden answer, was marked for it, unless the viewer took it as well.
  const marked = new Set<string>();
  const taken = new Set<string>(kept);
  for (const { patches } of changes)
    for (const patch of patches)
      if (patch.table === 'evidence') (isSeen(hidden, patch) ? taken : marked).add(passageOf(patch));
  const isGone = (id: string): boolean => !known.has(id) && marked.has(id) && !taken.has(id);
  const then: Hidden = { ...hidden, isPassage: (id) => (known.has(id) ? hidden.isPassage(id) : isGone(id)) };
  const isOpenNow = (patch: Patch): boolean => isSeen(patch.table === 'annotations' ? then : hidden, patch);
  // Of a record that ends hidden nothing is seen: what the viewer wrote of it before another did would stand for it.
  const ends = new Map<string, boolean>();
  for (const { patches } of changes)
    for (const patch of patches)
      if (byTable.has(patch.table)) ends.set(`${patch.table}\n${patch.id}`, isOpenNow(patch));
  const isOpen = (patch: Patch): boolean =>
    isOpenNow(patch) && ends.get(`${patch.table}\n${patch.id}`) !== false;
  return changes.flatMap((change) => {
    const patches = change.patches.filter(isOpen);
    const writes = change.writes?.filter((w) => isWriteSeen(change, w, patches, viewer));
    if (patches.length === change.patches.length && writes?.length === change.writes?.length) return [change];
    if (patches.length === 0 && change.bulk === null && (writes ?? []).length === 0) return [];
    return [{ ...change, patches, ...(writes === undefined ? {} : { writes }) }];
  });
}
