// `npm run test:typing`: types in every control of the workbench at several speeds, side by side. Build first. The
// short form, one speed, is part of `npm test`. ZEEF_TYPING_FIELDS=all types in every field that a control makes, which
// takes an hour.
import { spawnSync } from 'node:child_process';

const { status } = spawnSync('npx', ['--no-install', 'playwright', 'test', '--project=typing'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, ZEEF_TYPING_DELAYS: process.env.ZEEF_TYPING_DELAYS ?? '150,500,900' },
});
process.exit(status ?? 1);
