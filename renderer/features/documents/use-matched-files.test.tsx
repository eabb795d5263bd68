// @vitest-environment jsdom
import { openStudy } from '../../../tests/helpers/drawn';
import { hooked } from '../../../tests/helpers/drawn-marked';
import { bareReference } from '../../../tests/helpers/references';
import { act, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { matchFiles } from './match-files';
import { useMatchedFiles } from './use-matched-files';

vi.mock('./match-files', () => ({ matchFiles: vi.fn() }));
const files = [new File(['x'], 'a.pdf')];
let answer: (found: unknown) => void = () => undefined;
beforeEach(() => {
  vi.mocked(matchFiles)
    .mockReset()
    .mockImplementation(() => new Promise((resolve) => (answer = resolve as never)));
});
const asked = () => vi.mocked(matchFiles).mock.lastCall!;
/** Lets what follows from an answer be drawn. */
const settle = (work: () => void): Promise<void> =>
  act(() => {
    work();
    return Promise.resolve();
  });
async function begin() {
  const { session, by } = await openStudy();
  const reference = bareReference('r', { type: 'book', title: 'T' });
  await session.commit(by, 'test', [{ table: 'references', id: reference.id, after: reference }]);
  return hooked(() => useMatchedFiles(files), session);
}

test('says how many are looked at, and what was found of the references that count', async () => {
  const { result } = await begin();
  expect(result.current).toEqual({ done: 0, found: null });
  expect(asked().slice(0, 2)).toMatchObject([files, [{ id: 'r' }]]);
  act(() => asked()[2](1));
  expect(result.current).toEqual({ done: 1, found: null });
  await settle(() => answer('gevonden'));
  await waitFor(() => expect(result.current.found).toBe('gevonden'));
  expect(matchFiles).toHaveBeenCalledTimes(1);
});

test('stops once nobody waits; what was stopped found nothing', async () => {
  const { result, unmount } = await begin();
  await settle(() => answer(null));
  expect(result.current.found).toBeNull();
  unmount();
  expect(asked()[3].aborted).toBe(true);
});

test('what was found of files that were dropped before is not shown', async () => {
  const { session } = await openStudy();
  let dropped: File[] = files;
  const { result, rerender } = hooked(() => useMatchedFiles(dropped), session);
  const before = answer;
  dropped = [new File(['y'], 'b.pdf')];
  act(() => rerender({}));
  expect(matchFiles).toHaveBeenCalledTimes(2);
  await settle(() => before('oud'));
  expect(result.current.found).toBeNull();
  await settle(() => answer('nieuw'));
  await waitFor(() => expect(result.current.found).toBe('nieuw'));
});
