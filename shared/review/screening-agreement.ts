// How far screeners agree at a stage, pair by pair and over all, from the references that both decided on.
import type { PersonId, ReferenceId } from '../kernel/ids';
import type { Decision, Stage, Verdict } from '../model/decision';
import type { ProjectData } from '../model/tables';
import { cohenKappa, type Estimate, fleissKappa, gwetAc, pabak, type RatedPair } from '../stats/agreement';
import { krippendorffAlpha } from '../stats/krippendorff';
import { groupBy } from './active';

/** Verdicts as numbers, in their order: exclude, maybe, include. */
export const verdictOrder: readonly Verdict[] = ['exclude', 'maybe', 'include'];

export type PairAgreement = {
  first: PersonId;
  second: PersonId;
  n: number;
  /** Counts by verdict of the first (rows) and of the second (columns), in {@link verdictOrder}. */
  confusion: number[][];
  kappa: Estimate | null;
  pabak: number | null;
  ac1: number | null;
};
export type OverallAgreement = { fleiss: number | null; alpha: number | null; ac1: number | null; n: number };

function verdictsBy(decisions: readonly Decision[], stage: Stage): Map<ReferenceId, Map<PersonId, number>> {
  const result = new Map<ReferenceId, Map<PersonId, number>>();
  for (const [id, own] of groupBy(decisions, (d) => d.referenceId)) {
    const row = new Map<PersonId, number>();
    for (const d of own)
      if (d.stage === stage && d.verdict !== null) row.set(d.personId, verdictOrder.indexOf(d.verdict));
    if (row.size > 0) result.set(id, row);
  }
  return result;
}

/** Agreement of every two persons who decided on the same references. */
export function pairAgreements(
  data: Pick<ProjectData, 'decisions' | 'persons'>,
  stage: Stage,
): PairAgreement[] {
  const table = [...verdictsBy(data.decisions, stage).values()];
  return data.persons.flatMap((a, i) =>
    data.persons.slice(i + 1).flatMap((b): PairAgreement[] => {
      const pairs = table.flatMap((row): RatedPair[] => {
        const [x, y] = [row.get(a.id), row.get(b.id)];
        return x === undefined || y === undefined ? [] : [[x, y]];
      });
      if (pairs.length === 0) return [];
      const confusion = verdictOrder.map((_r, r) =>
        verdictOrder.map((_c, c) => pairs.filter(([x, y]) => x === r && y === c).length),
      );
      const used = new Set(pairs.flat()).size;
      return [
        {
          first: a.id,
          second: b.id,
          n: pairs.length,
          confusion,
          kappa: cohenKappa(pairs, 'unweighted'),
          pabak: pabak(pairs, Math.max(2, used))?.kappa ?? null,
          ac1:
            gwetAc(
              pairs.map(([x, y]) => [x, y]),
              'unweighted',
              used < 2 ? [0, 2] : undefined,
            )?.kappa ?? null,
        },
      ];
    }),
  );
}

/** Agreement over all persons, references that only one decided on left out. */
export function overallAgreement(
  data: Pick<ProjectData, 'decisions' | 'persons'>,
  stage: Stage,
): OverallAgreement {
  const rows = [...verdictsBy(data.decisions, stage).values()].filter((r) => r.size >= 2);
  const table = rows.map((row) => data.persons.map((p) => row.get(p.id) ?? null));
  return {
    n: rows.length,
    fleiss: fleissKappa(table)?.kappa ?? null,
    alpha: krippendorffAlpha(table, 'nominal')?.alpha ?? null,
    ac1: gwetAc(table, 'unweighted')?.kappa ?? null,
  };
}
