// The sieve of a study in a few numbers, from what was found to what is signed off, as the overview draws it. The
// numbers are those of the flow diagram and the board: nothing is counted here.
import type { ProjectData } from '../model/tables';
import { buildBoard } from './board';
import { flowOf } from './flow';
import { countOf, type FlowNumber, type Inflow } from './flow-model';

export const sieveSteps = ['identified', 'unique', 'passed', 'included', 'rated', 'signed'] as const;
export type SieveCode = (typeof sieveSteps)[number];

/** One step: how many are through, and how many of the step before nobody has decided on yet. */
export type SieveStep = { code: SieveCode; count: number; open: number };

/** The steps in their order. */
export function sieveOf(data: ProjectData): SieveStep[] {
  const flow = flowOf(data);
  const sum = (...picks: ((c: Inflow) => FlowNumber)[]): number =>
    picks.reduce((n, pick) => n + countOf(pick(flow.databases)) + countOf(pick(flow.other)), 0);
  const identified = sum((c) => c.identified);
  const removed = sum(
    (c) => c.duplicates,
    (c) => c.automation,
    (c) => c.otherRemoved,
  );
  const ratings = buildBoard(data).filter((r) => r.subject.type === 'rating');
  const here = new Set<string>(flow.included);
  const included = ratings.filter((r) => here.has(r.subject.id));
  const rated = included.filter((r) => r.ratings.some((x) => x.value !== null) || r.value !== null);
  const signed = included.filter((r) => r.status === 'signed-off');
  return [
    { code: 'identified', count: identified, open: 0 },
    { code: 'unique', count: identified - removed, open: sum((c) => c.unaccounted) },
    {
      code: 'passed',
      count: sum((c) => c.sought),
      open: sum(
        (c) => c.waiting,
        (c) => c.undecided,
      ),
    },
    {
      code: 'included',
      count: flow.included.length,
      open: sum(
        (c) => c.retrieving,
        (c) => c.unassessed,
        (c) => c.undecidedFull,
      ),
    },
    { code: 'rated', count: rated.length, open: flow.included.length - rated.length },
    { code: 'signed', count: signed.length, open: rated.length - signed.length },
  ];
}
