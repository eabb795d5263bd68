// Each coefficient against its published worked example, and against R where Debian has the package (values recorded to
// 1e-9: vcd 1.4-11 Kappa(), psych 2.2.9 cohen.kappa(), on vcd's SexualFun from Agresti 2002, table 10.8).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cohenKappa,
  fleissKappa,
  gwetAc,
  pabak,
  type RatedPair,
  type RatingTable,
} from '../../shared/stats/agreement';
import { hypergeometricCdf, logGamma } from '../../shared/stats/hypergeometric';
import { krippendorffAlpha } from '../../shared/stats/krippendorff';

const pairsOf = (table: readonly (readonly number[])[]): RatedPair[] =>
  table.flatMap((row, a) =>
    row.flatMap((count, b) => Array.from({ length: count }, (): RatedPair => [a + 1, b + 1])),
  );

const SEXUAL_FUN = pairsOf([
  [7, 7, 2, 3],
  [2, 8, 3, 7],
  [1, 5, 4, 9],
  [2, 8, 9, 14],
]);

const _ = null;
// Krippendorff 2011, example C; the same data as irrCAC's cac.raw4raters (Gwet 2014, table 2.10).
const FOUR_RATERS: RatingTable = [
  [1, 1, _, 1],
  [2, 2, 3, 2],
  [3, 3, 3, 3],
  [3, 3, 3, 3],
  [2, 2, 2, 2],
  [1, 2, 3, 4],
  [4, 4, 4, 4],
  [1, 1, 2, 1],
  [2, 2, 2, 2],
  [_, 5, 5, 5],
  [_, _, 1, 1],
  [_, 3, _, _],
];

describe('Cohen’s kappa', () => {
  it.each([
    ['unweighted', 0.12933025404157, 0.0685985324807086],
    ['linear', 0.237380627557981, 0.0783163347783729],
    ['quadratic', 0.332045586246861, 0.0972975219586046],
  ] as const)('%s is that of R, with its standard error', (weights, kappa, standardError) => {
    const estimate = cohenKappa(SEXUAL_FUN, weights);
    expect(estimate?.kappa).toBeCloseTo(kappa, 9);
    expect(estimate?.standardError).toBeCloseTo(standardError, 9);
    expect((estimate?.high ?? 0) - (estimate?.low ?? 0)).toBeCloseTo(
      2 * 1.959963984540054 * standardError,
      9,
    );
  });
  it('is 0.4 for the table 20, 5, 10, 15', () => {
    expect(
      cohenKappa(
        pairsOf([
          [20, 5],
          [10, 15],
        ]),
        'unweighted',
      )?.kappa,
    ).toBeCloseTo(0.4, 12);
  });
  it('is null where both used one value throughout', () => {
    expect(
      cohenKappa(
        [
          [1, 1],
          [1, 1],
        ],
        'quadratic',
      )?.kappa,
    ).toBeNull();
  });
  it('does not change when the raters are swapped, and is 1 for complete agreement', () => {
    const value = fc.integer({ min: 0, max: 10 }).map((n) => n / 2);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, value), { minLength: 2 }),
        fc.constantFrom('unweighted', 'linear', 'quadratic'),
        (pairs, weights) => {
          const one = cohenKappa(pairs, weights)?.kappa ?? null;
          const two =
            cohenKappa(
              pairs.map(([a, b]) => [b, a] as const),
              weights,
            )?.kappa ?? null;
          if (one === null) expect(two).toBeNull();
          else expect(two).toBeCloseTo(one, 9);
          const same =
            cohenKappa(
              pairs.map(([a]) => [a, a] as const),
              weights,
            )?.kappa ?? 1;
          expect(same).toBeCloseTo(1, 9);
        },
      ),
    );
  });
});

describe('for many raters', () => {
  it('Fleiss’ kappa is 0.210 on the table of 14 raters and 10 subjects', () => {
    const counts = [
      [0, 0, 0, 0, 14],
      [0, 2, 6, 4, 2],
      [0, 0, 3, 5, 6],
      [0, 3, 9, 2, 0],
      [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0],
      [2, 5, 3, 2, 2],
      [6, 5, 2, 1, 0],
      [0, 2, 2, 3, 7],
    ];
    const table = counts.map((row) => row.flatMap((n, value) => Array.from({ length: n }, () => value)));
    const agreement = fleissKappa(table);
    // P̄ = 0.378 and P̄e = 0.213, as published with the example.
    expect(agreement?.observed).toBeCloseTo(0.378, 3);
    expect(agreement?.expected).toBeCloseTo(0.213, 3);
    expect(agreement?.kappa).toBeCloseTo(0.20993070442195524, 12);
  });
  it.each([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
  ] as const)('Krippendorff’s alpha, %s, is %d as published', (level, alpha) => {
    expect(krippendorffAlpha(FOUR_RATERS, level)?.alpha).toBeCloseTo(alpha, 3);
  });
  it('Krippendorff’s nominal alpha is that of irrCAC, 0.74342', () => {
    expect(krippendorffAlpha(FOUR_RATERS, 'nominal')?.alpha).toBeCloseTo(0.74342, 5);
  });
  it('Gwet’s AC1 is that of irrCAC, 0.77544, of 0.81818 and 0.19032', () => {
    const agreement = gwetAc(FOUR_RATERS, 'unweighted');
    expect(agreement?.kappa).toBeCloseTo(0.77544, 5);
    expect(agreement?.observed).toBeCloseTo(0.81818, 5);
    expect(agreement?.expected).toBeCloseTo(0.19032, 5);
  });
  it('AC2 by weights worked out by hand', () => {
    // Two raters, values 1 2 3, linear weights 1 ½ 0: po = (1 + ½ + 1)/3; shares ⅓ each except as counted.
    const agreement = gwetAc(
      [
        [1, 1],
        [1, 2],
        [3, 3],
      ],
      'linear',
      [1, 2, 3],
    );
    expect(agreement?.observed).toBeCloseTo(2.5 / 3, 12);
    // Shares 1: ½, 2: 1/6, 3: ⅓; sum of p(1-p) = ¼ + 5/36 + 2/9 = 22/36; total weight 3 + 4·½ = 5; expected 5/6 ·
    // 22/36.
    expect(agreement?.expected).toBeCloseTo((5 / 6) * (22 / 36), 12);
  });
  it('PABAK is twice the proportion less one for two categories', () => {
    expect(
      pabak(
        pairsOf([
          [118, 5],
          [2, 0],
        ]),
        2,
      )?.kappa,
    ).toBeCloseTo(2 * (118 / 125) - 1, 12);
  });
  it('have nothing to say without pairs', () => {
    expect([
      cohenKappa([], 'linear'),
      fleissKappa([]),
      gwetAc([[1, _]], 'unweighted'),
      krippendorffAlpha([[1, _]], 'nominal'),
      pabak([], 2),
    ]).toEqual([null, null, null, null, null]);
  });
});

describe('the hypergeometric distribution', () => {
  it('is that of counting', () => {
    // 5 of 20 marked, 6 drawn: P(X ≤ 1) = [C(15,6) + 5·C(15,5)] / C(20,6) = (5005 + 15015) / 38760.
    expect(hypergeometricCdf(1, 20, 5, 6)).toBeCloseTo(20020 / 38760, 12);
    expect(hypergeometricCdf(5, 20, 5, 6)).toBe(1);
    expect(hypergeometricCdf(-1, 20, 5, 6)).toBe(0);
  });
  it('rests on the gamma function', () => {
    expect(logGamma(11)).toBeCloseTo(Math.log(3628800), 10);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
  });
});
