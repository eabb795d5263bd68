// The second look lists exclusions that look like what was included, and none of them speaks for itself.
import { describe, expect, it } from 'vitest';
import { prepareFeatures } from './prepare';
import { secondLookSteps } from './second-look';

const wage = (n: number) => ({
  title: `Loonkostensubsidie voor langdurig werklozen ${n}`,
  abstract: `Subsidie aan werkgevers die werklozen in dienst nemen, deel ${n}`,
});
const fish = (n: number) => ({
  title: `Visstand in de Noordzee ${n}`,
  abstract: `Tellingen van haring en kabeljauw in jaar ${n}`,
});
const texts = [...[0, 1, 2, 3].map(wage), ...Array.from({ length: 30 }, (_, n) => fish(n))];
// Row 3 is on wages, and was excluded.
const included = [0, 1, 2];
const excluded = texts.map((_t, row) => row).filter((row) => row > 2);

function listed(inRows: readonly number[], out: readonly number[], count: number): [number[], number[]] {
  const shares: number[] = [];
  const steps = secondLookSteps(prepareFeatures(texts), 'svm', inRows, out, count);
  let step = steps.next();
  while (step.done !== true) {
    shares.push(step.value);
    step = steps.next();
  }
  return [step.value, shares];
}

describe('the second look', () => {
  it('puts the exclusion that is like the included first, and says how far it is', () => {
    const [rows, shares] = listed(included, excluded, 5);
    expect(rows[0]).toBe(3);
    expect(rows).toHaveLength(5);
    expect(new Set(rows).size).toBe(5);
    expect(shares).toEqual([0.2, 0.4, 0.6, 0.8, 1]);
  });

  it('is the same list each time', () => {
    expect(listed(included, excluded, 30)).toEqual(listed(included, excluded, 30));
  });

  it('asks for nothing where one kind of decision is missing', () => {
    expect(listed([], excluded, 5)).toEqual([[], []]);
    expect(listed(included, [9], 5)).toEqual([[], []]);
  });
});
