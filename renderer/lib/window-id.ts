// Which window of this browser this is, and which others are open: a draft that another window is typing is not this
// one's to take over.

/** This window's name, made anew at each load. */
export const windowId = crypto.randomUUID().slice(0, 8);

const LOCK = 'zeef-window-';

/** Says to other windows that this one is there, until it is closed, reloaded or killed. */
export function announceWindow(): void {
  // The browser lets go of the lock when the page goes, however it goes.
  void navigator.locks.request(LOCK + windowId, () => new Promise(() => undefined));
}

/** The names of all windows that are there. */
export async function livingWindows(): Promise<Set<string>> {
  const { held = [] } = await navigator.locks.query();
  return new Set(
    held.flatMap(({ name }) => (name?.startsWith(LOCK) === true ? [name.slice(LOCK.length)] : [])),
  );
}
