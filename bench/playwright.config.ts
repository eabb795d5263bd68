import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.spec.ts',
  timeout: 600_000,
  workers: 1,
  retries: 0,
  reporter: [['list']],
  expect: { timeout: 30_000 },
  // The second by `node bench/on-electron.mjs`.
  projects: [{ name: 'chromium' }, { name: 'electron' }],
});
