import { expect, it } from 'vitest';
import { counted, formatCoefficient, formatDay, joinList } from './words';

it('joins a list as a sentence does', () => {
  expect(joinList(['A'], 'nl')).toBe('A');
  expect(joinList(['A', 'B', 'C'], 'nl')).toBe('A, B en C');
  expect(joinList(['A', 'B', 'C'], 'en')).toBe('A, B and C');
  expect(joinList([], 'nl')).toBe('');
});
it('knows one from many', () => {
  expect(counted(1, ['publicatie', 'publicaties'], 'nl')).toBe('1 publicatie');
  expect(counted(1200, ['publicatie', 'publicaties'], 'nl')).toBe('1.200 publicaties');
  expect(counted(0, ['report', 'reports'], 'en')).toBe('0 reports');
});
it('writes days in words and leaves what is no day', () => {
  expect(formatDay('2023-03-03', 'nl')).toBe('3 maart 2023');
  expect(formatDay('2023-03', 'en')).toBe('March 2023');
  expect(formatDay('2023-02-31', 'nl')).toBe('2023-02-31');
  expect(formatDay('2023', 'nl')).toBe('2023');
});
it('never prints a coefficient that is none', () => {
  expect(formatCoefficient(null, 'nl')).toBe('–');
  expect(formatCoefficient(Number.NaN, 'nl')).toBe('–');
  expect(formatCoefficient(-0.0001, 'nl')).toBe('0,00');
});
