// What modules of renderer/db ask of a browser and Node 20 lacks: IndexedDB in memory, local storage, locks, frames.
import 'fake-indexeddb/auto';

const stored = new Map<string, string>();
const localStorage = {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => void stored.set(key, value),
  removeItem: (key: string) => void stored.delete(key),
  clear: () => stored.clear(),
};

const held = new Map<string, Promise<unknown>>();
/** Web locks as far as they are used: exclusive ones wait, `ifAvailable` does not, shared ones are granted. */
async function request(
  name: string,
  options: { ifAvailable?: boolean; mode?: string } | ((lock: unknown) => unknown),
  work?: (lock: unknown) => unknown,
): Promise<unknown> {
  const run = typeof options === 'function' ? options : work;
  const { ifAvailable = false, mode = 'exclusive' } = typeof options === 'function' ? {} : options;
  if (mode === 'shared') return await run?.({ name });
  if (ifAvailable && held.has(name)) return await run?.(null);
  const turn = (held.get(name) ?? Promise.resolve()).catch(() => undefined).then(() => run?.({ name }));
  held.set(name, turn);
  return await turn.finally(() => held.get(name) === turn && held.delete(name));
}

Object.assign(globalThis, {
  localStorage,
  requestAnimationFrame: (draw: () => void) => setTimeout(draw, 0),
});
// With a language: pdf.js puts a navigator of its own, without locks, in the place of one that has none.
Object.defineProperty(globalThis, 'navigator', {
  value: { locks: { request }, language: 'nl-NL', platform: '', userAgent: '' },
  configurable: true,
});
