// Sees to it that there is a browser before `npm test` begins, so that nobody waits ten minutes for a failure.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser, installHint } from './browser.mjs';
import { root } from './run.mjs';

/** @returns false, after one line that says what to install, where there is no browser and none can be fetched */
export function ensureBrowser() {
  const found = findBrowser();
  if (found !== null) {
    console.log(`browser: ${found}`);
    return true;
  }
  if (existsSync(chromium.executablePath())) return true;
  console.log('browser: none on this computer; Playwright fetches one');
  const { status } = spawnSync('npx', ['--no-install', 'playwright', 'install', 'chromium'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'ignore'],
    shell: process.platform === 'win32',
  });
  if (status === 0) return true;
  console.error(installHint());
  return false;
}
