// @vitest-environment jsdom
// What is started first: the texts, then the app in its place.
import { act } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';

vi.mock('@mantine/core/styles.css', () => ({}));
vi.mock('@mantine/notifications/styles.css', () => ({}));
vi.mock('./app/app.css', () => ({}));
vi.mock('./app/App', async () => {
  const { textNow } = await import('./lib/i18n');
  const { notifications } = await import('@mantine/notifications');
  return {
    App: () => {
      setTimeout(() => notifications.show({ message: 'bewaard' }));
      return textNow('common.save');
    },
  };
});
vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
window.matchMedia = () =>
  Object.assign(new EventTarget(), {
    matches: false,
    addListener: vi.fn(),
    removeListener: vi.fn(),
  }) as never;

beforeEach(() => {
  vi.resetModules();
  document.body.innerHTML = '';
});

test('draws the app in its place with its texts', async () => {
  document.body.innerHTML = '<div id="root"></div>';
  await act(() => import('./main'));
  const { nl } = await import('./lib/i18n/nl');
  expect(document.getElementById('root')?.textContent).toContain(nl['common.save']);
  // A notification is closed by a button with a name in the language of the window.
  await vi.waitFor(() => expect(document.body.textContent).toContain('bewaard'));
  const buttons = [...document.querySelectorAll('.mantine-Notification-closeButton')];
  expect(buttons.map((b) => b.textContent)).toEqual([nl['common.close']]);
});

test('a page without that place is not this app', async () => {
  await expect(import('./main')).rejects.toThrow('no root element');
});
