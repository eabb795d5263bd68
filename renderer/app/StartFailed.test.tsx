// @vitest-environment jsdom
// Where nothing can begin: tried again, or with the storage laid aside, which is said where it fails.
import { draw } from '../../tests/helpers/drawn';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { StartFailed } from './StartFailed';

afterEach(() => vi.unstubAllGlobals());
const error = new Error('Internal error opening backing store');
const LAY_ASIDE = 'Opslag opzij zetten en opnieuw beginnen';

test('a plain browser can try again, and nothing more', () => {
  draw(<StartFailed error={error} />);
  expect(screen.getByRole('alert').textContent).toContain('backing store');
  expect(screen.queryByRole('button', { name: LAY_ASIDE })).toBeNull();
});

test('the program lays its storage aside and begins anew', async () => {
  const reload = vi.fn();
  const renew = vi.fn(() => Promise.resolve({ ok: true, value: {} }));
  vi.stubGlobal('host', { 'window.renewStorage': renew });
  vi.stubGlobal('location', { reload });
  draw(<StartFailed error={error} />);
  await userEvent.click(screen.getByRole('button', { name: LAY_ASIDE }));
  expect(renew).toHaveBeenCalledExactlyOnceWith({});
  expect(reload).toHaveBeenCalledTimes(1);
});

test('where that fails it says why, and nothing begins anew', async () => {
  const reload = vi.fn();
  vi.stubGlobal('host', {
    'window.renewStorage': () => Promise.resolve({ ok: false, error: { code: 'disk-full', message: 'vol' } }),
  });
  vi.stubGlobal('location', { reload });
  draw(<StartFailed error={error} />);
  await userEvent.click(screen.getByRole('button', { name: LAY_ASIDE }));
  expect(await screen.findByText(/vol/)).toBeDefined();
  expect(reload).not.toHaveBeenCalled();
});
