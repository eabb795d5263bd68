// @vitest-environment jsdom
// A document from its bytes to its pages, and what becomes of it when one leaves.
import { hooked, openMarked } from '../../../../tests/helpers/drawn-marked';
import { act, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { type AskPassword, PdfOpenError } from '../../../pdf/pdf-library';
import { placeOf, rememberPlace } from '../reading.store';
import { type DocumentState, useDocument } from './use-document';

const { open, known, remember } = vi.hoisted(() => ({ open: vi.fn(), known: vi.fn(), remember: vi.fn() }));
vi.mock('../../../pdf/pdf-surface', () => ({ PdfSurface: { open } }));
vi.mock('../../../pdf/pdf-library', () => ({
  PdfOpenError: class extends Error {
    constructor(
      readonly code: string,
      message: string,
    ) {
      super(message);
    }
  },
}));
vi.mock('../../../workers/documents/client', () => ({ passwordOf: known, rememberPassword: remember }));

const place = { page: 7 } as never;
const surfaceOf = (password: string | null = null) => ({
  password,
  place,
  close: vi.fn(() => Promise.resolve()),
});
beforeEach(() => {
  vi.clearAllMocks();
  known.mockReturnValue(null);
});
async function opening(
  element: HTMLDivElement | null = document.createElement('div'),
  bytes: unknown = new Uint8Array(),
) {
  const { session, pdf } = await openMarked();
  vi.spyOn(session, 'getFile').mockResolvedValue(bytes as never);
  const container = { current: element };
  const { result, unmount } = hooked(() => useDocument(pdf, container), session);
  const state = <S extends DocumentState['status']>(status: S) => {
    if (result.current.state.status !== status) throw new Error(result.current.state.status);
    return result.current.state as Extract<DocumentState, { status: S }>;
  };
  return { pdf, state, unmount, retry: () => act(() => result.current.retry()) };
}
/** Lets what follows from something be drawn. */
const settle = (work: () => void): Promise<void> =>
  act(() => {
    work();
    return Promise.resolve();
  });
/** Asks as the reader of PDFs does. */
const ask = (isWrong: boolean): Promise<string | null> => {
  let answer: Promise<string | null> = Promise.resolve(null);
  act(() => void (answer = (open.mock.lastCall?.[2] as AskPassword)(isWrong)));
  return answer;
};

test('opens where one was, and remembers that and closes on leaving', async () => {
  const surface = surfaceOf();
  open.mockResolvedValue(surface);
  rememberPlace('pdf' as never, { page: 2 } as never);
  const { state, unmount, pdf } = await opening();
  await waitFor(() => expect(state('ready').surface).toBe(surface));
  expect(open.mock.lastCall?.slice(3)).toEqual([pdf.sha256, { page: 2 }]);
  expect(remember).not.toHaveBeenCalled();
  expect(surface.close).not.toHaveBeenCalled();
  unmount();
  expect(surface.close).toHaveBeenCalledTimes(1);
  expect(placeOf('pdf' as never)).toEqual(place);
});

test('what is opened after one left is closed, and its place not remembered', async () => {
  const surface = surfaceOf('geheim');
  let answer: (value: unknown) => void = () => undefined;
  open.mockReturnValue(new Promise((resolve) => (answer = resolve)));
  rememberPlace('pdf' as never, { page: 2 } as never);
  const { unmount } = await opening();
  await waitFor(() => expect(open).toHaveBeenCalled());
  unmount();
  await settle(() => answer(surface));
  expect(surface.close).toHaveBeenCalledTimes(1);
  expect(remember).not.toHaveBeenCalled();
  expect(placeOf('pdf' as never)).toEqual({ page: 2 });
});

test('asks for a password, unless it is known; a wrong one is asked for again', async () => {
  open.mockReturnValue(new Promise(() => undefined));
  const { state, unmount } = await opening();
  await waitFor(() => expect(open).toHaveBeenCalled());
  const first = ask(false);
  expect(state('password').isWrong).toBe(false);
  state('password').answer('een');
  expect(await first).toBe('een');
  known.mockReturnValue('bekend');
  expect(await ask(false)).toBe('bekend');
  const again = ask(true);
  expect(state('password').isWrong).toBe(true);
  state('password').answer('twee');
  expect(await again).toBe('twee');
  known.mockReturnValue(null);
  unmount();
  // Nobody is there to answer.
  expect(await ask(false)).toBeNull();
});

test('remembers the password that opened it', async () => {
  open.mockResolvedValue(surfaceOf('geheim'));
  const { state, pdf } = await opening();
  await waitFor(() => expect(state('ready')).toBeDefined());
  expect(remember.mock.calls).toEqual([[pdf.sha256, 'geheim']]);
});

test.each([
  [new PdfOpenError('password', 'opgegeven'), 'password', 'opgegeven'],
  [new Error('stuk'), 'damaged', 'stuk'],
  ['iets', 'damaged', 'iets'],
])('says why it cannot be opened (%s), and tries again', async (reason, code, message) => {
  open.mockRejectedValueOnce(reason);
  const { state, retry } = await opening();
  await waitFor(() => expect(state('failed')).toMatchObject({ code, message }));
  open.mockResolvedValueOnce(surfaceOf());
  retry();
  await waitFor(() => expect(state('ready')).toBeDefined());
});

test('a file that is not stored any more is gone', async () => {
  const { state, pdf } = await opening(undefined, null);
  await waitFor(() => expect(state('failed')).toMatchObject({ code: 'gone', message: pdf.fileName }));
  expect(open).not.toHaveBeenCalled();
});

test('nothing is opened without a place to draw it', async () => {
  const { state } = await opening(null);
  await act(() => Promise.resolve());
  expect(state('opening')).toBeDefined();
  expect(open).not.toHaveBeenCalled();
});
