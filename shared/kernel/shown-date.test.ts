import { expect, test } from 'vitest';
import { readDay, shownDate, shownDay, shownMoment, shownUtcDate } from './shown-date';

test('a day is shown in the language; what is no day stands as it is', () => {
  expect(shownDay('2025-03-12', 'nl')).toBe('12 mrt 2025');
  expect(shownDay('2025-03-02', 'en')).toBe('2 Mar 2025');
  for (const other of ['2025', '', '2025-02-30', '2025-13-01']) expect(shownDay(other, 'nl')).toBe(other);
});

test('a moment is shown by the clock on the wall, with its time where asked', () => {
  const at = new Date(2025, 9, 5, 9, 7).getTime();
  expect(shownDate(at, 'nl')).toBe('5 okt 2025');
  expect(shownMoment(at, 'en')).toBe('5 Oct 2025, 09:07');
  expect(shownUtcDate(Date.UTC(2025, 11, 31, 23, 59), 'nl')).toBe('31 dec 2025');
});

test.each([
  ['12 mrt 2025', '2025-03-12'],
  ['12 Mar 2025', '2025-03-12'],
  ['12 maart 2025', '2025-03-12'],
  ['1 mei. 2025', '2025-05-01'],
  ['3 december 2024', '2024-12-03'],
  ['2025-3-2', '2025-03-02'],
  [' 2-3-2025 ', '2025-03-02'],
  ['2/3/2025', '2025-03-02'],
  ['29.02.2024', '2024-02-29'],
  ['', ''],
  ['29-2-2025', null],
  ['12-13-2025', null],
  ['12 m 2025', null],
  ['12 foo 2025', null],
  ['2025', null],
  ['12 mrt', null],
])('%s is read as %s', (typed, iso) => {
  expect(readDay(typed)).toBe(iso);
});

test('each month is read as it is shown', () => {
  for (let month = 1; month <= 12; month++) {
    const iso = `2025-${String(month).padStart(2, '0')}-09`;
    expect(readDay(shownDay(iso, 'nl'))).toBe(iso);
    expect(readDay(shownDay(iso, 'en'))).toBe(iso);
  }
});
