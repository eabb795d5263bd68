// What was typed or sent a moment ago and is not yet in the database of drafts. A page that is reloaded takes its
// unfinished writes with it (6 of 40 reloads right after a key lost the text); session storage is written at once and
// outlives the reload. It does not outlive the program, whose windows close only when their drafts are written.

const PREFIX = 'zeef-typing:';

/**
 * What is to be done about a row: to write it, or to take it away where it is null.
 *
 * `window`: whose it is; `gone`: keys of rows that go with it, as what it goes on from is in it.
 */
export type Unwritten<Row> = { key: string; window: string; row: Row | null; gone: readonly string[] };

/** Keeps what is to be done until {@link typingWritten}. Where there is no room, only the database is told of it. */
export function typingKept<Row>(unwritten: Unwritten<Row>): void {
  try {
    sessionStorage.setItem(PREFIX + unwritten.key, JSON.stringify(unwritten));
  } catch {
    // The database tells of what it cannot write; an earlier text is not to be taken for this one.
    typingForgotten(unwritten.key);
  }
}

/** Forgets what the database has, unless something else is to be done about that row by now. */
export function typingWritten<Row>(unwritten: Unwritten<Row>): void {
  try {
    if (sessionStorage.getItem(PREFIX + unwritten.key) === JSON.stringify(unwritten))
      typingForgotten(unwritten.key);
  } catch {
    // As above.
  }
}

/** Forgets whatever is to be done about a row. */
export function typingForgotten(key: string): void {
  try {
    sessionStorage.removeItem(PREFIX + key);
  } catch {
    // Where there is no storage nothing is kept.
  }
}

/** What the page before this one, in the same window, did not get to do. What cannot be read is left out. */
export function leftTyping<Row>(isRow: (row: unknown) => row is Row): Unwritten<Row>[] {
  try {
    return Object.keys(sessionStorage)
      .filter((name) => name.startsWith(PREFIX))
      .flatMap((name) => readOne(sessionStorage.getItem(name), isRow));
  } catch {
    return [];
  }
}

function readOne<Row>(text: string | null, isRow: (row: unknown) => row is Row): Unwritten<Row>[] {
  try {
    const { key, window, row, gone } = JSON.parse(text ?? '') as Record<string, unknown>;
    if (typeof key !== 'string' || typeof window !== 'string') return [];
    if (!Array.isArray(gone) || !gone.every((k) => typeof k === 'string')) return [];
    return row === null || isRow(row) ? [{ key, window, row, gone }] : [];
  } catch {
    return [];
  }
}
