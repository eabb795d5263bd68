// @vitest-environment jsdom
import { hooked, openMarked } from '../../../../tests/helpers/drawn-marked';
import { notifications } from '@mantine/notifications';
import { act } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { textNow } from '../../../lib/i18n';
import { useOcrStore } from './ocr.store';
import { useOcr } from './use-ocr';

const { call, begin } = vi.hoisted(() => ({ call: vi.fn(), begin: vi.fn() }));
vi.mock('../../../workers/documents/client', () => ({ documentCalls: () => ({ call }) }));
vi.mock('../../../pdf/ocr', async (original) => ({
  ...(await original<object>()),
  Recogniser: { start: begin },
}));
const recogniser = { page: vi.fn(), end: vi.fn() };
const surface = { fingerprint: 'afdruk' } as never;
const refresh = vi.fn();
const said = vi.spyOn(notifications, 'show');
const text = { refresh } as never;
beforeEach(() => {
  vi.clearAllMocks();
  useOcrStore.setState(useOcrStore.getInitialState());
  begin.mockResolvedValue(recogniser);
  call.mockResolvedValue(undefined);
  recogniser.end.mockResolvedValue(undefined);
  recogniser.page.mockImplementation((_surface: unknown, page: number) => Promise.resolve(`tekst ${page}`));
});
async function ocr() {
  const { session, reference } = await openMarked();
  const { result } = hooked(() => useOcr(reference, surface, text), session);
  return { projectId: session.data.projects[0]!.id, now: () => result.current };
}

test('it is asked first, for the file that is open', async () => {
  const { now } = await ocr();
  act(() => now().start());
  expect(useOcrStore.getState()).toMatchObject({ asked: 'afdruk', running: null });
});

test('each page is kept as soon as it is there, and how far it is is told', async () => {
  const { now, projectId } = await ocr();
  useOcrStore.setState({ asked: 'afdruk' });
  const told: unknown[] = [];
  const stopListening = useOcrStore.subscribe(({ running, asked }) =>
    told.push([asked, running?.done, running?.total]),
  );
  await act(() => now().run('hash', [4, 2], ['nl', 'en']));
  stopListening();
  expect(told).toEqual([
    [null, undefined, undefined],
    [null, 0, 2],
    [null, 1, 2],
    [null, 2, 2],
    [null, undefined, undefined],
  ]);
  const kept = { projectId, sha256: 'hash', language: 'nl+en' };
  expect(call.mock.calls).toEqual([
    ['keepOcr', { ...kept, page: 4, text: 'tekst 4' }],
    ['keepOcr', { ...kept, page: 2, text: 'tekst 2' }],
  ]);
  expect(refresh).toHaveBeenCalledTimes(2);
  expect(recogniser.end).toHaveBeenCalledTimes(1);
  expect(said.mock.lastCall![0].message).toBe(textNow('reading.ocr.done', { done: 2, total: 2 }));
});

test('where it fails, how many were kept is said; the recogniser ends', async () => {
  const { now } = await ocr();
  recogniser.page.mockResolvedValueOnce('tekst').mockRejectedValueOnce(new Error('geheugen'));
  await act(() => now().run('hash', [1, 2], ['nl']));
  expect(said.mock.lastCall![0]).toMatchObject({
    color: 'red',
    message: textNow('reading.ocr.failed', { done: 1, reason: 'geheugen' }),
  });
  expect(recogniser.end).toHaveBeenCalledTimes(1);
  begin.mockRejectedValueOnce(new Error('taal'));
  await act(() => now().run('hash', [1], ['nl']));
  expect(said.mock.lastCall![0].message).toBe(textNow('reading.ocr.failed', { done: 0, reason: 'taal' }));
  expect(useOcrStore.getState().running).toBeNull();
});
