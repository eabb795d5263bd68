// `npm run test:faults`: the long form of what `npm test` does a few times. Kills spread over every operation, damaged
// journals, full disks.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './run.mjs';

const kills = process.argv[2] ?? '200';
const report = join(tmpdir(), `zeef-kills-${process.pid}.txt`);
rmSync(report, { force: true });

function step(name, command, args, env = {}) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  console.log(`${name}: ${status === 0 ? 'ok' : 'failed'}`);
  return status === 0;
}

const steps = [
  ['build', process.execPath, [join(root, 'electron', 'scripts', 'build.mjs')]],
  ['disks, journals, locks', 'npx', ['--no-install', 'vitest', 'run', 'tests/host', 'electron/main']],
  [
    'kills',
    'npx',
    ['--no-install', 'playwright', 'test', '--project=chromium', 'tests/e2e/kills.spec.ts'],
    { ZEEF_KILLS: kills, ZEEF_KILLS_REPORT: report },
  ],
];
const results = steps.map((s) => step(...s));
if (existsSync(report)) {
  const lines = readFileSync(report, 'utf8').trim().split('\n');
  for (const line of lines) console.log(line);
  const total = lines.reduce((sum, line) => sum + Number(/: (\d+) kills/.exec(line)?.[1] ?? 0), 0);
  const kept = results.at(-1)
    ? '0 acknowledged writes lost, 0 half visible'
    : 'and others that failed: see above';
  console.log(`${total} kills survived: ${kept}`);
}
process.exit(results.every(Boolean) ? 0 : 1);
