import { expect, test } from 'vitest';
import { sameJson } from './same-json';
import { stableJson } from './text';

const VALUES: unknown[] = [
  undefined,
  null,
  0,
  -0,
  1,
  Number.NaN,
  '',
  'a',
  '1',
  true,
  false,
  [],
  [1],
  [1, 2],
  [2, 1],
  [undefined],
  [null],
  {},
  { a: undefined },
  { a: null },
  { a: 1 },
  { a: 1, b: 2 },
  { b: 2, a: 1 },
  { a: 1, b: undefined },
  { b: 1 },
  { 0: 1 },
  { a: { b: [1, { c: 'x' }] } },
  { a: { b: [1, { c: 'y' }] } },
  { constructor: 1 },
  { a: { family: 'Jansen', given: 'A.' } },
];

test.each(VALUES.map((value, at) => [at, value] as const))('value %i is as its text says', (_at, value) => {
  for (const other of VALUES)
    expect([other, sameJson(value, other)]).toEqual([other, stableJson(value) === stableJson(other)]);
});
