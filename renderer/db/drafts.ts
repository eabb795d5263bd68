// What is typed and not yet committed, kept at every keystroke in a database of its own: local storage reaches the disk seconds later,
// IndexedDB within milliseconds (a killed process lost no acknowledged write; platform-notes.md, section 4).
import Dexie, { type Table } from 'dexie';

class DraftDb extends Dexie {
  declare drafts: Table<{ key: string; text: string }, string>;
  constructor() {
    super('zeef-drafts');
    this.version(1).stores({ drafts: 'key' });
  }
}

const db = new DraftDb();
const drafts = new Map<string, string>();
let writes: Promise<unknown> = Promise.resolve();

/** Reads all drafts. Call once, before the first field is shown. */
export async function loadDrafts(): Promise<void> {
  for (const { key, text } of await db.drafts.toArray()) drafts.set(key, text);
}

/** The draft of a field, or null. */
export function draftOf(key: string): string | null {
  return drafts.get(key) ?? null;
}

/** Keeps a draft; shown at once, on disk within milliseconds. */
export function keepDraft(key: string, text: string): void {
  drafts.set(key, text);
  writes = db.drafts.put({ key, text });
}

/** Forgets a draft that was committed, unless something else has been typed since. */
export function dropDraft(key: string, committed: string): void {
  if (drafts.get(key) !== committed) return;
  drafts.delete(key);
  writes = db.drafts.delete(key);
}

/** Resolves when every draft so far is on disk. */
export async function draftsWritten(): Promise<void> {
  await writes;
}
