import { expect, it } from 'vitest';
import { isNoticeDue, isOldBuild } from './build-age';

const DAY = 86_400_000;
const BUILT = Date.UTC(2026, 0, 1);

it('a build is old after three months; what was not built never is', () => {
  expect(isOldBuild(BUILT, BUILT + 92 * DAY)).toBe(false);
  expect(isOldBuild(BUILT, BUILT + 92 * DAY + 1)).toBe(true);
  expect(isOldBuild(null, BUILT)).toBe(false);
});

it('the notice that was closed comes back after a month, and at once when the clock was wrong', () => {
  const now = BUILT + 200 * DAY;
  expect(isNoticeDue(BUILT, 0, now)).toBe(true);
  expect(isNoticeDue(BUILT, now - 29 * DAY, now)).toBe(false);
  expect(isNoticeDue(BUILT, now - 30 * DAY, now)).toBe(true);
  expect(isNoticeDue(BUILT, now + DAY, now)).toBe(true);
  expect(isNoticeDue(BUILT, 0, BUILT + DAY)).toBe(false);
});
