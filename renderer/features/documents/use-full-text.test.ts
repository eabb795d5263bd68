// @vitest-environment jsdom
import '../../../tests/helpers/drawn';
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PageClause } from '../../../shared/annotation/full-text';
import type { ProjectId } from '../../../shared/kernel/ids';
import { useTextHits, useTextIndex } from './use-full-text';

const call = vi.fn();
vi.mock('../../workers/documents/client', () => ({
  documentCalls: () => ({ call }),
  fileKey: (project: string, sha256: string) => `${project}/${sha256}`,
}));
const project = 'p' as ProjectId;
beforeEach(() => {
  call.mockReset();
});

test('all files are read; those without a text are named, and progress ends', async () => {
  let tell: (share: number) => void = () => undefined;
  let end: (answer: { unreadable: string[] }) => void = () => undefined;
  call.mockImplementation((_name, _what, { onProgress }: { onProgress: typeof tell }) => {
    tell = onProgress;
    return new Promise((resolve) => (end = resolve));
  });
  const { result } = renderHook(() => useTextIndex(project, 'a,b'));
  expect(call.mock.calls[0]?.slice(0, 2)).toEqual(['index', { projectId: 'p', keys: ['p/a', 'p/b'] }]);
  expect(result.current.progress).toBe(0);
  expect(result.current.read).toBe(0);
  act(() => tell(0.5));
  expect(result.current).toEqual({ progress: 0.5, read: 1, unreadable: [] });
  await act(async () => {
    end({ unreadable: ['b'] });
    await Promise.resolve();
  });
  // Once more for the end of the round, as what is found may differ since.
  expect(result.current).toEqual({ progress: null, read: 2, unreadable: ['b'] });
});

test('progress ends where reading fails, but not for files that took their place', async () => {
  const fail: ((error: Error) => void)[] = [];
  call.mockImplementation(() => new Promise((_resolve, reject) => fail.push(reject)));
  const { result, rerender } = renderHook(({ hashes }) => useTextIndex(project, hashes), {
    initialProps: { hashes: 'a' },
  });
  rerender({ hashes: 'a,b' });
  await act(async () => {
    fail[0]?.(new Error('stopped'));
    await Promise.resolve();
  });
  expect(result.current.progress).toBe(0);
  await act(async () => {
    fail[1]?.(new Error('broken'));
    await Promise.resolve();
  });
  expect(result.current.progress).toBeNull();
});

test('reading is not begun anew for each file that is added: the next round reads all that came meanwhile', async () => {
  const ends: ((answer: { unreadable: string[] }) => void)[] = [];
  call.mockImplementation(() => new Promise((resolve) => ends.push(resolve)));
  const { result, rerender, unmount } = renderHook(({ hashes }) => useTextIndex(project, hashes), {
    initialProps: { hashes: 'a' },
  });
  const { signal } = call.mock.calls[0]?.[2] as { signal: AbortSignal };
  for (const hashes of ['a,b', 'a,b,c', 'a,b,c,d']) rerender({ hashes });
  expect(call).toHaveBeenCalledTimes(1);
  expect(signal.aborted).toBe(false);
  await act(async () => {
    ends[0]?.({ unreadable: [] });
    await Promise.resolve();
  });
  expect(call.mock.calls[1]?.[1]).toEqual({ projectId: 'p', keys: ['p/a', 'p/b', 'p/c', 'p/d'] });
  await act(async () => {
    ends[1]?.({ unreadable: [] });
    await Promise.resolve();
  });
  expect(call).toHaveBeenCalledTimes(2);
  expect(result.current.progress).toBeNull();
  unmount();
  expect(signal.aborted).toBe(true);
});

test('a file that is added and read at once brings no bar; one that takes longer does', async () => {
  let tell: (share: number) => void = () => undefined;
  let end: (answer: { unreadable: string[] }) => void = () => undefined;
  call.mockImplementation((_name, _what, { onProgress }: { onProgress: typeof tell }) => {
    tell = onProgress;
    return new Promise((resolve) => (end = resolve));
  });
  const seen: (number | null)[] = [];
  const { result, rerender } = renderHook(
    ({ hashes }) => {
      const told = useTextIndex(project, hashes);
      seen.push(told.progress);
      return told;
    },
    { initialProps: { hashes: 'a' } },
  );
  const finish = (): Promise<void> =>
    act(async () => {
      end({ unreadable: [] });
      await Promise.resolve();
    });
  await finish();
  seen.length = 0;
  rerender({ hashes: 'a,b' });
  act(() => tell(1));
  await finish();
  expect(new Set(seen)).toEqual(new Set([null]));
  // The file, and the end of two rounds.
  expect(result.current.read).toBe(3);
  rerender({ hashes: 'a,b,c,d' });
  const now = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 1000);
  act(() => tell(0.5));
  now.mockRestore();
  expect(result.current.progress).toBe(0.5);
  await finish();
  expect(result.current.progress).toBeNull();
});

describe('a query', () => {
  const none: PageClause[] = [];
  const wage: PageClause[] = [{ isNot: false, atoms: [{ words: ['loon'], isPhrase: false }] }];
  const ask = (clauses: PageClause[]) =>
    renderHook(({ clauses, read }) => useTextHits(project, clauses, read), {
      initialProps: { clauses, read: 0 },
    });
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const pass = (ms: number): Promise<void> =>
    act(() => vi.advanceTimersByTimeAsync(ms).then(() => undefined));

  test('is asked at once when it changes, and nothing is asked without one', async () => {
    const answer = { hits: [], total: 3 };
    call.mockResolvedValue(answer);
    const { result, rerender } = ask(none);
    await pass(1000);
    expect(call).not.toHaveBeenCalled();
    rerender({ clauses: wage, read: 0 });
    await pass(0);
    expect(call.mock.calls[0]?.slice(0, 2)).toEqual(['search', { projectId: 'p', clauses: wage, limit: 40 }]);
    expect(result.current).toBe(answer);
    const other = structuredClone(wage);
    rerender({ clauses: other, read: 0 });
    expect(call).toHaveBeenCalledTimes(2);
    rerender({ clauses: none, read: 0 });
    expect(result.current).toBeNull();
    await pass(5000);
    expect(call).toHaveBeenCalledTimes(2);
  });

  test('is asked again for what was read, and of 500 files that come one after the other not with each', async () => {
    call.mockResolvedValue({ hits: [], total: 0 });
    const { rerender } = ask(wage);
    for (let read = 1; read <= 500; read++) {
      rerender({ clauses: wage, read });
      await pass(10);
    }
    expect(call.mock.calls.length).toBeLessThanOrEqual(11);
    const before = call.mock.calls.length;
    expect(before).toBeGreaterThan(5);
    rerender({ clauses: wage, read: 501 });
    await pass(500);
    expect(call).toHaveBeenCalledTimes(before + 1);
    await pass(5000);
    expect(call).toHaveBeenCalledTimes(before + 1);
  });

  test('that takes long is asked less often, and one that was given up says nothing', async () => {
    const ends: ((answer: object) => void)[] = [];
    call.mockImplementation(() => new Promise((resolve) => ends.push(resolve)));
    const { result, rerender } = ask(wage);
    await pass(400);
    ends[0]?.({ hits: [], total: 1 });
    await pass(0);
    rerender({ clauses: wage, read: 1 });
    await pass(3500);
    expect(call).toHaveBeenCalledTimes(1);
    await pass(200);
    expect(call).toHaveBeenCalledTimes(2);
    rerender({ clauses: structuredClone(wage), read: 1 });
    ends[1]?.({ hits: [], total: 2 });
    await pass(0);
    expect(result.current?.total).toBe(1);
  });
});
