// The browser that the end-to-end specs drive: the system's, as a newcomer has one, else the one that Playwright
// fetches.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Names on the path, the commonest builds first. Before them Debian's Chromium without a window, which no spec shows
 * and which takes the processor's time.
 */
const COMMANDS = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

function candidates(platform, env) {
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    return WINDOWS.flatMap((parts) => folders.map((folder) => join(folder, ...parts)));
  }
  if (platform === 'darwin') {
    const folders = ['/Applications', join(env.HOME ?? '/', 'Applications')];
    return MAC.flatMap((name) =>
      folders.map((folder) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return [
    ...COMMANDS.flatMap((name) => folders.map((folder) => join(folder, name))),
    '/opt/google/chrome/chrome',
  ];
}

/**
 * The path of Chrome, Chromium or Edge on this computer; `ZEEF_CHROMIUM` goes before all others.
 *
 * @returns null where there is none
 * @throws Error when `ZEEF_CHROMIUM` names a file that is not there
 */
export function findBrowser(platform = process.platform, env = process.env, isThere = existsSync) {
  const chosen = env.ZEEF_CHROMIUM;
  if (chosen) {
    if (!isThere(chosen)) throw new Error(`ZEEF_CHROMIUM names ${chosen}, which is not there`);
    return chosen;
  }
  return candidates(platform, env).find((path) => isThere(path)) ?? null;
}

/** What to do where there is no browser and none can be fetched, in one line. */
export function installHint(platform = process.platform) {
  const how = {
    linux: 'install Chrome, Chromium or Edge (Debian and Ubuntu: apt-get install chromium)',
    darwin: 'install Chrome, Chromium or Edge (Homebrew: brew install --cask google-chrome)',
    win32: 'install Chrome or Edge (winget install Google.Chrome)',
  }[platform];
  return `No browser for the end-to-end tests: ${how ?? 'install Chrome, Chromium or Edge'}, or set ZEEF_CHROMIUM to the path of one.`;
}
