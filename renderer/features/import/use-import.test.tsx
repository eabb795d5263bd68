// @vitest-environment jsdom
// The steps of one import: what is read, mended, written, stopped, and what is shown of each.
import '../../../tests/helpers/drawn';
import { act, renderHook, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { useImport } from './use-import';

const { call, end } = vi.hoisted(() => ({ call: vi.fn(), end: vi.fn() }));
vi.mock('../../workers/import/client', () => ({ startImport: () => ({ call, end }) }));

const preview = (count: number) => ({ ok: true, value: { count, files: [] } });
/** A question that is not answered yet. */
function pending() {
  let answer: (value: unknown) => void = () => undefined;
  let refuse: (error: unknown) => void = () => undefined;
  const promise = new Promise((resolve, reject) => {
    answer = resolve;
    refuse = reject;
  });
  call.mockReturnValueOnce(promise);
  return { answer, refuse };
}
const optionsOf = () =>
  call.mock.lastCall![2] as { onProgress: (count: number) => void; signal: AbortSignal };
/** Lets what follows from an answer be drawn. */
const settle = (work: () => void): Promise<void> =>
  act(() => {
    work();
    return Promise.resolve();
  });
const begin = () => renderHook(() => useImport('p' as never)).result;
async function read(result: ReturnType<typeof begin>) {
  call.mockResolvedValueOnce(preview(3));
  act(() => result.current.read([], 'a.ris'));
  await waitFor(() => expect(result.current.state.status).toBe('preview'));
}
beforeEach(() => {
  vi.resetAllMocks();
  call.mockResolvedValue(undefined);
});

test('files are read, with how many records there are so far, and shown', async () => {
  const result = begin();
  const { answer } = pending();
  act(() => result.current.read([], 'a.ris'));
  expect(result.current.state).toEqual({ status: 'reading', file: 'a.ris', count: 0 });
  act(() => optionsOf().onProgress(12));
  expect(result.current.state).toEqual({ status: 'reading', file: 'a.ris', count: 12 });
  const { onProgress } = optionsOf();
  await settle(() => answer(preview(3)));
  const shown = { status: 'preview', file: 'a.ris', preview: { count: 3 }, unmended: null };
  await waitFor(() => expect(result.current.state).toMatchObject(shown));
  act(() => onProgress(13));
  expect(result.current.state.status).toBe('preview');
});

test('what cannot be read is said, by the code of the reader or else as a failure to read', async () => {
  const result = begin();
  call.mockResolvedValueOnce({ ok: false, error: { code: 'empty', message: '' } });
  act(() => result.current.read([], 'a.ris'));
  await waitFor(() =>
    expect(result.current.state).toMatchObject({ status: 'failed', error: { code: 'empty' } }),
  );
  call.mockRejectedValueOnce(new Error('schijf'));
  act(() => result.current.read([], 'b.ris'));
  await waitFor(() =>
    expect(result.current.state).toEqual({
      status: 'failed',
      file: 'b.ris',
      error: { code: 'read-failed', message: 'schijf' },
    }),
  );
});

test('a record that is not mended yet says why, and the others stay; one that is, is shown', async () => {
  const result = begin();
  await read(result);
  call.mockResolvedValueOnce({ ok: false, error: { code: 'no-title', message: '' } });
  act(() => result.current.repair(2, 'TY'));
  expect(call.mock.lastCall!.slice(0, 2)).toEqual(['repair', { problem: 2, text: 'TY' }]);
  await waitFor(() =>
    expect(result.current.state).toMatchObject({
      status: 'preview',
      unmended: 'no-title',
      preview: { count: 3 },
    }),
  );
  call.mockResolvedValueOnce(preview(4));
  act(() => result.current.repair(2, 'TY  - BOOK'));
  await waitFor(() => expect(result.current.state).toMatchObject({ unmended: null, preview: { count: 4 } }));
});

test('what is written is counted; what is stopped is not done', async () => {
  const result = begin();
  await read(result);
  const first = pending();
  const request = { fileName: 'alle.ris' } as never;
  act(() => result.current.write(request, [null], 3));
  expect(result.current.state).toEqual({ status: 'writing', file: 'alle.ris', done: 0, total: 3 });
  act(() => optionsOf().onProgress(2));
  expect(result.current.state).toMatchObject({ done: 2, total: 3 });
  await settle(() => first.answer(3));
  expect(result.current.state).toEqual({ status: 'done', count: 3 });
  const second = pending();
  act(() => result.current.write(request, [null], 3));
  act(() => result.current.cancel());
  expect(optionsOf().signal.aborted).toBe(true);
  await settle(() => second.answer(null));
  expect(result.current.state).toEqual({ status: 'cancelled' });
  const third = pending();
  act(() => result.current.write(request, [null], 3));
  await settle(() => third.refuse(new Error('vol')));
  expect(result.current.state).toEqual({
    status: 'failed',
    file: 'alle.ris',
    error: { code: 'write-failed', message: 'vol' },
  });
});

test('a back-up comes first: nothing is written where it was stopped meanwhile; without one it is said', async () => {
  const result = begin();
  await read(result);
  const request = { fileName: 'alle.ris' } as never;
  const asked = call.mock.calls.length;
  let made = (): void => undefined;
  await settle(() =>
    result.current.write(request, [null], 3, () => new Promise((resolve) => (made = resolve))),
  );
  act(() => result.current.cancel());
  await settle(() => made());
  await waitFor(() => expect(result.current.state).toEqual({ status: 'cancelled' }));
  expect(call.mock.calls.length).toBe(asked);
  await settle(() => result.current.write(request, [null], 3, () => Promise.reject(new Error('vol'))));
  await waitFor(() => expect(call.mock.calls.length).toBe(asked + 1));
  expect(JSON.stringify(call.mock.calls.at(-1))).toContain('write');
});

test('reading is stopped by ending the worker, and what it answers then is not shown', async () => {
  const result = begin();
  const { answer } = pending();
  act(() => result.current.read([], 'a.ris'));
  act(() => result.current.stopReading());
  expect(end).toHaveBeenCalledTimes(1);
  await settle(() => answer(preview(3)));
  expect(result.current.state).toEqual({ status: 'cancelled' });
});

test('what was read is let go of when nobody wants it', async () => {
  const result = begin();
  await read(result);
  act(() => result.current.reset());
  expect(call.mock.lastCall).toEqual(['forget', undefined]);
  expect(result.current.state).toEqual({ status: 'idle' });
});
