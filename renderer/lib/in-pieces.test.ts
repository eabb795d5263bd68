// Work in pieces: every step once, and none after it was stopped.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { afterPaint, driveSteps, inPieces } from './in-pieces';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});
/** A clock on which every look takes so long. */
function clock(ms: number): void {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += ms));
}
const never = new AbortController().signal;

describe('pieces', () => {
  it('take each index once and in order', async () => {
    clock(20);
    const seen: number[] = [];
    expect(await inPieces(70, (i) => seen.push(i), never)).toBe(true);
    expect(seen).toEqual(Array.from({ length: 70 }, (_, i) => i));
  });
  it('stop between two of them', async () => {
    clock(20);
    const controller = new AbortController();
    let count = 0;
    const step = (i: number): void => {
      count++;
      if (i === 10) controller.abort();
    };
    expect(await inPieces(100, step, controller.signal)).toBe(false);
    expect(count).toBe(32);
  });
  it('do not pause while the clock says that there is time', async () => {
    clock(0);
    const controller = new AbortController();
    let count = 0;
    const work = inPieces(64, () => count++, controller.signal);
    expect(count).toBe(64);
    controller.abort();
    expect(await work).toBe(true);
  });
});

describe('steps', () => {
  const steps = (count: number, seen: number[]): Iterator<undefined> =>
    (function* () {
      for (let i = 0; i < count; i++) {
        seen.push(i);
        yield undefined;
      }
    })();
  it('go to their end', async () => {
    clock(20);
    const seen: number[] = [];
    expect(await driveSteps(steps(5, seen), never)).toBe(true);
    expect(seen).toHaveLength(5);
  });
  it('go no further once they are stopped', async () => {
    clock(20);
    const seen: number[] = [];
    expect(await driveSteps(steps(5, seen), AbortSignal.abort())).toBe(false);
    expect(seen).toEqual([0]);
  });
});

it('waits no longer than half a second for a window that nobody sees', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('requestAnimationFrame', () => 0);
  let isDone = false;
  const waiting = afterPaint().then(() => (isDone = true));
  await vi.advanceTimersByTimeAsync(499);
  expect(isDone).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  await waiting;
  vi.useRealTimers();
});
