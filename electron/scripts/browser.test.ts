import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBrowser, installHint } from './browser.mjs';

const PATH = ['/usr/local/bin', '/usr/bin'].join(delimiter);
const windows = { PROGRAMFILES: 'C:/Program Files', 'PROGRAMFILES(X86)': 'C:/Program Files (x86)' };
const edge = join('C:/Program Files (x86)', 'Microsoft', 'Edge', 'Application', 'msedge.exe');
const chrome = join('C:/Program Files', 'Google', 'Chrome', 'Application', 'chrome.exe');
const mac = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
const shell = join('/usr/bin', 'chromium-headless-shell');

describe('the browser of the end-to-end specs', () => {
  it.each([
    ['linux', { PATH }, [join('/usr/bin', 'chromium')], join('/usr/bin', 'chromium')],
    ['linux', { PATH }, ['chromium', 'chromium-headless-shell'].map((name) => join('/usr/bin', name)), shell],
    ['linux', { PATH }, [join('/usr/bin', 'google-chrome')], join('/usr/bin', 'google-chrome')],
    ['linux', {}, ['/opt/google/chrome/chrome'], '/opt/google/chrome/chrome'],
    ['linux', { PATH }, [], null],
    ['darwin', { HOME: '/Users/a' }, [mac], mac],
    ['darwin', { HOME: '/Users/a' }, [join('/usr/bin', 'chromium')], null],
    // Edge is on every Windows; somebody who installed Chrome tests with that.
    ['win32', windows, [edge], edge],
    ['win32', windows, [edge, chrome], chrome],
    ['win32', {}, [edge], null],
  ] as const)('on %s with %j, of %j: %s', (platform, env, there, expected) => {
    expect(findBrowser(platform, env, (path) => (there as readonly string[]).includes(path))).toBe(expected);
  });
  it('is the one that ZEEF_CHROMIUM names, or an error that says which is not there', () => {
    const env = { PATH, ZEEF_CHROMIUM: '/opt/mine' };
    expect(findBrowser('linux', env, () => true)).toBe('/opt/mine');
    expect(() => findBrowser('linux', env, (path) => path !== '/opt/mine')).toThrow('/opt/mine');
  });
  it.each(['linux', 'darwin', 'win32', 'freebsd'])(
    'where there is none on %s, one line says what to do',
    (platform) => {
      expect(installHint(platform)).toMatch(/^No browser.*install.*ZEEF_CHROMIUM[^\n]*$/);
    },
  );
});
