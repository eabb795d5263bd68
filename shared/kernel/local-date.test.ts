import { expect, test } from 'vitest';
import { localDate } from './local-date';

test('the day is that of the clock on the wall', () => {
  // 14:53 UTC is 04:53 the next day on Kiritimati; 23:30 UTC is 0:30 the next day in Amsterdam.
  expect(localDate(Date.UTC(2026, 10, 28, 14, 53), 'Pacific/Kiritimati')).toBe('2026-11-29');
  expect(localDate(Date.UTC(2026, 10, 28, 23, 30), 'Europe/Amsterdam')).toBe('2026-11-29');
  expect(localDate(Date.UTC(2026, 6, 1, 22, 30), 'Europe/Amsterdam')).toBe('2026-07-02');
  expect(localDate(Date.UTC(2026, 10, 28, 23, 30), 'America/New_York')).toBe('2026-11-28');
});

test('without a zone it is the machine’s', () => {
  const noon = new Date(2026, 0, 5, 12).getTime();
  expect(localDate(noon)).toBe('2026-01-05');
});
