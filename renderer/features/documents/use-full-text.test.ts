// @vitest-environment jsdom
import '../../../tests/helpers/drawn';
import { act, renderHook, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
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
  act(() => tell(0.5));
  expect(result.current.progress).toBe(0.5);
  await act(async () => {
    end({ unreadable: ['b'] });
    await Promise.resolve();
  });
  expect(result.current).toEqual({ progress: null, unreadable: ['b'] });
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

test('a query is asked again at each twentieth that is read; nothing is asked without one', async () => {
  const answer = { hits: [], total: 3 };
  call.mockResolvedValue(answer);
  const none: PageClause[] = [];
  const wage: PageClause[] = [{ isNot: false, atoms: [{ words: ['loon'], isPhrase: false }] }];
  const initialProps: { clauses: PageClause[]; at: number | null } = { clauses: none, at: 0 };
  const { result, rerender } = renderHook(({ clauses, at }) => useTextHits(project, clauses, at), {
    initialProps,
  });
  expect(call).not.toHaveBeenCalled();
  rerender({ clauses: wage, at: 0 });
  await waitFor(() => expect(result.current).toBe(answer));
  expect(call.mock.calls[0]?.slice(0, 2)).toEqual(['search', { projectId: 'p', clauses: wage, limit: 40 }]);
  rerender({ clauses: wage, at: 0.04 });
  expect(call).toHaveBeenCalledTimes(1);
  rerender({ clauses: wage, at: 0.06 });
  expect(call).toHaveBeenCalledTimes(2);
  rerender({ clauses: wage, at: null });
  expect(call).toHaveBeenCalledTimes(3);
  rerender({ clauses: none, at: null });
  expect(result.current).toBeNull();
});
