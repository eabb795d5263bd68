import type { Env } from '../../shared/kernel/ids';
import { windowId } from './window-id';

/** Clock and randomness of the browser. */
export const browserEnv: Env = {
  now: () => Date.now(),
  randomBytes: (n) => crypto.getRandomValues(new Uint8Array(n)),
};

/**
 * Name of this browser profile (made once) and of this window in the change log, as `<profile>.<window>`. Workers have no local storage
 * and are told it.
 */
export function deviceName(): string {
  const stored = localStorage.getItem('zeef-device') ?? `device-${crypto.randomUUID().slice(0, 8)}`;
  localStorage.setItem('zeef-device', stored);
  return `${stored}.${windowId}`;
}
