import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.spec.ts',
  timeout: 120_000,
  workers: 2,
  retries: 0,
  reporter: [['list']],
  expect: { timeout: 15_000 },
  // A trace has the pages themselves; pictures of them would be drawn by the processor, which the tests need.
  use: { viewport: { width: 1440, height: 900 }, trace: { mode: 'retain-on-failure', screenshots: false } },
  // The same specs on both hosts; where Electron's binary is absent its project is reported as skipped, with the reason.
  projects: [{ name: 'chromium' }, { name: 'electron' }],
});
