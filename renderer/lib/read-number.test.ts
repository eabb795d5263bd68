import { expect, test } from 'vitest';
import { readDate, readWhole } from './read-number';

const year = { min: 1000, max: 2100, mayBeEmpty: true };

test('half a year is no year, and not nothing either', () => {
  expect(readWhole('20', year)).toEqual({ missing: 'outside' });
  expect(readWhole('2025', year)).toEqual({ value: 2025 });
  expect(readWhole(' 2025 ', year)).toEqual({ value: 2025 });
  expect(readWhole('', year)).toEqual({ value: null });
  expect(readWhole('20 25', year)).toEqual({ missing: 'notWhole' });
  expect(readWhole('99999', year)).toEqual({ missing: 'outside' });
});

test('a number that must be there cannot be empty', () => {
  expect(readWhole('', { min: 0, max: 100, mayBeEmpty: false })).toEqual({ missing: 'empty' });
  expect(readWhole('0', { min: 0, max: 100, mayBeEmpty: false })).toEqual({ value: 0 });
  expect(readWhole('12,5', { min: 0, max: 100, mayBeEmpty: false })).toEqual({ missing: 'notWhole' });
});

test('a date is read when all of it is there', () => {
  expect(readDate('2026-12-01')).toEqual({ value: '2026-12-01' });
  expect(readDate('')).toEqual({ value: '' });
  // The year 2026 after its second digit.
  expect(readDate('0020-12-01')).toEqual({ missing: 'part' });
  expect(readDate('1 dec 20')).toEqual({ missing: 'part' });
  expect(readDate('1 dec 2026')).toEqual({ value: '2026-12-01' });
});
