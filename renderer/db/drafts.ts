// What is typed and is not yet data, kept at every keystroke in a database of its own: local storage reaches the disk
// seconds later, IndexedDB within milliseconds (a killed process lost no acknowledged write; platform-notes.md, section
// 4). `typing.ts` bridges those milliseconds.
import Dexie, { type Table } from 'dexie';
import { windowId } from '../lib/window-id';
import { leftTyping, typingForgotten, typingKept, typingWritten, type Unwritten } from './typing';

/** Which field: of which record (`table:id`) of which project. The list of projects itself has the project ''. */
export type FieldRef = { projectId: string; record: string; field: string };

/** What was typed in a field and is not yet data. */
export type Draft = {
  text: string;
  /**
   * The last entry of the log that the person had seen when they began ({@link ProjectSession.readAt}); null outside a
   * project.
   */
  since: number | null;
  /** Whether what can be data of it is data already: the rest waits for its missing parts. */
  isHeld: boolean;
};

/** `window`: which one it was typed in, as two may hold one field. */
type DraftRow = Draft & FieldRef & { key: string; at: number; window: string };
/** A draft of before fields were named by project, record and field. It may be of any project. */
type OldRow = { key: string; text: string };

class DraftDb extends Dexie {
  declare drafts: Table<OldRow, string>;
  declare fields: Table<DraftRow, string>;
  constructor() {
    super('zeef-drafts');
    this.version(1).stores({ drafts: 'key' });
    // Old drafts stay where they are: which project they are of is not known, so each is offered at its field
    // (`offeredDraft`).
    this.version(2).stores({ drafts: 'key', fields: 'key, projectId' });
  }
}

const db = new DraftDb();
const drafts = new Map<string, DraftRow>();
/**
 * Rows of windows that are gone, by field, newest first: the first is the field's draft, the others are offered there.
 */
const left = new Map<string, DraftRow[]>();
const old = new Map<string, string>();
let writes: Promise<unknown> = Promise.resolve();

/** One name for a field, the same at every start. */
export function fieldKey({ projectId, record, field }: FieldRef): string {
  return JSON.stringify([projectId, record, field]);
}

const rowKey = ({ projectId, record, field }: FieldRef): string =>
  JSON.stringify([projectId, record, field, windowId]);

/**
 * Reads all drafts but those that another window is typing. Call once, before the first field is shown.
 *
 * @param living - the names of the windows that are there
 * @throws when their database cannot be read
 */
export async function loadDrafts(living: ReadonlySet<string> = new Set()): Promise<void> {
  drafts.clear();
  left.clear();
  old.clear();
  await writeLeft(living);
  for (const row of await db.fields.toArray()) {
    if (row.window !== windowId && living.has(row.window)) continue;
    const key = fieldKey(row);
    left.set(
      key,
      [...(left.get(key) ?? []), row].sort((a, b) => b.at - a.at),
    );
  }
  for (const [key, [newest]] of left) if (newest !== undefined) drafts.set(key, newest);
  for (const { key, text } of await db.drafts.toArray()) old.set(key, text);
}

const isRow = (row: unknown): row is DraftRow => {
  const { key, projectId, record, field, window, text, at } = (row ?? {}) as Record<string, unknown>;
  return (
    [key, projectId, record, field, window, text].every((part) => typeof part === 'string') &&
    typeof at === 'number'
  );
};

/**
 * Does what the page before this one did not get to do. A window that was made from another one has a copy of what that
 * one is about to do: that is the other's, and soon out of date.
 */
async function writeLeft(living: ReadonlySet<string>): Promise<void> {
  const unwritten = leftTyping(isRow);
  const own = unwritten.filter(({ window }) => window === windowId || !living.has(window));
  if (own.length > 0)
    await db.transaction('rw', db.fields, async () => {
      for (const { key, row, gone } of own) {
        await db.fields.bulkDelete(row === null ? [key, ...gone] : [...gone]);
        if (row !== null && ((await db.fields.get(key))?.at ?? 0) <= row.at) await db.fields.put(row);
      }
    });
  for (const { key } of unwritten) typingForgotten(key);
}

/** The draft of a field, or null. */
export function draftOf(field: FieldRef): Draft | null {
  return drafts.get(fieldKey(field)) ?? null;
}

/**
 * The windows that are gone in which a field's draft was typed: what they wrote of it is not somebody else's change.
 */
export function draftWindows(field: FieldRef): string[] {
  return (left.get(fieldKey(field)) ?? []).map(({ window }) => window);
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
  const row = { ...draft, ...field, key: rowKey(field), at, window: windowId };
  drafts.set(fieldKey(field), row);
  // What it goes on from is in it.
  const [taken] = left.get(fieldKey(field)) ?? [];
  const gone = taken === undefined || taken.key === row.key ? [] : [taken.key];
  const unwritten: Unwritten<DraftRow> = { key: row.key, window: windowId, row, gone };
  typingKept(unwritten);
  await inTurn(
    db.transaction('rw', db.fields, async () => {
      await db.fields.put(row);
      await db.fields.bulkDelete(gone);
    }),
  );
  typingWritten(unwritten);
}

/** Forgets the draft of a field: it is data now, or nobody wants it. @throws when its database cannot be written */
export async function dropDraft(field: FieldRef): Promise<void> {
  const key = fieldKey(field);
  if (!drafts.delete(key)) return;
  const [taken, ...others] = left.get(key) ?? [];
  if (others.length > 0) left.set(key, others);
  else left.delete(key);
  const gone = taken === undefined ? [] : [taken.key];
  const unwritten: Unwritten<DraftRow> = { key: rowKey(field), window: windowId, row: null, gone };
  typingKept(unwritten);
  await inTurn(db.fields.bulkDelete([unwritten.key, ...gone]));
  typingWritten(unwritten);
}

/**
 * Another text for a field, or null: what an earlier version of the program kept under a name of its own, or what was
 * typed in one of two windows that are both gone. It is offered, never taken over in silence.
 */
export function offeredDraft(field: FieldRef, oldName: string): string | null {
  const own = left.get(fieldKey(field)) ?? [];
  const draft = drafts.get(fieldKey(field));
  return (
    own.find((row) => row.key !== draft?.key && row.text !== draft?.text)?.text ?? old.get(oldName) ?? null
  );
}

/**
 * Forgets what is offered for a field, once it was taken over or refused. @throws when its database cannot be written
 */
export async function dropOffered(field: FieldRef, oldName: string): Promise<void> {
  const key = fieldKey(field);
  const draft = drafts.get(key);
  const others = (left.get(key) ?? []).filter((row) => row.key !== draft?.key);
  left.set(
    key,
    (left.get(key) ?? []).filter((row) => row.key === draft?.key),
  );
  const isOld = old.delete(oldName);
  await inTurn(
    db.transaction('rw', db.fields, db.drafts, async () => {
      await db.fields.bulkDelete(others.map((row) => row.key));
      if (isOld) await db.drafts.delete(oldName);
    }),
  );
}

/**
 * Erases all drafts of a project: call it when the project itself is erased. @throws when their database cannot be
 * written
 */
export async function dropDraftsOf(projectId: string): Promise<void> {
  for (const draft of draftsOf(projectId)) {
    drafts.delete(fieldKey(draft));
    typingForgotten(rowKey(draft));
    left.delete(fieldKey(draft));
  }
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
