import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Draft } from '../db/drafts';
import { ConflictError } from '../db/write-errors';
import { DELAY_MS, FieldSaver, type Readable, type Since } from './field-saver';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A save whose end the test decides. */
type Call = { text: string; since: Since; end: (error?: Error) => Promise<void> };

/** A field on a record of one text, with a log of what was written to it. */
class Bench {
  stored = 'oud';
  seq = 10;
  log: string[] = [];
  calls: Call[] = [];
  draft: Draft | null = null;
  draftError: Error | null = null;
  readable: (text: string) => Readable = () => 'whole';
  saver = this.open();

  open(): FieldSaver {
    return new FieldSaver({
      save: (text, since) =>
        new Promise((resolve, reject) => {
          const end = async (error?: Error): Promise<void> => {
            if (error === undefined) {
              // As the door: what changes nothing has no entry.
              if (this.stored !== text) {
                this.stored = text;
                this.seq++;
                this.log.push(text);
              }
              resolve();
            } else reject(error);
            await vi.advanceTimersByTimeAsync(0);
          };
          this.calls.push({ text, since, end });
        }),
      judge: (text) => this.readable(text),
      readAt: () => this.seq,
      draft: {
        read: () => this.draft,
        keep: (draft) => {
          this.draft = draft;
          return this.draftError === null ? Promise.resolve() : Promise.reject(this.draftError);
        },
        drop: () => {
          this.draft = null;
          return Promise.resolve();
        },
      },
    });
  }
  get shown(): string {
    return this.saver.getState().text ?? this.stored;
  }
  get status(): string {
    return this.saver.getState().status;
  }
  call(index: number): Call {
    const call = this.calls[index];
    if (call === undefined) throw new Error(`save ${index} was not asked for`);
    return call;
  }
}

const conflict = new ConflictError([
  {
    table: 'projects',
    id: 'p',
    path: 'title',
    theirs: 'van hen',
    mine: 'nieuw',
    by: 'x' as never,
    at: 5,
  },
]);

test('what is typed stays as it is typed while the field has the focus, whatever is stored', async () => {
  const b = new Bench();
  b.saver.focus(b.stored);
  b.saver.change('oud\n');
  await vi.advanceTimersByTimeAsync(DELAY_MS);
  await b.call(0).end();
  // The record keeps it in another form.
  b.stored = 'OUD';
  expect(b.status).toBe('clean');
  expect(b.shown).toBe('oud\n');
  b.saver.change('oud\nXX');
  expect(b.shown).toBe('oud\nXX');
  b.saver.blur();
  await b.call(1).end();
  b.stored = 'OUD; XX';
  expect(b.shown).toBe('OUD; XX');
  expect(b.draft).toBeNull();
});

test('a change from outside does not replace what one is looking at in a field, and shows after leaving', () => {
  const b = new Bench();
  b.saver.focus(b.stored);
  b.stored = 'van een ander';
  expect(b.shown).toBe('oud');
  b.saver.blur();
  expect(b.shown).toBe('van een ander');
});

test('leaving a field while its save is under way makes one entry in the log', async () => {
  const b = new Bench();
  b.saver.focus(b.stored);
  b.saver.change('nieuw');
  await vi.advanceTimersByTimeAsync(DELAY_MS);
  b.saver.blur();
  b.saver.blur();
  expect(b.calls).toHaveLength(1);
  await b.call(0).end();
  await vi.runAllTimersAsync();
  expect(b.calls).toHaveLength(1);
  expect(b.log).toEqual(['nieuw']);
  expect(b.status).toBe('clean');
});

test('what is typed while a save is under way is saved after it, never beside it', async () => {
  const b = new Bench();
  b.saver.focus(b.stored);
  b.saver.change('een');
  await vi.advanceTimersByTimeAsync(DELAY_MS);
  b.saver.change('een twee');
  b.saver.blur();
  expect(b.calls).toHaveLength(1);
  await b.call(0).end();
  expect(b.calls).toHaveLength(2);
  expect(b.call(1).text).toBe('een twee');
  expect(b.shown).toBe('een twee');
  await b.call(1).end();
  expect(b.log).toEqual(['een', 'een twee']);
  expect(b.shown).toBe('een twee');
});

test('without leaving, what is typed during a save waits for its own pause', async () => {
  const b = new Bench();
  b.saver.focus(b.stored);
  b.saver.change('a');
  await vi.advanceTimersByTimeAsync(DELAY_MS);
  b.saver.change('ab');
  await b.call(0).end();
  expect(b.calls).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(DELAY_MS);
  expect(b.call(1).text).toBe('ab');
});

test('a save that fails keeps the text and its draft, says so, and tries again later and later', async () => {
  const b = new Bench();
  b.saver.change('nieuw');
  await vi.advanceTimersByTimeAsync(DELAY_MS);
  await b.call(0).end(new Error('schijf vol'));
  expect(b.saver.getState()).toMatchObject({ status: 'failed', text: 'nieuw' });
  expect((b.saver.getState().failure as Error).message).toBe('schijf vol');
  expect(b.draft?.text).toBe('nieuw');
  const waits: number[] = [];
  for (let n = 1; n <= 6; n++) {
    let waited = 0;
    while (b.calls.length === n) {
      await vi.advanceTimersByTimeAsync(500);
      waited += 500;
    }
    waits.push(waited);
    await b.call(n).end(n === 6 ? undefined : new Error('schijf vol'));
  }
  expect(waits).toEqual([2000, 4000, 8000, 16_000, 30_000, 30_000]);
  expect(b.status).toBe('clean');
  expect(b.log).toEqual(['nieuw']);
});

test('the next keystroke, and coming back into the field, try again at once', async () => {
  const b = new Bench();
  b.saver.change('a');
  await vi.advanceTimersByTimeAsync(DELAY_MS);
  await b.call(0).end(new Error('weg'));
  b.saver.change('ab');
  await vi.advanceTimersByTimeAsync(DELAY_MS);
  await b.call(1).end(new Error('weg'));
  b.saver.focus(b.stored);
  expect(b.calls).toHaveLength(3);
  await b.call(2).end();
  expect(b.log).toEqual(['ab']);
});

test('a save is built on what the person had read when they began, and so is each after it until they leave', async () => {
  const b = new Bench();
  b.saver.focus(b.stored);
  b.seq = 12;
  b.saver.change('a');
  await vi.advanceTimersByTimeAsync(DELAY_MS);
  expect(b.call(0).since).toBe(10);
  await b.call(0).end();
  b.saver.change('ab');
  await vi.advanceTimersByTimeAsync(DELAY_MS);
  // What another window wrote meanwhile never stood in this text. What this one wrote the door knows.
  expect(b.call(1).since).toBe(10);
  await b.call(1).end();
  b.saver.blur();
  b.saver.focus(b.stored);
  b.saver.change('abc');
  await vi.advanceTimersByTimeAsync(DELAY_MS);
  expect(b.call(2).since).toBe(14);
});

test('what was changed elsewhere is asked, on disk until it is answered; my text replaces theirs', async () => {
  const b = new Bench();
  b.saver.focus(b.stored);
  b.saver.change('nieuw');
  await vi.advanceTimersByTimeAsync(DELAY_MS);
  b.stored = 'van hen';
  b.seq = 20;
  await b.call(0).end(conflict);
  expect(b.saver.getState()).toMatchObject({ status: 'conflict', text: 'nieuw' });
  expect(b.saver.getState().conflicts[0]?.theirs).toBe('van hen');
  b.saver.change('nieuwer');
  b.saver.blur();
  await vi.runAllTimersAsync();
  expect(b.calls).toHaveLength(1);
  expect(b.draft).toMatchObject({ text: 'nieuwer', since: 10 });
  void b.saver.keepMine();
  expect(b.call(1)).toMatchObject({ text: 'nieuwer', since: 20 });
  await b.call(1).end();
  expect(b.log).toEqual(['nieuwer']);
  expect(b.draft).toBeNull();
});

test('their value stays when that is the answer', async () => {
  const b = new Bench();
  b.saver.change('nieuw');
  await vi.advanceTimersByTimeAsync(DELAY_MS);
  b.stored = 'van hen';
  await b.call(0).end(conflict);
  const answered = b.saver.takeTheirs(b.stored);
  // The question stands until the draft is gone from disk.
  expect(b.status).toBe('conflict');
  await answered;
  expect(b.shown).toBe('van hen');
  expect(b.draft).toBeNull();
  await vi.runAllTimersAsync();
  expect(b.calls).toHaveLength(1);
});

test('what is typed while their value is taken stays, with the question', async () => {
  const b = new Bench();
  b.saver.focus('oud');
  b.saver.change('nieuw');
  await vi.advanceTimersByTimeAsync(DELAY_MS);
  b.stored = 'van hen';
  await b.call(0).end(conflict);
  const answered = b.saver.takeTheirs(b.stored);
  b.saver.change('nieuwer');
  await answered;
  expect(b.shown).toBe('nieuwer');
  expect(b.status).toBe('conflict');
});

test('a field with the focus shows their value until it is left, whatever comes after', async () => {
  const b = new Bench();
  b.saver.focus('oud');
  b.saver.change('nieuw');
  await vi.advanceTimersByTimeAsync(DELAY_MS);
  b.stored = 'van hen';
  await b.call(0).end(conflict);
  await b.saver.takeTheirs(b.stored);
  b.stored = 'nog later';
  expect(b.shown).toBe('van hen');
  b.saver.blur();
  expect(b.shown).toBe('nog later');
});

test('a text with a part that is not complete is saved as far as it can be, and kept whole as a draft', async () => {
  const b = new Bench();
  b.readable = (text) => (text.endsWith('NE') ? 'partly' : 'whole');
  b.saver.focus(b.stored);
  b.saver.change('FR\nNE');
  b.saver.blur();
  await b.call(0).end();
  b.stored = 'FR';
  expect(b.status).toBe('held');
  expect(b.shown).toBe('FR\nNE');
  expect(b.draft).toMatchObject({ text: 'FR\nNE', isHeld: true });
  // After a restart it is shown, and not written once more.
  const again = b.open();
  expect(again.getState()).toMatchObject({ status: 'held', text: 'FR\nNE' });
  await again.flush();
  expect(b.calls).toHaveLength(1);
});

test('a text of which nothing can be data yet is kept and not saved', async () => {
  const b = new Bench();
  b.readable = (text) => (text.length === 4 ? 'whole' : 'not');
  b.saver.focus(b.stored);
  b.saver.change('20');
  await vi.advanceTimersByTimeAsync(5 * DELAY_MS);
  expect(b.calls).toHaveLength(0);
  expect(b.shown).toBe('20');
  expect(b.status).toBe('held');
  b.saver.change('2025');
  await vi.advanceTimersByTimeAsync(DELAY_MS);
  expect(b.call(0).text).toBe('2025');
});

test('a draft of a process that was killed is shown and saved, on what it was built on', async () => {
  const b = new Bench();
  b.draft = { text: 'half', since: 4, isHeld: false };
  const saver = b.open();
  expect(saver.getState()).toMatchObject({ status: 'dirty', text: 'half' });
  void saver.flush();
  expect(b.call(0)).toMatchObject({ text: 'half', since: 4 });
  await b.call(0).end();
  expect(b.draft).toBeNull();
});

test('a draft that cannot be written is said at the field', async () => {
  const b = new Bench();
  b.draftError = new Error('vol');
  b.saver.change('x');
  await vi.advanceTimersByTimeAsync(0);
  expect((b.saver.getState().draftFailure as Error).message).toBe('vol');
  await vi.advanceTimersByTimeAsync(DELAY_MS);
  await b.call(0).end();
  expect(b.saver.getState().draftFailure).toBeNull();
});

test('a stopped field writes no more', async () => {
  const b = new Bench();
  b.saver.change('x');
  b.saver.stop();
  await vi.runAllTimersAsync();
  expect(b.calls).toHaveLength(0);
  expect(b.draft?.text).toBe('x');
});
