// @vitest-environment jsdom
// What nobody caught: shown once, and not where nothing is wrong.
import { draw } from '../../tests/helpers/drawn';
import { screen, waitFor } from '@testing-library/react';
import { notifications } from '@mantine/notifications';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { catchFailures, CopyDetails, showFailure } from './failures';

const show = vi.spyOn(notifications, 'show');
afterEach(() => {
  show.mockClear();
  notifications.clean();
});
const close = (call: number): void => show.mock.calls[call]?.[0].onClose?.({} as never);

test('a failure is shown once for each message, and again when that was closed', () => {
  showFailure('Fout', new Error('stuk'));
  showFailure('Fout', new Error('stuk'));
  showFailure('Fout', 'anders');
  expect(show).toHaveBeenCalledTimes(2);
  expect(show.mock.calls[0]?.[0]).toMatchObject({ title: 'Fout', autoClose: false });
  close(0);
  showFailure('Fout', new Error('stuk'));
  expect(show).toHaveBeenCalledTimes(3);
  for (const call of [1, 2]) close(call);
});

test('what a browser says of slow frames is none', () => {
  showFailure('Fout', new Error('ResizeObserver loop completed with undelivered notifications.'));
  expect(show).not.toHaveBeenCalled();
  showFailure('Fout', new Error('a ResizeObserver loop'));
  expect(show).toHaveBeenCalledTimes(1);
  close(0);
});

test('errors and rejections that nobody caught are shown until the end', () => {
  const end = catchFailures(() => 'Onverwacht');
  dispatchEvent(new ErrorEvent('error', { error: new Error('een'), message: 'x' }));
  dispatchEvent(new ErrorEvent('error', { message: 'twee' }));
  dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: new Error('drie') }));
  expect(show).toHaveBeenCalledTimes(3);
  end();
  dispatchEvent(new ErrorEvent('error', { message: 'vier' }));
  dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: new Error('vijf') }));
  expect(show).toHaveBeenCalledTimes(3);
  for (const call of [0, 1, 2]) close(call);
});

test('where it arose goes into the log of the program once, without what it says', () => {
  const failed = vi.fn(() => Promise.resolve({ ok: true, value: {} }));
  vi.stubGlobal('host', { 'window.failed': failed });
  showFailure('Fout', new TypeError('van Jansen'));
  showFailure('Fout', new TypeError('van Jansen'));
  showFailure('Fout', new Error('ResizeObserver loop completed with undelivered notifications.'));
  vi.unstubAllGlobals();
  expect(failed.mock.calls).toEqual([[{ trace: expect.stringMatching(/^TypeError < /) as string }]]);
  close(0);
});

test('its details are copied, with the message, and the button says so', async () => {
  const copied: string[] = [];
  const user = userEvent.setup();
  Object.defineProperty(navigator, 'clipboard', {
    value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
    configurable: true,
  });
  draw(<CopyDetails error={new Error('stuk')} />);
  const button = screen.getByRole('button');
  const before = button.textContent;
  await user.click(button);
  expect(copied[0]).toMatch(/^Zeef .*\n.*\nstuk\n/);
  await waitFor(() => expect(button.textContent).not.toBe(before));
});
