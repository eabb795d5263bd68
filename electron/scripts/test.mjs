// `npm test`: the fast checks, unit and integration, the build, then end-to-end; ends on a line with all counts.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failures } from './failures.mjs';
import { root, runAll } from './run.mjs';
import { serversIn, skipReasons } from './skip-reasons.mjs';
import { ensureBrowser } from './test-browser.mjs';

if (!ensureBrowser()) process.exit(1);
const out = mkdtempSync(join(tmpdir(), 'zeef-test-'));
await import('./check.mjs');

function step(name, args, env = {}) {
  const { status } = spawnSync('npx', ['--no-install', ...args], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  if (status !== 0) console.error(`${name}: failed`);
  return status === 0;
}

await runAll([['build', process.execPath, join(root, 'electron', 'scripts', 'build.mjs')]]);
const unitFile = join(out, 'unit.json');
const e2eFile = join(out, 'e2e.json');
const unitOk = step('unit', [
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${unitFile}`,
]);
const e2eOk = step('e2e', ['playwright', 'test', '--reporter=list,json'], {
  PLAYWRIGHT_JSON_OUTPUT_NAME: e2eFile,
});
const unit = JSON.parse(readFileSync(unitFile, 'utf8'));
const e2e = JSON.parse(readFileSync(e2eFile, 'utf8'));
const { stats } = e2e;
const passed = unit.numPassedTests + stats.expected;
const failed = unit.numFailedTests + stats.unexpected + stats.flaky;
const skipped = unit.numPendingTests + stats.skipped;
console.log(
  `unit and integration: ${unit.numPassedTests} passed, ${unit.numFailedTests} failed, ${unit.numPendingTests} skipped`,
);
const ran = { chromium: 0, electron: 0 };
const visit = (suite) => {
  for (const spec of suite.specs ?? [])
    for (const t of spec.tests)
      if (t.status === 'expected') ran[t.projectName === 'electron' ? 'electron' : 'chromium']++;
  for (const inner of suite.suites ?? []) visit(inner);
};
for (const suite of e2e.suites) visit(suite);
for (const line of failures(unit, e2e)) console.log(line);
for (const line of [...serversIn(unit), ...skipReasons(unit, e2e)]) console.log(line);
console.log(
  `end to end: ${ran.chromium} passed on Chromium, ${ran.electron} on Electron${ran.electron === 0 ? ' (its binary is not here, so those are skipped)' : ''}`,
);
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(unitOk && e2eOk && failed === 0 ? 0 : 1);
