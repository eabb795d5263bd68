// `npm run test:faults`: the long form of what `npm test` does a few times. Kills of the host, of commands and of the
// browser spread over every operation, power cuts, damaged journals and back-ups, disks that are full or may not be
// written, clocks, and profiles that were put back. Ends on a line with its counts and prints a table of them.
//
// npm run test:faults [-- <kills of the browser> <kills of the host and of commands>]
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './run.mjs';
import { countsOf, tableOf } from './fault-counts.mjs';

const browserKills = process.argv[2] ?? '207';
const kills = Number(process.argv[3] ?? 1000);
const place = (name) => join(tmpdir(), `zeef-${name}-${process.pid}.txt`);
const [browserReport, report, table] = [place('kills'), place('host-kills'), place('faults')];
for (const path of [browserReport, report]) rmSync(path, { force: true });
const HOST_WORK = 9;
const COMMANDS = 8;
// A kill of a command takes three times as long, and some end before it.
const commandsEach = Math.ceil((kills * 0.2) / COMMANDS);
const hostEach = Math.ceil((kills - commandsEach * COMMANDS * 0.9) / HOST_WORK);

/** Runs a step, and shows and keeps what it says. */
async function step(name, args, env = {}) {
  const child = spawn(args[0], args.slice(1), {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  let said = '';
  child.stdout.on('data', (part) => {
    said += part.toString();
    process.stdout.write(part);
  });
  const status = await new Promise((resolve) => child.on('close', resolve));
  console.log(`${name}: ${status === 0 ? 'ok' : 'failed'}`);
  return { isOk: status === 0, said };
}

const vitest = (...files) => ['npx', '--no-install', 'vitest', 'run', ...files];
const spec = (...names) => [
  ...['npx', '--no-install', 'playwright', 'test', '--project=chromium'],
  ...names.map((name) => `tests/e2e/${name}.spec.ts`),
];
const steps = [
  ['build', [process.execPath, join(root, 'electron', 'scripts', 'build.mjs')]],
  [
    'disks, journals, locks, back-ups, calls, clocks',
    vitest('tests/host', 'tests/headless/check.test.ts', 'tests/faults/clocks.test.ts', 'electron/main'),
  ],
  ['power cuts', vitest('tests/faults/power-cuts.test.ts'), { ZEEF_POWER_CUTS: '40' }],
  [
    'kills of the host and of commands',
    vitest('tests/faults/kills.test.ts'),
    {
      ZEEF_HOST_KILLS: String(hostEach),
      ZEEF_COMMAND_KILLS: String(commandsEach),
      ZEEF_FAULTS_REPORT: report,
    },
  ],
  ['profiles put back, and without files', spec('profile-back', 'journal', 'room'), { ZEEF_FAULTS: '1' }],
  ['kills of the browser', spec('kills'), { ZEEF_KILLS: browserKills, ZEEF_KILLS_REPORT: browserReport }],
];
const results = [];
for (const one of steps) results.push(await step(...one));
const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');
const counts = countsOf(results.map(({ said }) => said).join('\n'), read(report), read(browserReport));
writeFileSync(table, tableOf(counts));
console.log(`${tableOf(counts)}\n(${table})`);
const isOk = results.every((one) => one.isOk);
console.log(
  `${counts.hostKills} kills of host and commands, ${counts.browserKills} of the browser, ${counts.disks} disks after a power cut, ` +
    `${counts.damages} damages: ${isOk ? '0 acknowledged lost, 0 half visible' : 'and something failed: see above'}`,
);
process.exit(isOk ? 0 : 1);
