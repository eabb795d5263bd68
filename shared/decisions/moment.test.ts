// Moments as other programs write them, and what is none.
import { expect, it } from 'vitest';
import { momentOf } from './moment';

it('reads seconds and texts with and without a zone', () => {
  expect(momentOf(1_745_432_659.8)).toBe(1_745_432_659_800);
  expect(momentOf('1745432659')).toBe(1_745_432_659_000);
  expect(momentOf('2024-01-02 03:04:05')).toBe(Date.UTC(2024, 0, 2, 3, 4, 5));
  expect(momentOf('2024-01-02T03:04+01:00')).toBe(Date.UTC(2024, 0, 2, 2, 4));
});

it('takes for none what no record can hold: before 1970, and after the last day of a calendar', () => {
  for (const none of ['', 'gisteren', '2024-13-45', '1950-01-01', -5, 0, 1e300, 9e12, Infinity, NaN])
    expect([none, momentOf(none)]).toEqual([none, null]);
});
