import { expect, test, vi } from 'vitest';
import type { Change } from '../../../shared/model/change';
import { judgeLog, nextCount } from './judge-log';

const change = (seq: number): Change => ({ seq }) as Change;
const seqs = Array.from({ length: 100 }, (_, i) => 100 - i);

test('each is judged once, hidden ones are not found, and each piece is told', async () => {
  const known = new Map<number, boolean>();
  const read = vi.fn((asked: readonly number[]) =>
    Promise.resolve(asked.filter((s) => s !== 50).map(change)),
  );
  const told: number[] = [];
  await judgeLog(
    seqs,
    read,
    ({ seq }) => seq % 2 === 0,
    known,
    (n) => told.push(n),
    new AbortController().signal,
  );
  expect(known.size).toBe(100);
  expect([known.get(100), known.get(99), known.get(50), known.get(1)]).toEqual([true, false, false, false]);
  expect(read.mock.calls.flatMap(([asked]) => asked)).toEqual(seqs);
  expect(told[0]).toBe(32);
  expect(told.at(-1)).toBe(100);
});

test('stopped, it reads nothing more and says nothing of what it read last', async () => {
  const known = new Map<number, boolean>();
  const stop = new AbortController();
  const read = vi.fn((asked: readonly number[]) => {
    stop.abort();
    return Promise.resolve(asked.map(change));
  });
  await judgeLog(
    seqs,
    read,
    () => true,
    known,
    () => undefined,
    stop.signal,
  );
  expect([read.mock.calls.length, known.size]).toEqual([1, 0]);
});

test('fewer are read where that takes long, more where it does not', () => {
  expect([nextCount(32, 21), nextCount(32, 15), nextCount(32, 7)]).toEqual([16, 32, 64]);
  expect([nextCount(8, 99), nextCount(256, 1)]).toEqual([8, 256]);
});
