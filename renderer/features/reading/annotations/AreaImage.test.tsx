// @vitest-environment jsdom
import { draw, openStudy } from '../../../../tests/helpers/drawn';
import { act, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { AreaImage } from './AreaImage';

const [make, revoke] = [vi.fn(() => 'blob:1'), vi.fn()];
Object.assign(URL, { createObjectURL: make, revokeObjectURL: revoke });
/** Lets what follows from something be drawn. */
const settle = (work: () => void): Promise<void> =>
  act(() => {
    work();
    return Promise.resolve();
  });
beforeEach(() => vi.clearAllMocks());

test('shows the picture once it is read, and lets it go with the page', async () => {
  const { session } = await openStudy();
  vi.spyOn(session, 'getFile').mockResolvedValue(new Uint8Array([1]));
  const { unmount } = draw(<AreaImage sha256="a" alt="Tabel" />, session);
  expect(screen.queryByRole('img')).toBeNull();
  expect((await screen.findByRole('img', { name: 'Tabel' })).getAttribute('src')).toBe('blob:1');
  expect(revoke).not.toHaveBeenCalled();
  unmount();
  expect(revoke.mock.calls).toEqual([['blob:1']]);
});

test('shows nothing where the picture is gone, and makes none for a page that was left', async () => {
  const { session } = await openStudy();
  const read = vi.spyOn(session, 'getFile').mockResolvedValueOnce(null);
  const first = draw(<AreaImage sha256="a" alt="Tabel" />, session);
  await act(() => Promise.resolve());
  expect(screen.queryByRole('img')).toBeNull();
  first.unmount();
  let answer: (bytes: Uint8Array<ArrayBuffer>) => void = () => undefined;
  read.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  draw(<AreaImage sha256="a" alt="Tabel" />, session).unmount();
  await settle(() => answer(new Uint8Array([1])));
  expect(make).not.toHaveBeenCalled();
  expect(revoke).not.toHaveBeenCalled();
});
