// Which window of this browser this is, and which others are open: a draft that another window is typing is not this
// one's to take over.

/** This window's name, made anew at each load. */
export const windowId = crypto.randomUUID().slice(0, 8);

const LOCK = 'zeef-window-';
const NAME = 'zeef-window';

/** The page that this one is a reload of: it is gone, and its lock may outlive it for a moment. */
let before: string | null = null;

function pageBefore(): string | null {
  try {
    // A window that was opened from this one has a copy of what this one keeps, and is no reload.
    const [how] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const name = how?.type === 'reload' ? sessionStorage.getItem(NAME) : null;
    sessionStorage.setItem(NAME, windowId);
    return name;
  } catch {
    return null;
  }
}

/** Says to other windows that this one is there, until it is closed, reloaded or killed. */
export function announceWindow(): void {
  before = pageBefore();
  // The browser lets go of the lock when the page goes, however it goes.
  void navigator.locks.request(LOCK + windowId, () => new Promise(() => undefined));
}

/** The names of all windows that are there. */
export async function livingWindows(): Promise<Set<string>> {
  const { held = [] } = await navigator.locks.query();
  const living = new Set(
    held.flatMap(({ name }) => (name?.startsWith(LOCK) === true ? [name.slice(LOCK.length)] : [])),
  );
  if (before !== null) living.delete(before);
  return living;
}
