// What reports found, as it counts: which effects count, what looks wrong with one, and the vote of each report.
import { type Direction, directions, type Effect } from '../model/effect';
import type { Project } from '../model/project';
import type { ProjectData } from '../model/tables';
import { groupBy, standingFor } from './active';
import type { ListedReport, ReportScope } from './scope';

/** Whether the size lies outside of its own interval: one of the three was typed wrongly, here or in the report. */
export const isOutside = ({ size, interval }: Pick<Effect, 'size' | 'interval'>): boolean =>
  size !== null && interval !== null && (size < interval.low || size > interval.high);

/** An effect that counts, with the report that found it as the tables have it. */
export type CountedEffect = { effect: Effect; report: ListedReport };
/**
 * Effects by whether they count. `unsaid`: nobody has said their direction; `outside`: their report is in no table.
 */
export type EffectScope = {
  counted: CountedEffect[];
  unsaid: Effect[];
  outside: Effect[];
  /** How many reports in the tables have an effect, with a direction or without. */
  reports: number;
};

/** The effects of the reports that the tables hold, in the order of those reports. */
export function effectScope(data: ProjectData, { listed }: Pick<ReportScope, 'listed'>): EffectScope {
  const stands = standingFor(data);
  const order = new Map(listed.map((report, at) => [report.reference.id, { report, at }]));
  const found = data.effects.map((effect) => ({ effect, place: order.get(stands(effect.referenceId)) }));
  const here = found.flatMap(({ effect, place }) => (place === undefined ? [] : [{ effect, ...place }]));
  return {
    counted: here
      .filter(({ effect }) => effect.direction !== null)
      .sort((a, b) => a.at - b.at)
      .map(({ effect, report }) => ({ effect, report })),
    unsaid: here.flatMap(({ effect }) => (effect.direction === null ? [effect] : [])),
    reports: new Set(here.map(({ report }) => report)).size,
    outside: found.flatMap(({ effect, place }) => (place === undefined ? [effect] : [])),
  };
}

/** What a report says of one group of outcomes, with the effects that say so. */
export type Vote = { report: ListedReport; direction: Direction; effects: Effect[] };

/**
 * One vote for each report. Effects among all who took part go before those of subgroups, and one that is clear before
 * one that is not; where they still point several ways the vote is `mixed`.
 */
export function votesOf(counted: readonly CountedEffect[]): Vote[] {
  return [...groupBy(counted, ({ report }) => report)].map(([report, all]) => {
    const whole = all.filter(({ effect }) => effect.subgroup === '');
    const among = whole.length === 0 ? all : whole;
    const clear = among.filter(({ effect }) => effect.direction !== 'unclear');
    const effects = (clear.length === 0 ? among : clear).map(({ effect }) => effect);
    const said = new Set(effects.map((e) => e.direction));
    const [only] = said;
    return { report, direction: said.size === 1 && only != null ? only : 'mixed', effects };
  });
}

/** Votes by direction. */
export function tally(votes: readonly Vote[]): Record<Direction, Vote[]> {
  const of = (direction: Direction): Vote[] => votes.filter((v) => v.direction === direction);
  return Object.fromEntries(directions.map((d) => [d, of(d)])) as Record<Direction, Vote[]>;
}

/** A success measure with what counts on it; null for outcomes that are none of the project's. */
export type MeasureGroup = { measureId: string | null; counted: CountedEffect[] };

/**
 * Effects by success measure, in the order of the project, then of measures that it has no more; those of none last.
 * Measures without any are left out.
 */
export function byMeasure(
  project: Pick<Project, 'measures'>,
  counted: readonly CountedEffect[],
): MeasureGroup[] {
  const groups = groupBy(counted, ({ effect }) => effect.measureId);
  const used = [...groups.keys()].filter((id) => id !== null);
  return [...new Set([...project.measures.map((m) => m.id), ...used]), null].flatMap((measureId) => {
    const own = groups.get(measureId);
    return own === undefined ? [] : [{ measureId, counted: own }];
  });
}

/** Reports with a vote whose level is not settled: what is drawn or counted by level is not final there. */
export const unsettled = (votes: readonly Vote[]): ListedReport[] => [
  ...new Set(votes.map((v) => v.report).filter((r) => r.value === null)),
];
