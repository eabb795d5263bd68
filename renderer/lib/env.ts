import type { Env } from '../../shared/kernel/ids';
import { keepLocal, readLocal } from './local';
import { windowId } from './window-id';

/** Clock and randomness of the browser. */
export const browserEnv: Env = {
  now: () => Date.now(),
  randomBytes: (n) => crypto.getRandomValues(new Uint8Array(n)),
};

// One for this window where it cannot be kept.
const madeName = `device-${crypto.randomUUID().slice(0, 8)}`;

/**
 * Name of this browser profile (made once) and of this window in the change log, as `<profile>.<window>`. Workers have
 * no local storage and are told it.
 */
export function deviceName(): string {
  const stored = readLocal('zeef-device') ?? madeName;
  keepLocal('zeef-device', stored);
  return `${stored}.${windowId}`;
}
