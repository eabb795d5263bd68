// @vitest-environment jsdom
import { openStudy } from '../../../tests/helpers/drawn';
import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { saveFile } from '../../host/host';
import { SessionContext } from '../../store/session';
import { reportInWorker } from '../../workers/report/client';
import { useExport } from './use-export';

vi.mock('../../host/host', () => ({ saveFile: vi.fn() }));
vi.mock('../../workers/report/client', () => ({ reportInWorker: vi.fn() }));
const written = { type: 'written', bytes: new Uint8Array([1]), extension: 'docx', tables: {} } as never;
beforeEach(() => {
  vi.mocked(saveFile).mockReset().mockResolvedValue(true);
  vi.mocked(reportInWorker).mockReset().mockResolvedValue(written);
});

async function begin() {
  const { session } = await openStudy();
  const { result } = renderHook(() => useExport({ language: 'en', style: 'apa', printed: null }), {
    wrapper: ({ children }) => <SessionContext value={session}>{children}</SessionContext>,
  });
  return {
    session,
    state: () => result.current.state,
    cancel: () => result.current.cancel(),
    drag: () => result.current.drag(['bijlage-1'], 'bijlage-1', 'docx'),
    save: () => result.current.save(['bijlage-1'], 'rapport', 'docx'),
  };
}

test('what is saved is noted, so that later changes can be marked', async () => {
  const { session, state, save } = await begin();
  await act(save);
  expect(vi.mocked(saveFile).mock.lastCall?.slice(0, 2)).toEqual(['rapport.docx', new Uint8Array([1])]);
  expect(session.data.exports).toMatchObject([{ language: 'en' }]);
  expect(state()).toEqual({ status: 'idle' });
});

test('what is dragged to another program is written, and not noted, as it may go nowhere; what fails is said', async () => {
  const dragNew = vi.fn(() => Promise.resolve({ ok: true, value: {} } as object));
  vi.stubGlobal('host', { 'files.dragNew': dragNew });
  const { session, state, drag } = await begin();
  await act(drag);
  expect(dragNew).toHaveBeenCalledExactlyOnceWith({ name: 'bijlage-1.docx', bytes: new Uint8Array([1]) });
  expect(session.data.exports).toEqual([]);
  expect(saveFile).not.toHaveBeenCalled();
  dragNew.mockResolvedValue({ ok: false, error: { code: 'disk-full', message: 'vol' } });
  await act(drag);
  expect(state()).toEqual({ status: 'failed', error: 'Error: vol' });
  expect(session.data.exports).toEqual([]);
  vi.unstubAllGlobals();
});

test('what is not saved is not noted', async () => {
  vi.mocked(saveFile).mockResolvedValue(false);
  const { session, save } = await begin();
  await act(save);
  expect(session.data.exports).toEqual([]);
});

test('what fails is said; what is cancelled is not a failure', async () => {
  const { state, save, cancel } = await begin();
  vi.mocked(reportInWorker).mockRejectedValueOnce(new Error('stuk'));
  await act(save);
  expect(state()).toEqual({ status: 'failed', error: 'Error: stuk' });
  // Not every failure of the browser is that somebody stopped it.
  vi.mocked(reportInWorker).mockRejectedValueOnce(new DOMException('vol', 'QuotaExceededError'));
  await act(save);
  expect(state().status).toBe('failed');
  vi.mocked(reportInWorker).mockImplementationOnce(
    (_work, options) =>
      new Promise((_resolve, reject) => {
        options?.onProgress?.(0.5);
        options?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      }),
  );
  let run: Promise<void> = Promise.resolve();
  await act(async () => {
    run = save();
    await vi.waitFor(() => expect(reportInWorker).toHaveBeenCalledTimes(3));
  });
  expect(state()).toEqual({ status: 'writing', share: 0.5 });
  await act(async () => {
    cancel();
    await run;
  });
  expect(state()).toEqual({ status: 'idle' });
  expect(saveFile).not.toHaveBeenCalled();
});
