// Every coefficient on input that has nothing to tell: undefined is null, never a number.
import { describe, expect, it } from 'vitest';
import { cohenKappa, fleissKappa, gwetAc, pabak, type RatingTable } from '../../shared/stats/agreement';
import { jackknifeInterval } from '../../shared/stats/jackknife';
import { krippendorffAlpha } from '../../shared/stats/krippendorff';

const coefficients: readonly [string, (table: RatingTable) => number | null][] = [
  ['Fleiss’ kappa', (t) => fleissKappa(t)?.kappa ?? null],
  ['AC1', (t) => gwetAc(t, 'unweighted')?.kappa ?? null],
  ['AC2', (t) => gwetAc(t, 'quadratic')?.kappa ?? null],
  ['alpha, nominal', (t) => krippendorffAlpha(t, 'nominal')?.alpha ?? null],
  ['alpha, ordinal', (t) => krippendorffAlpha(t, 'ordinal')?.alpha ?? null],
  ['alpha, interval', (t) => krippendorffAlpha(t, 'interval')?.alpha ?? null],
  [
    'Cohen’s kappa',
    (t) =>
      cohenKappa(
        t.flatMap(([a, b]) => (a == null || b == null ? [] : [[a, b] as const])),
        'unweighted',
      )?.kappa ?? null,
  ],
];
const _ = null;
const inputs: readonly [string, RatingTable][] = [
  ['nothing', []],
  ['nobody', [[], []]],
  ['one rater', [[1], [2], [3]]],
  [
    'one rater beside blanks',
    [
      [1, _],
      [2, _],
      [_, 3],
    ],
  ],
  ['all alike', Array.from({ length: 10 }, () => [0, 0])],
  ['all alike, by three', Array.from({ length: 7 }, () => [2, 2, 2])],
];

describe.each(coefficients)('%s', (_name, coefficient) => {
  it.each(inputs)('of %s is undefined', (_input, table) => {
    expect(coefficient(table)).toBeNull();
    expect(jackknifeInterval(table, coefficient)).toBeNull();
  });
});

describe('unequal raters', () => {
  it('Fleiss’ kappa counts those with the most raters and says how many they are', () => {
    const table: RatingTable = [
      ...Array.from({ length: 10 }, (_x, i) => [i % 2, i % 2, i % 2]),
      ...Array.from({ length: 50 }, (_x, i) => [i % 2, (i + (i % 4 < 2 ? 1 : 0)) % 2, _]),
    ];
    expect(fleissKappa(table)).toMatchObject({ n: 10, kappa: 1 });
    expect(gwetAc(table, 'unweighted')?.n).toBe(60);
  });
  it('PABAK of nothing is undefined', () => {
    expect(pabak([], 2)).toBeNull();
  });
});
