// The sign test and Wilson's interval against R 4.2.2 (values recorded with 17 digits):
//   binom.test(k, n, 0.5)$p.value; prop.test(k, n, correct = FALSE)$conf.int
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signTest, wilsonInterval } from '../../shared/stats/binomial';

const FROM_R = [
  [7, 9, 0.17968750000000006, 0.45258896910698904, 0.93677489288215332],
  [3, 4, 0.62500000000000011, 0.30064184258240201, 0.95441273919029945],
  [5, 10, 1, 0.23659309051256402, 0.76340690948743595],
  [0, 6, 0.03125, 0, 0.39033428790216523],
  [40, 55, 0.0010158471941252888, 0.59767801888329186, 0.82719248060894168],
  [1, 1, 1, 0.2065493143772375, 1],
  [300, 1000, 1.7665678007949247e-37, 0.27240684247700481, 0.32912386091721718],
  [12, 20, 0.5034446716308596, 0.38658150076225323, 0.78119346762718289],
] as const;

describe('a share', () => {
  it.each(FROM_R)('%i of %i is as R has it', (k, n, p, low, high) => {
    expect(signTest(k, n - k)! / p).toBeCloseTo(1, 9);
    const limits = wilsonInterval(k, n)!;
    expect(limits.low).toBeCloseTo(low, 9);
    expect(limits.high).toBeCloseTo(high, 9);
  });

  it('is nothing where there is none', () => {
    expect(signTest(0, 0)).toBeNull();
    expect(wilsonInterval(0, 0)).toBeNull();
  });

  it('is the same from both sides, within its limits', () => {
    const count = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(count, count, (a, b) => {
        fc.pre(a + b > 0);
        const p = signTest(a, b)!;
        expect(p).toBe(signTest(b, a));
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
        const { low, high } = wilsonInterval(a, a + b)!;
        expect(low).toBeLessThanOrEqual(a / (a + b) + 1e-12);
        expect(high).toBeGreaterThanOrEqual(a / (a + b) - 1e-12);
      }),
    );
  });
});
