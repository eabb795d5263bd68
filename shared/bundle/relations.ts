// Which record names which other. What is named must be there, or have been: an undo may take away what others have built on.
import type { Change } from '../model/change';
import type { ProjectData, TableName } from '../model/tables';

type Named = readonly [table: TableName, id: string | null];
type Relations = { [T in TableName]: (record: ProjectData[T][number]) => readonly Named[] };

/** The records that a record names, by table. */
const RELATIONS: Relations = {
  projects: () => [],
  persons: () => [],
  sources: () => [],
  batches: (r) => [['sources', r.sourceId]],
  references: (r) => [
    ['sources', r.sourceId],
    ['batches', r.batchId],
  ],
  decisions: (r) => [
    ['references', r.referenceId],
    ['persons', r.personId],
  ],
  documents: (r) => [['references', r.referenceId]],
  annotations: (r) => [
    ['documents', r.documentId],
    ['references', r.referenceId],
    ['persons', r.personId],
  ],
  interventions: () => [],
  links: (r) => [
    ['references', r.referenceId],
    ['interventions', r.interventionId],
  ],
  extractions: (r) => [['interventions', r.interventionId]],
  evidence: ({ annotationId, by, target }) => [
    ['annotations', annotationId],
    ['persons', by],
    target.type === 'field'
      ? ['extractions', target.extractionId]
      : target.type === 'rating'
        ? ['ratings', target.ratingId]
        : ['selections', target.selectionId],
  ],
  ratings: (r) => [
    ['references', r.referenceId],
    ['persons', r.personId],
  ],
  reviews: (r) => [
    [r.subject.type === 'rating' ? 'references' : 'interventions', r.subject.id],
    ['persons', r.by],
  ],
  selections: (r) => [
    ['interventions', r.interventionId],
    ['persons', r.by],
  ],
  contexts: (r) => [['persons', r.by]],
  findings: (r) => [
    ['interventions', r.interventionId],
    ['persons', r.by],
  ],
  // What is said of decisions is about a reference at a stage: `<reference>:<stage>`.
  comments: (r) => [
    ['persons', r.by],
    ['references', r.subject.table === 'decisions' ? (r.subject.id.split(':')[0] ?? null) : null],
  ],
  duplicates: (r) => [...r.memberIds.map((id) => ['references', id] as const), ['references', r.keptId]],
  exports: (r) => [['persons', r.by]],
  resolutions: (r) => [
    ['references', r.referenceId],
    ['persons', r.by],
  ],
  dismissals: (r) => [['documents', r.documentId]],
  distinctions: (r) => [
    ['references', r.a],
    ['references', r.b],
  ],
  retrievals: (r) => [
    ['references', r.referenceId],
    ['persons', r.by],
  ],
  literature: (r) => [['persons', r.by]],
  corrections: (r) => [
    ['references', r.id],
    ...Object.values(r.values).map(({ by }) => ['persons', by] as const),
  ],
};

// These come after what they support: a passage may be marked before the field has an answer, or the level a rating.
const MAY_COME_LATER: ReadonlySet<TableName> = new Set(['extractions', 'ratings', 'selections']);

/** The first thing that a record names and that neither is nor was; null when there is none. */
export function danglingName<T extends TableName>(
  table: T,
  record: ProjectData[T][number],
  isKnown: (table: TableName, id: string) => boolean,
): Named | null {
  for (const [target, id] of RELATIONS[table](record))
    if (id !== null && !MAY_COME_LATER.has(target) && !isKnown(target, id)) return [target, id];
  return null;
}

/** Whether a record is there or was at any time that the log tells of. */
export function knownRecords(
  data: ProjectData,
  log: readonly Change[],
): (table: TableName, id: string) => boolean {
  const known = new Map<string, Set<string>>();
  const add = (table: string, id: string): void => {
    const ids = known.get(table) ?? new Set<string>();
    ids.add(id);
    known.set(table, ids);
  };
  for (const [table, rows] of Object.entries(data)) for (const { id } of rows) add(table, id);
  for (const { patches } of log) for (const { table, id } of patches) add(table, id);
  return (table, id) => known.get(table)?.has(id) ?? false;
}
