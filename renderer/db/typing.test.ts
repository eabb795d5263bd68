// A reload within the milliseconds that a write needs.
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { draftOf, dropDraft, dropDraftsOf, keepDraft, loadDrafts, offeredDraft } from './drafts';
import { leftTyping, typingForgotten, typingKept, typingWritten } from './typing';

const field = { projectId: 'p1', record: 'projects:p1', field: 'title' };
const draft = (text: string) => ({ text, since: null, isHeld: true });
const rowOf = (text: string, at = 2, window = 'w') => ({
  ...field,
  ...draft(text),
  key: `before-${window}`,
  at,
  window,
});
const kept = (text: string, at = 2, window = 'w') => ({
  key: `before-${window}`,
  window,
  row: rowOf(text, at, window),
  gone: [] as string[],
});
const isAny = (row: unknown): row is { text: string } => row !== undefined;
const texts = () => leftTyping(isAny).map(({ row }) => row?.text ?? null);

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

/** Rows as another page wrote them. */
async function put(...rows: object[]): Promise<void> {
  const raw = new Dexie('zeef-drafts');
  await raw.open();
  await raw.table('fields').bulkPut(rows);
  raw.close();
}

beforeEach(() => vi.stubGlobal('sessionStorage', storage()));
afterEach(async () => {
  await dropDraftsOf('p1');
  vi.unstubAllGlobals();
});

test('a text is kept at once, until the database has it', async () => {
  const written = keepDraft(field, draft('Half een zi'), 1);
  expect(texts()).toEqual(['Half een zi']);
  await written;
  expect(texts()).toEqual([]);
});

test('what the page before did not get to write is the draft', async () => {
  typingKept(kept('net getypt'));
  await loadDrafts();
  expect(draftOf(field)?.text).toBe('net getypt');
  expect(texts()).toEqual([]);
  await dropDraft(field);
  await loadDrafts();
  expect(draftOf(field)).toBeNull();
});

test('a later text is not forgotten with an earlier one, not even with one that reads the same', () => {
  typingKept(kept('later'));
  typingWritten(kept('eerder'));
  typingWritten(kept('later', 1));
  expect(texts()).toEqual(['later']);
  typingWritten(kept('later'));
  expect(texts()).toEqual([]);
});

test('of a text there is no room for, an earlier one is not kept in its place', () => {
  typingKept(kept('kort'));
  sessionStorage.setItem = () => {
    throw new Error('QuotaExceededError');
  };
  typingKept(kept('veel langer'));
  expect(texts()).toEqual([]);
});

test('what the database has of later is not put back', async () => {
  await put(rowOf('later', 5));
  typingKept(kept('eerder', 4));
  await loadDrafts();
  expect(draftOf(field)?.text).toBe('later');
});

test('what another window is typing is its own: a window made from it has a copy, and an older one', async () => {
  typingKept(kept('nog bezig', 4, 'ander'));
  await loadDrafts(new Set(['ander']));
  expect(texts()).toEqual([]);
  // The other window sent it, and is closed.
  await loadDrafts();
  expect(draftOf(field)).toBeNull();
});

test('what was typed over an earlier page’s text goes on from it: that is not offered, nor back once it is sent', async () => {
  await put(rowOf('Half', 1));
  await loadDrafts();
  const written = keepDraft(field, draft('Half een'), 2);
  const [left] = leftTyping(isAny);
  await written;
  // As if the page had gone before it was written.
  await dropDraftsOf('p1');
  await put(rowOf('Half', 1));
  typingKept(left as never);
  await loadDrafts();
  expect(draftOf(field)?.text).toBe('Half een');
  expect(offeredDraft(field, '')).toBeNull();
  await dropDraft(field);
  await loadDrafts();
  expect(draftOf(field)).toBeNull();
});

test('what was sent just before a reload is not back', async () => {
  await put(rowOf('verzonden', 1));
  await loadDrafts();
  const dropped = dropDraft(field);
  const [left] = leftTyping(isAny);
  expect(left?.row).toBeNull();
  await dropped;
  expect(leftTyping(isAny)).toEqual([]);
  await put(rowOf('verzonden', 1));
  typingKept(left as never);
  await loadDrafts();
  expect(draftOf(field)).toBeNull();
});

test('what is typed after something was sent is kept', async () => {
  await keepDraft(field, draft('verzonden'), 1);
  const dropped = dropDraft(field);
  const written = keepDraft(field, draft('nieuw'), 2);
  await dropped;
  expect(texts()).toEqual(['nieuw']);
  await written;
  await loadDrafts();
  expect(draftOf(field)?.text).toBe('nieuw');
});

test('what cannot be read there keeps nothing else from being read', async () => {
  sessionStorage.setItem('zeef-typing:a', 'geen JSON');
  sessionStorage.setItem('zeef-typing:b', 'null');
  sessionStorage.setItem('zeef-typing:c', '{"key":"c"}');
  sessionStorage.setItem('zeef-typing:d', '{"key":"d","window":"w","row":{"key":"d"},"gone":[]}');
  sessionStorage.setItem('zeef-typing:e', '{"key":"e","window":"w","row":null,"gone":[7]}');
  typingKept(kept('goed'));
  await loadDrafts();
  expect(draftOf(field)?.text).toBe('goed');
});

test('without room or storage, work goes on', () => {
  vi.stubGlobal('sessionStorage', undefined);
  typingKept(kept('x'));
  typingWritten(kept('x'));
  typingForgotten('a');
  expect(leftTyping(isAny)).toEqual([]);
});
