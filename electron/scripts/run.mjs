// Runs steps one after the other, stops at the first that fails, and says which.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export function runAll(steps) {
  for (const [name, command, ...args] of steps) {
    const started = Date.now();
    const { status, error } = spawnSync(command, args, {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: {
        ...process.env,
        PATH: `${join(root, 'node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
      },
    });
    if (status !== 0) {
      console.error(`${name}: failed${error === undefined ? '' : ` (${error.message})`}`);
      process.exit(status ?? 1);
    }
    console.log(`${name}: ok (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  }
}
