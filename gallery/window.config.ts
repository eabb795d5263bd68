import { defineConfig } from '@playwright/test';

/** Pictures of the program's own window, menus and dialogs: `node gallery/window.mjs`. */
export default defineConfig({
  testDir: '.',
  testMatch: 'window.gallery.ts',
  timeout: 120_000,
  workers: 1,
  projects: [{ name: 'electron' }],
});
