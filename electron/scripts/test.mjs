// `npm test`: the fast checks, unit and integration, the build, then end-to-end; ends on a line with all counts.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runElectronSpecs } from './electron-specs.mjs';
import { failures } from './failures.mjs';
import { root, runAll } from './run.mjs';
import { serversIn, skipReasons } from './skip-reasons.mjs';
import { ensureBrowser } from './test-browser.mjs';

if (!ensureBrowser()) process.exit(1);
const out = mkdtempSync(join(tmpdir(), 'zeef-test-'));
await import('./check.mjs');

/** Runs a step. @returns whether all went well */
async function step(name, args, env = {}) {
  const child = spawn('npx', ['--no-install', ...args], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  const status = await new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', resolve);
  });
  if (status !== 0) console.error(`${name}: failed`);
  return status === 0;
}

await runAll([['build', process.execPath, join(root, 'electron', 'scripts', 'build.mjs')]]);
const unitFile = join(out, 'unit.json');
const e2eFile = join(out, 'e2e.json');
// The specs on Electron wait more than they work: a quarter of their minute and a half is a processor's.
const [unitOk, onElectron] = await Promise.all([
  step('unit', ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitFile}`]),
  runElectronSpecs(),
]);
if (!onElectron.isOk) console.error('e2e on Electron: failed');
const inChromium = ['--project=typing', '--project=chromium'];
const e2eOk = await step('e2e', ['playwright', 'test', ...inChromium, '--reporter=list,json'], {
  PLAYWRIGHT_JSON_OUTPUT_NAME: e2eFile,
});
const unit = JSON.parse(readFileSync(unitFile, 'utf8'));
const reports = [
  JSON.parse(readFileSync(e2eFile, 'utf8')),
  ...(onElectron.report === null ? [] : [onElectron.report]),
];
const e2e = { ...reports[0], suites: reports.flatMap(({ suites }) => suites) };
const sum = (name) => reports.reduce((total, { stats }) => total + stats[name], 0);
const stats = Object.fromEntries(
  ['expected', 'unexpected', 'flaky', 'skipped'].map((name) => [name, sum(name)]),
);
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
console.log(`end to end: ${ran.chromium} passed on Chromium, ${ran.electron} on Electron`);
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(unitOk && e2eOk && onElectron.isOk && failed === 0 ? 0 : 1);
