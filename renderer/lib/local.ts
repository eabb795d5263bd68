// Local storage holds conveniences, and second copies of what databases hold. Where it is full or closed, work goes on
// without them.

/** Keeps a text under a name, where there is room. @returns whether it was kept */
export function keepLocal(name: string, text: string): boolean {
  try {
    localStorage.setItem(name, text);
    return true;
  } catch {
    return false;
  }
}

/** The text under a name, or null. */
export function readLocal(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
