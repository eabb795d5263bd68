// The numbers of the PRISMA 2020 flow diagram as data: what each box counts, and how the numbers hang together.
import type { InterventionId, ReferenceId, SourceId } from '../kernel/ids';
import type { InflowKind } from './inflow';

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

/**
 * How many references nobody has decided on to the end: while there are any, what was included is not final. What
 * counts by the instruction is among the included.
 */
export function undecidedIn({ databases, other }: Pick<Flow, 'databases' | 'other'>): number {
  const open = (c: Inflow): FlowNumber[] => [
    c.unaccounted,
    c.waiting,
    c.undecided,
    c.retrieving,
    c.unassessed,
    c.undecidedFull,
  ];
  return [...open(databases), ...open(other)].map(countOf).reduce((sum, n) => sum + n, 0);
}

/** Nothing counted. */
export const none = (): FlowNumber => ({ references: [], without: 0 });

/** A column that counts nothing. */
export function emptyInflow(): Inflow {
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

/** Counts one more for a reason; `id` is null where only a number is known. */
export function addReason(list: ByReason, reason: string, id: ReferenceId | null, without = 0): void {
  let group = list.find((r) => r.reason === reason);
  if (group === undefined) {
    group = { reason, number: none() };
    list.push(group);
  }
  if (id !== null) group.number.references.push(id);
  group.number.without += without;
}
