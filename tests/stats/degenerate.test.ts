// Every coefficient on input that has nothing to tell: undefined is null, never a number.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohenKappa, fleissKappa, gwetAc, pabak, type RatingTable } from '../../shared/stats/agreement';
import { jackknifeInterval, patternsOf } from '../../shared/stats/jackknife';
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
    expect(jackknifeInterval(patternsOf(table), (rows) => coefficient(rows))).toBeNull();
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

describe('subjects of which the same was said', () => {
  it('may stand as one row: every coefficient is the same', () => {
    const value = fc.constantFrom(0, 1, 2, null);
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value, value), { maxLength: 40 }), (table) => {
        const { rows, times } = patternsOf(table);
        const close = (a: number | null | undefined, b: number | null | undefined): void => {
          if (a == null || b == null) expect(a ?? null).toBe(b ?? null);
          else expect(a).toBeCloseTo(b, 9);
        };
        close(fleissKappa(rows, times)?.kappa, fleissKappa(table)?.kappa);
        expect(fleissKappa(rows, times)?.n).toBe(fleissKappa(table)?.n);
        for (const weights of ['unweighted', 'quadratic'] as const)
          close(gwetAc(rows, weights, undefined, times)?.kappa, gwetAc(table, weights)?.kappa);
        for (const level of ['nominal', 'ordinal', 'interval'] as const)
          close(krippendorffAlpha(rows, level, times)?.alpha, krippendorffAlpha(table, level)?.alpha);
      }),
    );
  });
  it('give the jackknife of a table that was worked out subject by subject', () => {
    const table: RatingTable = [
      [0, 0],
      [0, 0],
      [0, 2],
      [2, 2],
      [2, 2],
      [2, 2],
      [0, 0],
      [2, 0],
    ];
    const kappa = (t: RatingTable): number => krippendorffAlpha(t, 'nominal')?.alpha ?? NaN;
    const without = table.map((_row, i) => kappa(table.filter((_r, k) => k !== i)));
    const mean = without.reduce((a, b) => a + b, 0) / table.length;
    const variance = ((table.length - 1) / table.length) * without.reduce((s, v) => s + (v - mean) ** 2, 0);
    const interval = jackknifeInterval(
      patternsOf(table),
      (rows, times) => krippendorffAlpha(rows, 'nominal', times)?.alpha ?? null,
    );
    expect(kappa(table) - (interval?.low ?? 0)).toBeCloseTo(1.959963984540054 * Math.sqrt(variance), 9);
  });
});
