// The numbers of the PRISMA 2020 flow diagram, from the decisions themselves. Every product, count and check that names one of them asks here.
// Source: Page et al. 2021, 'The PRISMA 2020 statement', figure 1 (the form for databases, registers and other sources); items 16a and 16b.
import type { InterventionId, ReferenceId, SourceId } from '../kernel/ids';
import type { Stage } from '../model/decision';
import type { Reference } from '../model/reference';
import type { Source } from '../model/source';
import { type ProjectData, requireProject } from '../model/tables';
import { stageOutcome } from '../screening/status';
import { foundReferences, mergedAway, outcomesByReference, standingFor } from './active';
import { DATABASE_KINDS, type InflowKind, inflowOf, sourcesById } from './inflow';
import { statusSource } from './statuses';

/** What a box counts: records that are here, and so many more of which only the number is known. */
export type FlowNumber = { references: ReferenceId[]; without: number };
/** Numbers by reason; '' where none was given. */
export type ByReason = { reason: string; number: FlowNumber }[];

/**
 * One column. For any data:
 * identified = duplicates + automation + otherRemoved + unaccounted + waiting + screened + direct;
 * screened = undecided + excluded + passed; sought = passed + direct;
 * sought = notRetrieved + retrieving + unassessed + assessed; assessed = undecidedFull + excludedFull + included.
 */
export type Inflow = {
  sources: { sourceId: SourceId | null; kind: InflowKind; number: FlowNumber }[];
  identified: FlowNumber;
  duplicates: FlowNumber;
  automation: FlowNumber;
  otherRemoved: FlowNumber;
  /** Known by number only, and nobody has said what became of them. */
  unaccounted: FlowNumber;
  /** Not screened yet, or not by as many as must decide. */
  waiting: FlowNumber;
  screened: FlowNumber;
  /** Screened with a maybe or a disagreement that nobody has resolved. */
  undecided: FlowNumber;
  excluded: ByReason;
  passed: FlowNumber;
  /** Sent by a correspondent and not screened: eligible by the instruction. */
  direct: FlowNumber;
  sought: FlowNumber;
  notRetrieved: ByReason;
  /** Asked for or on their way. */
  retrieving: FlowNumber;
  unassessed: FlowNumber;
  assessed: FlowNumber;
  /** Of the assessed, those that count because the instruction made them eligible; nobody decided or rated yet. */
  byInstruction: FlowNumber;
  undecidedFull: FlowNumber;
  excludedFull: ByReason;
  included: FlowNumber;
};
export type Flow = {
  databases: Inflow;
  other: Inflow;
  /** References of both columns that are included, in order of entry. */
  included: ReferenceId[];
  /** Interventions that included reports describe: the studies of this method. */
  interventions: InterventionId[];
  previous: { studies: number | null; reports: number | null };
};

/** How many a box counts. */
export function countOf({ references, without }: FlowNumber): number {
  return references.length + without;
}

/** The sum over all reasons. */
export function sumOf(byReason: ByReason): FlowNumber {
  return {
    references: byReason.flatMap((r) => r.number.references),
    without: byReason.reduce((sum, r) => sum + r.number.without, 0),
  };
}

const none = (): FlowNumber => ({ references: [], without: 0 });

function emptyInflow(): Inflow {
  return {
    sources: [],
    identified: none(),
    duplicates: none(),
    automation: none(),
    otherRemoved: none(),
    unaccounted: none(),
    waiting: none(),
    screened: none(),
    undecided: none(),
    excluded: [],
    passed: none(),
    direct: none(),
    sought: none(),
    notRetrieved: [],
    retrieving: none(),
    unassessed: none(),
    assessed: none(),
    byInstruction: none(),
    undecidedFull: none(),
    excludedFull: [],
    included: none(),
  };
}

function addReason(list: ByReason, reason: string, id: ReferenceId | null, without = 0): void {
  let group = list.find((r) => r.reason === reason);
  if (group === undefined) {
    group = { reason, number: none() };
    list.push(group);
  }
  if (id !== null) group.number.references.push(id);
  group.number.without += without;
}

/**
 * What is known of a source by number only. A number below the records that are here is not believed, nor one below what became of
 * them: the sums hold whatever was typed.
 */
export function withoutRecords(source: Source, records: number): { known: number; unaccounted: number } {
  const { duplicates, automation, other, excluded } = source.without;
  const said = duplicates + automation + other + excluded;
  const known = Math.max((source.identified ?? records) - records, said, 0);
  return { known, unaccounted: known - said };
}

// Everything that the flow follows from; asked for several times for one state of a project.
const NEEDED = [
  'projects',
  'persons',
  'sources',
  'batches',
  'references',
  'duplicates',
  'decisions',
  'resolutions',
  'retrievals',
  'ratings',
  'reviews',
  'links',
  'interventions',
] as const satisfies (keyof ProjectData)[];
const counted = new WeakMap<
  ProjectData['decisions'],
  { of: Pick<ProjectData, (typeof NEEDED)[number]>; flow: Flow }
>();

/** Counts the flow of a project: one pass over the references, once for as long as nothing of it changes. */
export function flowOf(data: ProjectData): Flow {
  const known = counted.get(data.decisions);
  if (known !== undefined && NEEDED.every((table) => known.of[table] === data[table])) return known.flow;
  const flow = countFlow(data);
  counted.set(data.decisions, { of: { ...data }, flow });
  return flow;
}

function countFlow(data: ProjectData): Flow {
  const walker = makeWalker(data);
  const columns = { databases: emptyInflow(), other: emptyInflow() };
  const columnOf = (kind: InflowKind): Inflow =>
    DATABASE_KINDS.has(kind) ? columns.databases : columns.other;
  const sources = sourcesById(data);
  const bySource = new Map<string, Inflow['sources'][number]>();
  const sourceNumber = (sourceId: SourceId | null, kind: InflowKind): FlowNumber => {
    const key = `${sourceId ?? ''} ${kind}`;
    let entry = bySource.get(key);
    if (entry === undefined) {
      entry = { sourceId, kind, number: none() };
      bySource.set(key, entry);
      columnOf(kind).sources.push(entry);
    }
    return entry.number;
  };
  // Sources stand in the order of the protocol, with what they gave or none.
  for (const source of data.sources)
    sourceNumber(source.id, source.type === 'search' ? source.kind : 'correspondent');
  for (const reference of foundReferences(data)) {
    const kind = inflowOf(reference, sources);
    const known = reference.sourceId !== null && sources.has(reference.sourceId);
    sourceNumber(known ? reference.sourceId : null, kind).references.push(reference.id);
    walker(columnOf(kind), reference, kind);
  }
  for (const source of data.sources) addWithout(columnOf, sourceNumber, source);
  for (const column of Object.values(columns)) {
    column.excluded.sort((a, b) => a.reason.localeCompare(b.reason));
    column.excludedFull.sort((a, b) => a.reason.localeCompare(b.reason));
  }
  const { databases, other } = columns;
  const included = new Set([...databases.included.references, ...other.included.references]);
  const known = new Set(data.interventions.map((i) => i.id));
  const stands = standingFor(data);
  const described = data.links.flatMap((l) =>
    included.has(stands(l.referenceId)) && known.has(l.interventionId) ? [l.interventionId] : [],
  );
  return {
    databases,
    other,
    included: foundReferences(data).flatMap((r) => (included.has(r.id) ? [r.id] : [])),
    interventions: [...new Set(described)],
    previous: requireProject(data).previous,
  };
}

function addWithout(
  columnOf: (kind: InflowKind) => Inflow,
  sourceNumber: (id: SourceId, kind: InflowKind) => FlowNumber,
  source: Source,
): void {
  const kind = source.type === 'search' ? source.kind : 'correspondent';
  const own = sourceNumber(source.id, kind);
  const { known, unaccounted } = withoutRecords(source, own.references.length);
  const column = columnOf(kind);
  const { duplicates, automation, other, excluded } = source.without;
  own.without += known;
  column.identified.without += known;
  column.duplicates.without += duplicates;
  column.automation.without += automation;
  column.otherRemoved.without += other;
  column.unaccounted.without += unaccounted;
  if (excluded === 0) return;
  column.screened.without += excluded;
  addReason(column.excluded, '', null, excluded);
}

type Walker = (into: Inflow, reference: Reference, kind: InflowKind) => void;

/** Puts each reference in the boxes that it passed. */
function makeWalker(data: ProjectData): Walker {
  const { decisionsOf, ruleOf, reasonOf } = statusSource(data);
  const away = mergedAway(data);
  const retrievals = new Map(data.retrievals.map((r) => [r.referenceId, r]));
  const outcomes = outcomesByReference(data.ratings, data.reviews, standingFor(data));
  const resolved = new Set(data.resolutions.map((r) => r.referenceId));
  // Most of a longlist has no decision yet: nothing is asked of those.
  const verdictOf = (id: ReferenceId, stage: Stage) =>
    decisionsOf(id).length === 0 && !resolved.has(id)
      ? null
      : stageOutcome(decisionsOf(id), stage, ruleOf(id));
  return (into, { id }, kind) => {
    into.identified.references.push(id);
    if (away.has(id)) {
      into.duplicates.references.push(id);
      return;
    }
    const title = verdictOf(id, 'title-abstract');
    const full = verdictOf(id, 'full-text');
    const isSent = kind === 'correspondent';
    if (title === 'exclude' || title === 'conflict' || (title === 'maybe' && full === null)) {
      into.screened.references.push(id);
      if (title === 'exclude') addReason(into.excluded, reasonOf(id, 'title-abstract'), id);
      else into.undecided.references.push(id);
      return;
    }
    if (title === null && full === null && !isSent) {
      into.waiting.references.push(id);
      return;
    }
    // Who decided on the full text has screened, whether or not that was written down.
    if (title === null && isSent) into.direct.references.push(id);
    else {
      into.screened.references.push(id);
      into.passed.references.push(id);
    }
    into.sought.references.push(id);
    const status = outcomes.get(id)?.status ?? 'unrated';
    const retrieval = retrievals.get(id);
    // What was decided or rated was read, whatever stands under its retrieval.
    const isRead = full !== null || status !== 'unrated';
    if (!isRead && retrieval !== undefined) {
      if (retrieval.status === 'not-available') addReason(into.notRetrieved, retrieval.reason.trim(), id);
      else into.retrieving.references.push(id);
      return;
    }
    // What was screened on its title is assessed when somebody decides on its text; what the instruction made eligible counts as it is.
    const isEligible = isSent && (title === null || status !== 'unrated');
    if (full === null && !isEligible) {
      into.unassessed.references.push(id);
      return;
    }
    into.assessed.references.push(id);
    if (full === 'exclude') addReason(into.excludedFull, reasonOf(id, 'full-text'), id);
    else if (full === 'maybe' || full === 'conflict') into.undecidedFull.references.push(id);
    else {
      if (full === null && status === 'unrated') into.byInstruction.references.push(id);
      into.included.references.push(id);
    }
  };
}
