// The numbers of the PRISMA 2020 flow diagram, from the decisions themselves. Every product, count and check that names
// one of them asks here. Source: Page et al. 2021, 'The PRISMA 2020 statement', figure 1 (the form for databases,
// registers and other sources); items 16a and 16b.
import type { SourceId } from '../kernel/ids';
import { finished } from '../kernel/steps';
import type { Source } from '../model/source';
import { type ProjectData, requireProject } from '../model/tables';
import { foundReferences, standingFor } from './active';
import { addReason, emptyInflow, type Flow, type FlowNumber, type Inflow, none } from './flow-model';
import { makeWalker } from './flow-walk';
import { DATABASE_KINDS, type InflowKind, inflowOf, sourcesById } from './inflow';
import { type Rounds, roundsOf } from './rounds';

/**
 * What is known of a source by number only. A number below the records that are here is not believed, nor one below
 * what became of them: the sums hold whatever was typed.
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
  'documents',
  'ratings',
  'reviews',
  'links',
  'interventions',
] as const satisfies (keyof ProjectData)[];
const counted = new WeakMap<
  ProjectData['decisions'],
  { of: Pick<ProjectData, (typeof NEEDED)[number]>; flow: Flow }
>();

// Some milliseconds.
const AT_ONCE = 1000;

/**
 * Counts the flow some references at a time, once for as long as nothing of it changes: whoever must not hold up a
 * window pauses between two steps, and asks {@link flowOf} afterwards.
 */
export function* flowSteps(data: ProjectData): Generator<undefined, Flow> {
  const known = counted.get(data.decisions);
  if (known !== undefined && NEEDED.every((table) => known.of[table] === data[table])) return known.flow;
  const flow = yield* countFlow(data);
  counted.set(data.decisions, { of: { ...data }, flow });
  return flow;
}

/** Counts the flow of a project: one pass over the references. */
export function flowOf(data: ProjectData): Flow {
  return finished(flowSteps(data));
}

/**
 * The flow of the last round of searching alone. What the study held before it stands as its earlier version, added to
 * what the protocol says of one; a record of a publication that was known then is a duplicate.
 */
export function flowOfLastRound(data: ProjectData): Flow {
  const rounds = roundsOf(data);
  const all = flowOf(data);
  if (rounds.last === 1) return all;
  const own = finished(countFlow(data, rounds));
  const before = new Set(all.included.filter((id) => !rounds.isNew(id)));
  const stands = standingFor(data);
  const known = new Set(all.interventions);
  const studied = new Set(
    data.links.flatMap((l) =>
      before.has(stands(l.referenceId)) && known.has(l.interventionId) ? [l.interventionId] : [],
    ),
  );
  const { previous } = requireProject(data);
  return {
    ...own,
    interventions: own.interventions.filter((id) => !studied.has(id)),
    previous: {
      studies: (previous.studies ?? 0) + studied.size,
      reports: (previous.reports ?? 0) + before.size,
    },
  };
}

function* countFlow(data: ProjectData, round: Rounds | null = null): Generator<undefined, Flow> {
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
  const searched = data.sources.filter((s) => round === null || s.round === round.last);
  for (const source of searched)
    sourceNumber(source.id, source.type === 'search' ? source.kind : 'correspondent');
  yield;
  for (const [index, reference] of foundReferences(data).entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) yield;
    if (round !== null && round.roundOf(reference) !== round.last) continue;
    const kind = inflowOf(reference, sources);
    const known = reference.sourceId !== null && sources.has(reference.sourceId);
    sourceNumber(known ? reference.sourceId : null, kind).references.push(reference.id);
    if (round === null || round.isNew(reference.id)) walker(columnOf(kind), reference, kind);
    else
      for (const box of ['identified', 'duplicates'] as const)
        columnOf(kind)[box].references.push(reference.id);
  }
  yield;
  for (const source of searched) addWithout(columnOf, sourceNumber, source);
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
