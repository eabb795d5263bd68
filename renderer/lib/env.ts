import type { Env } from '../../shared/kernel/ids';

/** Clock and randomness of the browser. */
export const browserEnv: Env = {
  now: () => Date.now(),
  randomBytes: (n) => crypto.getRandomValues(new Uint8Array(n)),
};

/** Name of this browser profile in the change log; made once. Workers have no local storage and are told it. */
export function deviceName(): string {
  const stored = localStorage.getItem('zeef-device');
  if (stored !== null) return stored;
  const name = `device-${crypto.randomUUID().slice(0, 8)}`;
  localStorage.setItem('zeef-device', name);
  return name;
}
