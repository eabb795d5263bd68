import { defineConfig } from '@playwright/test';

// It types slowly and waits between the keys, for five minutes: beside the others it takes nothing from them.
const TYPING = 'all-controls.spec.ts';

// What only Electron has: windows, menus, dialogs, the sandbox, a second start.
const DESKTOP = 'desktop*.spec.ts';
// Of the journeys those that see most of both roles: the others see the same handlers bridged into Chromium.
const ON_ELECTRON_TOO = ['journey.spec.ts', 'about.spec.ts'];

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.spec.ts',
  timeout: 120_000,
  workers: 2,
  retries: 0,
  reporter: [['list']],
  expect: { timeout: 15_000 },
  // Without pictures, which took a third of the processor's time (84 s against 56 s for six specs), and without copies
  // of the page: of tables with a thousand fields they took a sixth. Specs with several windows have pictures
  // (PICTURED): without them a window behind another hardly draws, and a click there waits half a second.
  use: {
    viewport: { width: 1440, height: 900 },
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false, sources: false },
  },
  projects: [
    { name: 'typing', testMatch: TYPING, workers: process.env['ZEEF_TYPING_DELAYS'] === undefined ? 1 : 3 },
    { name: 'chromium', testIgnore: [TYPING, DESKTOP] },
    // One at a time: they run beside the unit tests, and with two of them a study took over 15 seconds to open.
    // Where there is no Electron these are reported as skipped, with the reason (electron/scripts/electron-specs.mjs).
    { name: 'electron', testMatch: [DESKTOP, ...ON_ELECTRON_TOO], workers: 1 },
  ],
});
