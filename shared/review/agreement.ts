// How far people agree, pair by pair and over all: screeners at a stage, and raters. Screens, products and the check
// ask here.
import type { PersonId, ReferenceId } from '../kernel/ids';
import type { AppraisalTool } from '../model/appraisal-tool';
import type { Stage, Verdict } from '../model/decision';
import type { ProjectData } from '../model/tables';
import { judgeWith } from '../rating/appraisal/judge';
import { ratingNumber } from '../rating/compare';
import { severalRule, valueByRule } from '../rating/several';
import {
  cohenKappa,
  fleissKappa,
  gwetAc,
  type KappaWeights,
  pabak,
  type RatedPair,
  type RatingTable,
} from '../stats/agreement';
import { jackknifeInterval, patternsOf, type PatternTable } from '../stats/jackknife';
import { type AlphaLevel, krippendorffAlpha } from '../stats/krippendorff';
import { activeReferences, groupBy } from './active';
import { decisionsByReport } from './decided';
import { appraisalsByReport } from './of-publication';
import { countedReviews, ratingsByReport } from './rated';
import { ownRatings } from './raters';

/** Verdicts as numbers, in their order: exclude, maybe, include. */
export const verdictOrder: readonly Verdict[] = ['exclude', 'maybe', 'include'];

/**
 * A coefficient over `n` subjects with its 95 % interval. `value` is null where it cannot be worked out: there is one
 * subject only, or everybody always said the same, so that chance would explain all agreement (0 / 0).
 */
export type Coefficient = { n: number; value: number | null; low: number | null; high: number | null };

/** What people said of references: by reference, a value for each person, null where one said nothing. */
export type SaidTable = {
  persons: PersonId[];
  rows: { referenceId: ReferenceId; values: (number | null)[] }[];
};

/** Which coefficients suit what was said: verdicts are categories, levels are ordered. */
type Measure = { weights: KappaWeights; alpha: AlphaLevel };
const CATEGORIES: Measure = { weights: 'unweighted', alpha: 'nominal' };
const LEVELS: Measure = { weights: 'quadratic', alpha: 'ordinal' };

export type PairAgreement = {
  first: PersonId;
  second: PersonId;
  /** What both said something of. */
  references: ReferenceId[];
  n: number;
  observed: number;
  kappa: Coefficient;
  /** Kappa with weights; the same as `kappa` for categories. */
  weighted: Coefficient;
  ac1: Coefficient;
  alpha: Coefficient;
  pabak: number | null;
  /** Counts by value of the first (rows) and of the second (columns); for verdicts in {@link verdictOrder}. */
  confusion: number[][];
};
export type OverallAgreement = {
  /** References that two or more said something of, and how many people did. */
  n: number;
  people: number;
  /** Fleiss' kappa asks equally many raters: its own `n` counts those with the most. */
  fleiss: Coefficient;
  ac1: Coefficient;
  alpha: Coefficient;
};

/** What was decided at a stage, of active references. */
export function screeningTable(data: ProjectData, stage: Stage): SaidTable {
  return tableOf(
    data,
    [...decisionsByReport(data, data.decisions)].flatMap(([referenceId, all]) =>
      all.flatMap((d) =>
        d.stage === stage && d.verdict !== null
          ? [{ referenceId, personId: d.personId, value: verdictOrder.indexOf(d.verdict) }]
          : [],
      ),
    ),
  );
}

/** What was rated, of active references: a range at its middle, remarks left out; of several levels by the rule. */
export function ratingTable(data: ProjectData): SaidTable {
  const rule = severalRule(data);
  const reviews = new Map(countedReviews(data).map((r) => [r.id as string, r]));
  return tableOf(
    data,
    [...ratingsByReport(data)].flatMap(([referenceId, ratings]) => {
      const named = reviews.get(`rating:${referenceId}`)?.printedLevel ?? null;
      return ratings.flatMap((r) => {
        const value = ratingNumber(valueByRule(r, rule, named));
        return value === null ? [] : [{ referenceId, personId: r.personId, value }];
      });
    }),
  );
}

/** The overall levels that raters gave with a tool, by their place from best to worst. */
export function appraisalTable(data: ProjectData, tool: AppraisalTool): SaidTable {
  return tableOf(
    data,
    [...appraisalsByReport(data)].flatMap(([referenceId, appraisals]) =>
      appraisals.flatMap((a) => {
        if (a.kind !== 'own' || a.toolId !== tool.id) return [];
        const { level } = judgeWith(tool, a).overall;
        const value = tool.levels.findIndex((l) => l.id === level);
        return value < 0 ? [] : [{ referenceId, personId: a.personId, value }];
      }),
    ),
  );
}

function tableOf(
  data: ProjectData,
  said: readonly { referenceId: ReferenceId; personId: PersonId; value: number }[],
): SaidTable {
  const spoke = new Set(said.map((s) => s.personId));
  const persons = data.persons.flatMap((p) => (spoke.has(p.id) ? [p.id] : []));
  const byReference = groupBy(said, (s) => s.referenceId);
  const rows = activeReferences(data).flatMap(({ id }) => {
    const own = byReference.get(id);
    if (own === undefined) return [];
    const values = persons.map((p) => own.find((s) => s.personId === p)?.value ?? null);
    return [{ referenceId: id, values }];
  });
  return { persons, rows };
}

const NOTHING: Coefficient = { n: 0, value: null, low: null, high: null };

/** Those of which two or more said something, the same said of many as one row. */
const pairedIn = (table: RatingTable): PatternTable =>
  patternsOf(table.filter((s) => s.filter((v) => v !== null).length >= 2));

function coefficient(
  patterns: PatternTable,
  value: (rows: RatingTable, times: readonly number[]) => { n: number; value: number | null } | null,
): Coefficient {
  const whole = value(patterns.rows, patterns.times);
  if (whole === null) return NOTHING;
  // Of one subject chance cannot be told from agreement.
  if (whole.n < 2) return { n: whole.n, value: null, low: null, high: null };
  const interval = jackknifeInterval(patterns, (rows, times) => value(rows, times)?.value ?? null);
  return { ...whole, low: interval?.low ?? null, high: interval?.high ?? null };
}

function ac(patterns: PatternTable, measure: Measure): Coefficient {
  // The categories are those of all: that one is left out must not make the scale smaller.
  const used = new Set(patterns.rows.flat().filter((v) => v !== null));
  return coefficient(patterns, (rows, times) => {
    const result = gwetAc(rows, measure.weights, [...used], times);
    return result === null ? null : { n: result.n, value: result.kappa };
  });
}

function alphaOf(patterns: PatternTable, measure: Measure): Coefficient {
  return coefficient(patterns, (rows, times) => {
    const result = krippendorffAlpha(rows, measure.alpha, times);
    const n = times.reduce((sum, t) => sum + t, 0);
    return result === null ? null : { n, value: result.alpha };
  });
}

function kappaOf(pairs: readonly RatedPair[], weights: KappaWeights): Coefficient {
  const estimate = cohenKappa(pairs, weights);
  if (estimate === null) return NOTHING;
  if (estimate.n < 2) return { n: estimate.n, value: null, low: null, high: null };
  return { n: estimate.n, value: estimate.kappa, low: estimate.low, high: estimate.high };
}

/** Agreement of every two people who said something of the same references. */
function pairsOf({ persons, rows }: SaidTable, measure: Measure, values: readonly number[]): PairAgreement[] {
  return persons.flatMap((first, i) =>
    persons.slice(i + 1).flatMap((second, k): PairAgreement[] => {
      const references: ReferenceId[] = [];
      const pairs = rows.flatMap((row): RatedPair[] => {
        const [x, y] = [row.values[i], row.values[i + 1 + k]];
        if (x === undefined || x === null || y === undefined || y === null) return [];
        references.push(row.referenceId);
        return [[x, y]];
      });
      if (pairs.length === 0) return [];
      const used = new Set(pairs.flat()).size;
      const patterns = patternsOf(pairs);
      return [
        {
          first,
          second,
          references,
          n: pairs.length,
          observed: pairs.filter(([x, y]) => x === y).length / pairs.length,
          kappa: kappaOf(pairs, 'unweighted'),
          weighted: kappaOf(pairs, measure.weights),
          ac1: ac(patterns, measure),
          alpha: alphaOf(patterns, measure),
          pabak: used < 2 ? null : (pabak(pairs, used)?.kappa ?? null),
          confusion: values.map((r) =>
            values.map((c) => pairs.filter(([x, y]) => x === r && y === c).length),
          ),
        },
      ];
    }),
  );
}

function overall({ rows }: SaidTable, measure: Measure): OverallAgreement {
  const patterns = pairedIn(rows.map((r) => r.values));
  const people = new Set(patterns.rows.flatMap((v) => v.flatMap((x, i) => (x === null ? [] : [i])))).size;
  return {
    n: patterns.times.reduce((sum, t) => sum + t, 0),
    people,
    fleiss: coefficient(patterns, (own, times) => {
      const result = fleissKappa(own, times);
      return result === null ? null : { n: result.n, value: result.kappa };
    }),
    ac1: ac(patterns, measure),
    alpha: alphaOf(patterns, measure),
  };
}

/** Agreement of every two screeners at a stage. */
export function screeningPairs(data: ProjectData, stage: Stage): PairAgreement[] {
  return pairsOf(screeningTable(data, stage), CATEGORIES, [0, 1, 2]);
}

/** Agreement over all screeners at a stage. */
export function screeningOverall(data: ProjectData, stage: Stage): OverallAgreement {
  return overall(screeningTable(data, stage), CATEGORIES);
}

/** Agreement of every two raters on levels. */
export function ratingPairs(data: ProjectData): PairAgreement[] {
  return levelPairs(ratingTable(data));
}

/** Agreement of every two raters on the overall level of a tool. */
export function appraisalPairs(data: ProjectData, tool: AppraisalTool): PairAgreement[] {
  return levelPairs(appraisalTable(data, tool));
}

/** Agreement over all raters on the overall level of a tool. */
export function appraisalOverall(data: ProjectData, tool: AppraisalTool): OverallAgreement {
  return overall(appraisalTable(data, tool), LEVELS);
}

function levelPairs(table: SaidTable): PairAgreement[] {
  const values = [...new Set(table.rows.flatMap((r) => r.values))].filter((v) => v !== null);
  return pairsOf(
    table,
    LEVELS,
    values.sort((a, b) => a - b),
  );
}

/**
 * Agreement over the raters who work here on levels: what a tool or a person elsewhere answered is compared with each
 * of them ({@link ratingPairs}), and makes no third rater of two.
 */
export function ratingOverall(data: ProjectData): OverallAgreement {
  return overall(ratingTable({ ...data, ratings: [...ownRatings(data)] }), LEVELS);
}
