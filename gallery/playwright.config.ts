import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: 'views.gallery.ts',
  outputDir: '../test-results/gallery',
  timeout: 3_600_000,
  workers: 2,
  retries: 0,
  reporter: [['list']],
  expect: { timeout: 30_000 },
  projects: [{ name: 'chromium' }],
});
