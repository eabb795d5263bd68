// A reload within the milliseconds that a write needs.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { draftOf, dropDraft, keepDraft, loadDrafts } from './drafts';
import { leftTyping, typingKept, typingWritten } from './typing';

const field = { projectId: 'p1', record: 'projects:p1', field: 'title' };

/** What session storage is in a browser: names are properties of it, its methods are not. */
function storage(): Storage {
  const methods = {
    setItem(this: Record<string, string>, name: string, text: string) {
      this[name] = text;
    },
    getItem(this: Record<string, string>, name: string) {
      return this[name] ?? null;
    },
    removeItem(this: Record<string, string>, name: string) {
      Reflect.deleteProperty(this, name);
    },
  };
  return Object.create(methods) as Storage;
}

beforeEach(() => vi.stubGlobal('sessionStorage', storage()));
afterEach(() => vi.unstubAllGlobals());

test('a text is kept at once, until the database has it', async () => {
  const written = keepDraft(field, { text: 'Half een zi', since: null, isHeld: true }, 1);
  expect(leftTyping<{ key: string; text: string }>().map((row) => row.text)).toEqual(['Half een zi']);
  await written;
  expect(leftTyping()).toEqual([]);
  await dropDraft(field);
});

test('what the page before did not get to write is the draft', async () => {
  typingKept({
    ...field,
    key: 'before',
    text: 'net getypt',
    since: null,
    isHeld: true,
    at: 2,
    window: 'w',
  } as {
    key: string;
  });
  await loadDrafts();
  expect(draftOf(field)?.text).toBe('net getypt');
  expect(leftTyping()).toEqual([]);
  await dropDraft(field);
  await loadDrafts();
  expect(draftOf(field)).toBeNull();
});

test('a later text is not forgotten with an earlier one', () => {
  typingKept({ key: 'a', text: 'later' } as { key: string });
  typingWritten('a', 'eerder');
  expect(leftTyping()).toHaveLength(1);
  typingWritten('a', 'later');
  expect(leftTyping()).toEqual([]);
});

test('without room or storage, work goes on', () => {
  vi.stubGlobal('sessionStorage', undefined);
  typingKept({ key: 'a' });
  typingWritten('a');
  expect(leftTyping()).toEqual([]);
});
