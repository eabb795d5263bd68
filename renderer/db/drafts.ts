// What is typed and is not yet data, kept at every keystroke in a database of its own: local storage reaches the disk seconds later,
// IndexedDB within milliseconds (a killed process lost no acknowledged write; platform-notes.md, section 4).
import Dexie, { type Table } from 'dexie';

/** Which field: of which record (`table:id`) of which project. The list of projects itself has the project ''. */
export type FieldRef = { projectId: string; record: string; field: string };

/** What was typed in a field and is not yet data. */
export type Draft = {
  text: string;
  /** The last entry of the log that the person had seen when they began ({@link ProjectSession.readAt}); null outside a project. */
  since: number | null;
  /** Whether what can be data of it is data already: the rest waits for its missing parts. */
  isHeld: boolean;
};

type DraftRow = Draft & FieldRef & { key: string; at: number };
/** A draft of before fields were named by project, record and field. It may be of any project. */
type OldRow = { key: string; text: string };

class DraftDb extends Dexie {
  declare drafts: Table<OldRow, string>;
  declare fields: Table<DraftRow, string>;
  constructor() {
    super('zeef-drafts');
    this.version(1).stores({ drafts: 'key' });
    // Old drafts stay where they are: which project they are of is not known, so each is offered at its field (`offeredDraft`).
    this.version(2).stores({ drafts: 'key', fields: 'key, projectId' });
  }
}

const db = new DraftDb();
const drafts = new Map<string, DraftRow>();
const old = new Map<string, string>();
let writes: Promise<unknown> = Promise.resolve();

/** One name for a field, the same at every start. */
export function fieldKey({ projectId, record, field }: FieldRef): string {
  return JSON.stringify([projectId, record, field]);
}

/** Reads all drafts. Call once, before the first field is shown. @throws when their database cannot be read */
export async function loadDrafts(): Promise<void> {
  drafts.clear();
  old.clear();
  for (const row of await db.fields.toArray()) drafts.set(row.key, row);
  for (const { key, text } of await db.drafts.toArray()) old.set(key, text);
}

/** The draft of a field, or null. */
export function draftOf(field: FieldRef): Draft | null {
  return drafts.get(fieldKey(field)) ?? null;
}

/** All drafts of a project. */
export function draftsOf(projectId: string): (FieldRef & Draft)[] {
  return [...drafts.values()].filter((d) => d.projectId === projectId);
}

/**
 * Keeps a draft; shown at once, on disk within milliseconds.
 *
 * @param at - the time now, in milliseconds
 * @throws when it could not be written: then it is lost with the window, and the person must be told
 */
export async function keepDraft(field: FieldRef, draft: Draft, at: number): Promise<void> {
  const key = fieldKey(field);
  const row = { ...draft, ...field, key, at };
  drafts.set(key, row);
  await inTurn(db.fields.put(row));
}

/** Forgets the draft of a field: it is data now, or nobody wants it. @throws when its database cannot be written */
export async function dropDraft(field: FieldRef): Promise<void> {
  const key = fieldKey(field);
  if (!drafts.delete(key)) return;
  await inTurn(db.fields.delete(key));
}

/** The text that an earlier version of the program kept under a name of its own, or null. It is offered, never taken over in silence. */
export function offeredDraft(name: string): string | null {
  return old.get(name) ?? null;
}

/** Forgets a text of an earlier version, once it was taken over or refused. @throws when its database cannot be written */
export async function dropOffered(name: string): Promise<void> {
  if (!old.delete(name)) return;
  await inTurn(db.drafts.delete(name));
}

/** Erases all drafts of a project: call it when the project itself is erased. @throws when their database cannot be written */
export async function dropDraftsOf(projectId: string): Promise<void> {
  for (const { key } of draftsOf(projectId).map((d) => ({ key: fieldKey(d) }))) drafts.delete(key);
  await inTurn(db.fields.where('projectId').equals(projectId).delete());
}

/** Resolves when every draft so far is on disk, or could not be written. */
export async function draftsWritten(): Promise<void> {
  await writes;
}

/** Remembers a write, so that {@link draftsWritten} waits for it and for those before it. */
async function inTurn(write: PromiseLike<unknown>): Promise<void> {
  writes = Promise.allSettled([writes, write]);
  await write;
}
