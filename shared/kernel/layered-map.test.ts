import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LayeredMap } from './layered-map';

it('holds what a map holds, whatever is set and removed, and leaves earlier ones as they were', () => {
  const key = fc.integer({ min: 0, max: 20 });
  const changes = fc.array(fc.tuple(key, fc.option(fc.integer(), { nil: undefined })), { maxLength: 5 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(key, fc.integer())),
      fc.array(changes, { maxLength: 12 }),
      (base, steps) => {
        const plain = new Map(base);
        let layered = LayeredMap.of(new Map(base));
        for (const step of steps) {
          const before = [...layered].sort();
          const next = layered.with(step);
          expect([...layered].sort()).toEqual(before);
          for (const [k, v] of step)
            if (v === undefined) plain.delete(k);
            else plain.set(k, v);
          layered = next;
          expect([...layered].sort()).toEqual([...plain].sort());
          for (let k = 0; k <= 20; k++) expect(layered.get(k)).toBe(plain.get(k));
        }
      },
    ),
  );
});

it('puts many differences together', () => {
  let layered = LayeredMap.of(new Map<number, number>());
  for (let i = 0; i < 3000; i++) layered = layered.with([[i % 700, i]]);
  expect([...layered]).toHaveLength(700);
  for (let k = 0; k < 700; k++) expect(layered.get(k)).toBe(k + 700 * Math.floor((2999 - k) / 700));
});
