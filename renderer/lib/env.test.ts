// The name of this browser profile and window.
import '../../tests/helpers/browser-globals';
import { expect, it } from 'vitest';
import { deviceName } from './env';
import { windowId } from './window-id';

it('is made once, kept, and ends with the window', () => {
  const made = deviceName();
  expect(made).toMatch(/^device-[0-9a-f]{8}\./);
  expect(made.endsWith(`.${windowId}`)).toBe(true);
  expect(deviceName()).toBe(made);
  expect(localStorage.getItem('zeef-device')).toBe(made.slice(0, made.lastIndexOf('.')));
  localStorage.setItem('zeef-device', 'device-eigen');
  expect(deviceName()).toBe(`device-eigen.${windowId}`);
});
