// The host's journal and files as the window sends and reads them, piece by piece.
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_CHUNK_BYTES } from '../../shared/ipc/chunk-size';
import type { ProjectId } from '../../shared/kernel/ids';
import { startTexts } from '../lib/i18n';
import {
  appendToJournal,
  beginJournal,
  checkJournal,
  eraseJournal,
  hasBlob,
  hasJournal,
  journalCopies,
  journalState,
  keepBlob,
  listJournals,
  readBlob,
  readJournal,
} from './journal';

const id = 'p' as ProjectId;
const done = (value: object = {}): unknown => ({ ok: true, value });
const refused = { ok: false as const, error: { code: 'gap', message: 'gap' } };
const host = (functions: Record<string, (input: never) => unknown>): void =>
  void vi.stubGlobal(
    'host',
    Object.fromEntries(
      Object.entries(functions).map(([name, call]) => [name, (input: never) => Promise.resolve(call(input))]),
    ),
  );
beforeAll(() => startTexts('nl'));
afterEach(() => vi.unstubAllGlobals());

describe('lines of the journal', () => {
  const sent: { lines: string[]; token?: string }[] = [];
  beforeEach(() => (sent.length = 0));
  const noting = (answer: () => unknown = done) => ({
    'journal.append': (input: { lines: string[]; token?: string }) => {
      sent.push(input);
      return answer();
    },
  });
  it('cross together while they are small, and apart when they are large', async () => {
    host(noting());
    await appendToJournal(id, ['a', 'b']);
    expect(sent).toEqual([{ projectId: id, lines: ['a', 'b'] }]);
    sent.length = 0;
    const large = 'x'.repeat(200 * 1024);
    await appendToJournal(id, [large, large, 'c']);
    expect(sent.map(({ lines }) => lines.length)).toEqual([1, 2]);
  });
  it('are at most ten thousand at once', async () => {
    host(noting());
    await appendToJournal(id, new Array<string>(10_001).fill(''));
    expect(sent.map(({ lines }) => lines.length)).toEqual([10_000, 1]);
  });
  it('are not sent where there are none, and no further than a refusal', async () => {
    host(noting(() => refused));
    expect(await appendToJournal(id, [])).toMatchObject({ ok: true });
    expect(sent).toEqual([]);
    const large = 'x'.repeat(300 * 1024);
    expect(await appendToJournal(id, [large, large, large])).toEqual(refused);
    expect(sent).toHaveLength(1);
  });
  it('of a new journal go under its token, and it is there once they all are', async () => {
    const finished: unknown[] = [];
    let begun: unknown = done({ token: 't' });
    let answer: unknown = done();
    host({
      ...noting(() => answer),
      'journal.begin': () => begun,
      'journal.finish': (input) => (finished.push(input), done()),
    });
    expect(await beginJournal(id, ['a'], 'old')).toMatchObject({ ok: true });
    expect(sent).toEqual([{ projectId: id, lines: ['a'], token: 't' }]);
    expect(finished).toEqual([{ projectId: id, token: 't', over: 'old' }]);
    answer = refused;
    expect(await beginJournal(id, ['a'], null)).toEqual(refused);
    begun = refused;
    expect(await beginJournal(id, ['a'], null)).toEqual(refused);
    expect(finished).toHaveLength(1);
    expect(sent).toHaveLength(2);
  });
  it('are read on from where the last piece ended, until there is no next', async () => {
    const asked: unknown[] = [];
    const parts = [
      { lines: ['a', 'b'], lost: 1, next: 'n1' },
      { lines: [], lost: 0, next: 'n2' },
      { lines: ['c'], lost: 2, next: null },
    ];
    host({
      'journal.read': ({ cursor, isSound }: { cursor: string | null; isSound: boolean }) => {
        asked.push(cursor, isSound);
        return done(parts[(asked.length - 2) / 2]);
      },
    });
    const lines: string[] = [];
    let lost = 0;
    for await (const line of readJournal(id, (some) => (lost += some))) lines.push(line);
    expect(lines).toEqual(['a', 'b', 'c']);
    expect(asked).toEqual([null, true, 'n1', true, 'n2', true]);
    expect(lost).toBe(3);
    asked.length = 0;
    for await (const line of readJournal(id)) lines.push(line);
    expect(asked[1]).toBe(false);
  });
});

describe('files with the host', () => {
  const SIZE = MAX_CHUNK_BYTES + 5;
  it('are written in pieces, the last of which says so', async () => {
    const written: { offset: number; length: number; isLast: boolean }[] = [];
    let size: number | null = null;
    host({
      'blobs.size': () => done({ size }),
      'blobs.write': ({ offset, bytes, isLast }: { offset: number; bytes: Uint8Array; isLast: boolean }) => {
        written.push({ offset, length: bytes.length, isLast });
        return done();
      },
    });
    expect(await hasBlob('a')).toBe(false);
    await keepBlob('a', new Uint8Array(SIZE));
    await keepBlob('empty', new Uint8Array());
    await keepBlob('whole', new Uint8Array(MAX_CHUNK_BYTES));
    expect(written).toEqual([
      { offset: 0, length: MAX_CHUNK_BYTES, isLast: false },
      { offset: MAX_CHUNK_BYTES, length: 5, isLast: true },
      { offset: 0, length: 0, isLast: true },
      { offset: 0, length: MAX_CHUNK_BYTES, isLast: true },
    ]);
    size = SIZE;
    expect(await hasBlob('a')).toBe(true);
    await keepBlob('a', new Uint8Array(SIZE));
    expect(written).toHaveLength(4);
    await keepBlob('a', new Uint8Array(3));
    expect(written).toHaveLength(5);
  });
  it('are read whole, in the order of their pieces', async () => {
    const whole = new Uint8Array([1, 2, 3, 4, 5]);
    host({
      'blobs.read': ({ offset }: { offset: number }) =>
        done({ bytes: whole.slice(offset, offset + 2), size: 5 }),
    });
    expect(await readBlob('a')).toEqual({ ok: true, value: whole });
    host({ 'blobs.read': () => refused });
    expect(await readBlob('a')).toEqual(refused);
  });
});

it('says in an error what the host refuses', async () => {
  host({ 'journal.list': () => refused, 'journal.head': () => refused, 'journal.erase': () => refused });
  for (const call of [listJournals(), journalState(id), eraseJournal(id, [], [])])
    await expect(call).rejects.toMatchObject({ code: 'gap' });
});

it('keeps nothing without a host', async () => {
  vi.stubGlobal('host', undefined);
  expect(hasJournal()).toBe(false);
  expect(await listJournals()).toEqual([]);
  expect(await journalCopies(id)).toEqual([]);
  expect(await journalState(id)).toEqual({ head: null, problem: null, at: null });
  expect(await checkJournal(id)).toMatchObject({ state: 'none' });
  expect(await hasBlob('a')).toBe(true);
  expect((await readBlob('a')).ok).toBe(false);
  expect(await appendToJournal(id, ['a'])).toMatchObject({ ok: true });
  expect(await beginJournal(id, ['a'], null)).toMatchObject({ ok: true });
  for await (const line of readJournal(id)) expect(line).toBeUndefined();
});
