// What was typed a moment ago and is not yet in the database of drafts. A page that is reloaded takes its unfinished
// writes with it (6 of 40 reloads right after a key lost the text); session storage is written at once and outlives the
// reload. It does not outlive the program, whose windows close only when their drafts are written.

const PREFIX = 'zeef-typing:';

/** Keeps a row until {@link typingWritten}. Where there is no room, only its place in the database is left to it. */
export function typingKept(row: { key: string }): void {
  try {
    sessionStorage.setItem(PREFIX + row.key, JSON.stringify(row));
  } catch {
    // The database tells of what it cannot write.
  }
}

/** Forgets a row that the database has, or that nobody wants. */
export function typingWritten(key: string, text?: string): void {
  try {
    const kept = sessionStorage.getItem(PREFIX + key);
    if (kept === null || (text !== undefined && (JSON.parse(kept) as { text: string }).text !== text)) return;
    sessionStorage.removeItem(PREFIX + key);
  } catch {
    // As above.
  }
}

/** The rows that the page before this one, in the same window, did not get to write. */
export function leftTyping<Row extends { key: string }>(): Row[] {
  try {
    return Object.keys(sessionStorage)
      .filter((name) => name.startsWith(PREFIX))
      .map((name) => JSON.parse(sessionStorage.getItem(name) ?? '') as Row);
  } catch {
    return [];
  }
}
