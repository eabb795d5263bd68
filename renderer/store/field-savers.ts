// All fields of this window that hold something: which are being saved and which failed, and waiting for all of them.
import { create } from 'zustand';
import { fieldKey, type FieldRef } from '../db/drafts';
import { FieldSaver, type FieldState, type SaverPorts } from './field-saver';

type Entry = { field: FieldRef; saver: FieldSaver; users: number; unsubscribe: () => void };
const entries = new Map<string, Entry>();

/** What a field that is not on screen holds and could not save. */
export type LeftField = Pick<FieldState, 'failure' | 'draftFailure'> & { text: string };

/** The fields (by key) that are being saved, those whose save failed, and of these what nobody sees at the field. */
type SaveState = {
  saving: ReadonlySet<string>;
  failed: ReadonlySet<string>;
  left: ReadonlyMap<string, LeftField>;
};

/** What is being saved and what failed, of all fields. */
export const useSaveState = create<SaveState>()(() => ({
  saving: new Set(),
  failed: new Set(),
  left: new Map(),
}));

/** Notes what fields that are not on screen could not save. */
function noteLeft(): void {
  const left = new Map<string, LeftField>();
  for (const [key, { saver, users }] of entries) {
    const { status, text, failure, draftFailure } = saver.getState();
    if (users === 0 && status === 'failed' && text !== null) left.set(key, { text, failure, draftFailure });
  }
  // Mostly there is none, and nobody need hear of that.
  if (left.size > 0 || useSaveState.getState().left.size > 0) useSaveState.setState({ left });
}

function note(key: string, saver: FieldSaver): void {
  const { status } = saver.getState();
  const isIn = { saving: status === 'saving', failed: status === 'failed' || status === 'conflict' };
  const now = useSaveState.getState();
  const change = (name: 'saving' | 'failed'): ReadonlySet<string> => {
    if (now[name].has(key) === isIn[name]) return now[name];
    const next = new Set(now[name]);
    if (!next.delete(key)) next.add(key);
    return next;
  };
  const next = { saving: change('saving'), failed: change('failed') };
  if (next.saving !== now.saving || next.failed !== now.failed) useSaveState.setState(next);
}

/** The saver of a field: one, however often the field is shown. */
export function saverOf(field: FieldRef, ports: SaverPorts): FieldSaver {
  return entries.get(fieldKey(field))?.saver ?? add(field, new FieldSaver(ports)).saver;
}

/** A field is shown. @returns its saver: the one given, unless the field is shown elsewhere too */
export function enterField(field: FieldRef, saver: FieldSaver): FieldSaver {
  // A saver that was made for a render that never came to be shown may have been put away since.
  const entry = entries.get(fieldKey(field)) ?? add(field, saver);
  entry.users++;
  noteLeft();
  return entry.saver;
}

function add(field: FieldRef, saver: FieldSaver): Entry {
  const key = fieldKey(field);
  const unsubscribe = saver.subscribe(() => {
    note(key, saver);
    noteLeft();
    forget(key);
  });
  const entry = { field, saver, users: 0, unsubscribe };
  entries.set(key, entry);
  saver.resume();
  note(key, saver);
  return entry;
}

/**
 * A field is no longer shown. What it holds is saved; where that fails it is tried again until its project is closed.
 */
export function leaveField(field: FieldRef): void {
  const key = fieldKey(field);
  const entry = entries.get(key);
  if (entry === undefined) return;
  entry.users--;
  if (entry.users > 0) return;
  noteLeft();
  entry.saver.blur();
  forget(key);
}

function forget(key: string): void {
  const entry = entries.get(key);
  if (entry === undefined || entry.users > 0) return;
  const { status } = entry.saver.getState();
  // What is held, and what waits for an answer, is on disk and is asked again when the field is next shown.
  if (status !== 'clean' && status !== 'held' && status !== 'conflict') return;
  remove(key, entry);
}

function remove(key: string, { saver, unsubscribe }: Entry): void {
  entries.delete(key);
  unsubscribe();
  saver.stop();
  const { saving, failed } = useSaveState.getState();
  const without = (set: ReadonlySet<string>): ReadonlySet<string> =>
    set.has(key) ? new Set([...set].filter((k) => k !== key)) : set;
  useSaveState.setState({ saving: without(saving), failed: without(failed) });
  noteLeft();
}

/** Saves what all fields hold, now. */
export function flushFields(): void {
  for (const { saver } of entries.values()) void saver.flush();
}

/** Saves what all fields hold, and resolves when each has been saved, has failed or waits for an answer. */
export async function fieldsSettled(): Promise<void> {
  await Promise.all([...entries.values()].map(({ saver }) => saver.flush()));
}

/**
 * Ends the tries of all fields of a project that is closed; what could not be saved stays as a draft. Call it after
 * {@link fieldsSettled}.
 */
export function stopFields(projectId: string): void {
  for (const [key, entry] of entries) if (entry.field.projectId === projectId) remove(key, entry);
}
