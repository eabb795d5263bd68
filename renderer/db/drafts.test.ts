import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, expect, test } from 'vitest';
import {
  type Draft,
  draftOf,
  draftWindows,
  draftsOf,
  draftsWritten,
  dropDraft,
  dropDraftsOf,
  dropOffered,
  keepDraft,
  loadDrafts,
  offeredDraft,
} from './drafts';

const field = { projectId: 'p1', record: 'projects:p1', field: 'title' };
const draft = (text: string): Draft => ({ text, since: 3, isHeld: false });

beforeEach(async () => {
  await dropDraftsOf('p1');
  await dropDraftsOf('p2');
});

test('a draft is there again after a restart, with what it was built on', async () => {
  await keepDraft(field, draft('Half een zi'), 1000);
  await loadDrafts();
  expect(draftOf(field)).toMatchObject({ text: 'Half een zi', since: 3, isHeld: false });
  await dropDraft(field);
  await loadDrafts();
  expect(draftOf(field)).toBeNull();
});

test('the same field of another project has a draft of its own', async () => {
  // The names of template fields are the same in every project.
  const cues = { record: 'projects:x', field: 'template.doelgroep.label.nl' };
  await keepDraft({ projectId: 'p1', ...cues }, draft('een'), 1);
  await keepDraft({ projectId: 'p2', ...cues }, draft('twee'), 2);
  expect(draftOf({ projectId: 'p1', ...cues })?.text).toBe('een');
  expect(draftOf({ projectId: 'p2', ...cues })?.text).toBe('twee');
  expect(draftOf({ projectId: 'p3', ...cues })).toBeNull();
});

test('drafts are erased with their project, in memory and on disk', async () => {
  await keepDraft(field, draft('weg'), 1);
  await keepDraft({ ...field, field: 'question' }, draft('ook weg'), 1);
  await keepDraft({ ...field, projectId: 'p2' }, draft('blijft'), 1);
  expect(draftsOf('p1')).toHaveLength(2);
  await dropDraftsOf('p1');
  expect(draftsOf('p1')).toEqual([]);
  await loadDrafts();
  expect(draftsOf('p1')).toEqual([]);
  expect(draftsOf('p2')).toHaveLength(1);
});

test('a draft that an earlier version kept is offered until it is answered', async () => {
  // What version 1 wrote: a name and a text. Other stores of the same database are left as they are.
  const raw = new Dexie('zeef-drafts');
  await raw.open();
  await raw.table('drafts').put({ key: 'template:doelgroep:label.nl', text: 'Oud' });
  raw.close();
  await loadDrafts();
  expect(offeredDraft(field, 'template:doelgroep:label.nl')).toBe('Oud');
  await dropOffered(field, 'template:doelgroep:label.nl');
  await loadDrafts();
  expect(offeredDraft(field, 'template:doelgroep:label.nl')).toBeNull();
});

test('a draft that cannot be written is told to who typed it, and is still shown', async () => {
  // A function cannot be stored, as little as anything can on a full disk.
  const unwritable = { ...draft('x'), extra: () => undefined };
  await expect(keepDraft(field, unwritable, 1)).rejects.toThrow();
  expect(draftOf(field)?.text).toBe('x');
  await draftsWritten();
});

test('what two windows typed in one field and neither saved is not lost: the newer is the draft, the other is offered', async () => {
  await keepDraft(field, draft('hier'), 2);
  const db = new Dexie('zeef-drafts');
  await db.open();
  const [own] = (await db.table('fields').toArray()) as Record<string, unknown>[];
  await db.table('fields').put({ ...own, key: 'elsewhere', window: 'w-gone', text: 'daar', at: 1 });
  await db.table('fields').put({ ...own, key: 'typing', window: 'w-there', text: 'wordt getypt', at: 3 });
  // One that another window is typing is left to it.
  await loadDrafts(new Set(['w-there']));
  expect(draftOf(field)?.text).toBe('hier');
  expect(draftWindows(field)).toContain('w-gone');
  expect(offeredDraft(field, 'x')).toBe('daar');
  await dropDraft(field);
  expect(draftOf(field)).toBeNull();
  expect(offeredDraft(field, 'x')).toBe('daar');
  await dropOffered(field, 'x');
  await loadDrafts(new Set(['w-there']));
  expect(draftOf(field)).toBeNull();
  expect(offeredDraft(field, 'x')).toBeNull();
  expect(((await db.table('fields').toArray()) as { key: string }[]).map((r) => r.key)).toEqual(['typing']);
  db.close();
});

test('what a dead window typed is taken over by what is typed on from it, and is not kept beside it', async () => {
  await keepDraft(field, draft('hier'), 2);
  const db = new Dexie('zeef-drafts');
  await db.open();
  const [own] = (await db.table('fields').toArray()) as Record<string, unknown>[];
  await db.table('fields').clear();
  await db.table('fields').put({ ...own, key: 'elsewhere', window: 'w-gone', text: 'daar' });
  await loadDrafts(new Set());
  expect(draftOf(field)?.text).toBe('daar');
  await keepDraft(field, draft('daar en verder'), 3);
  const rows = (await db.table('fields').toArray()) as { key: string; text: string }[];
  expect(rows.map(({ text }) => text)).toEqual(['daar en verder']);
  db.close();
});
