// `npm run test:typing`: types in every field of the workbench at several speeds, which takes an hour. Build first. The short form,
// each control once at one speed, is part of `npm test`.
import { spawnSync } from 'node:child_process';

const { status } = spawnSync('npx', ['--no-install', 'playwright', 'test', 'typing', '--project=chromium'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, ZEEF_TYPING_DELAYS: process.env.ZEEF_TYPING_DELAYS ?? '150,500,900' },
});
process.exit(status ?? 1);
