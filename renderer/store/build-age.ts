// Whether the program is so old that a newer one is worth asking for. No network tells it: the build wrote its date.
import { create } from 'zustand';
import { builtAt } from '../lib/build';
import { keepLocal, readLocal } from '../lib/local';

const DAY = 24 * 60 * 60 * 1000;
const OLD_AFTER = 92 * DAY;
const HIDDEN_FOR = 30 * DAY;
const KEPT = 'zeef-old-build-hidden';

/** `hiddenAt`: when it was last said that one knows; milliseconds. */
export const useBuildAge = create<{ builtAt: number | null; hiddenAt: number }>()(() => ({
  builtAt,
  hiddenAt: Number(readLocal(KEPT) ?? 0) || 0,
}));

/** Whether what was built then is over three months old. */
export const isOldBuild = (built: number | null, now: number): boolean =>
  built !== null && now - built > OLD_AFTER;

/** Whether it is said: for a month it is not, once somebody closed it. A clock that went back hides nothing. */
export function isNoticeDue(built: number | null, hiddenAt: number, now: number): boolean {
  const since = now - hiddenAt;
  return isOldBuild(built, now) && !(since >= 0 && since < HIDDEN_FOR);
}

/** Says no more of it for a month. */
export function hideNotice(now: number): void {
  keepLocal(KEPT, String(now));
  useBuildAge.setState({ hiddenAt: now });
}
