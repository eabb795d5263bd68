// @vitest-environment jsdom
import { draw } from '../../tests/helpers/drawn';
import { notifications } from '@mantine/notifications';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { nl } from '../lib/i18n/nl';
import { followRun, isGivenUp } from './long-run';

const text = (percent: number): string => `bezig ${percent}`;

test('what takes long shows how far it is, and is given up by its button', async () => {
  notifications.clean();
  draw(<p />);
  const run = followRun(text);
  act(() => run.tell(0.304));
  expect(await screen.findByRole('progressbar', { name: 'bezig 30' })).toBeDefined();
  act(() => run.tell(0.5));
  expect(screen.getByRole('progressbar', { name: 'bezig 50' })).toBeDefined();
  expect(run.signal.aborted).toBe(false);
  const button = screen.getByRole('button', { name: nl['common.cancel'] });
  fireEvent.click(button);
  expect(run.signal.aborted).toBe(true);
  expect(button).toHaveProperty('disabled', true);
  act(() => run.end());
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
});

test('what is done at once shows nothing', async () => {
  notifications.clean();
  draw(<p />);
  followRun(text).end();
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(screen.queryByRole('progressbar')).toBeNull();
});

test('giving up is told from failing', () => {
  expect(isGivenUp(new DOMException('x', 'AbortError'))).toBe(true);
  expect(isGivenUp(new Error('AbortError'))).toBe(false);
});
