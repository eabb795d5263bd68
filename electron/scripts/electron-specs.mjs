// Runs the Electron project of the specs: with a display, by a user who may use the sandbox, on ZEEF_ELECTRON or the
// binary in node_modules.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appFor } from './electron-app.mjs';
import { findElectron } from './electron-binary.mjs';
import { makeFolder } from './package-folder.mjs';
import { root } from './run.mjs';

// Chromium's sandbox refuses root; 65534 is nobody on every Linux.
const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;

/** Starts a display where there is none. @returns its name and how it ends; null where that cannot be done */
async function display() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform !== 'linux') return { name: undefined, end: () => undefined };
  if (DISPLAY !== undefined || WAYLAND_DISPLAY !== undefined) return { name: DISPLAY, end: () => undefined };
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise((resolve) => {
    server.on('error', () => resolve(null));
    server.on('exit', () => resolve(null));
    server.stdio[3].once('data', (data) => resolve(String(data).trim()));
  });
  return number === null ? null : { name: `:${number}`, end: () => server.kill() };
}

/** A command as it is run by nobody. */
const asNobody = (command) => [
  ...['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'],
  ...command,
];

/** Why the project cannot run here; null where it can. */
function obstacle(electron, screen) {
  if (electron === null) return 'Electron’s binary is not on this machine';
  if (screen === null) return 'there is no display, and Xvfb is not on this machine';
  if (!isRoot) return null;
  if (spawnSync('setpriv', ['--version']).status !== 0)
    return 'Electron’s sandbox refuses root, and setpriv is not on this machine';
  const read = `for (const path of ${JSON.stringify([root, electron])}) require('node:fs').accessSync(path, 4)`;
  const [command, ...rest] = asNobody([process.execPath, '-e', read]);
  if (spawnSync(command, rest).status !== 0)
    return 'Electron’s sandbox refuses root, and nobody may read this folder or Electron';
  return null;
}

/** Runs a command; what it prints comes when it has ended, as other tests run beside it. @returns its exit status */
function quietly(command, args, env) {
  const child = spawn(command, args, { cwd: root, env });
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => printed.push(chunk));
  return new Promise((resolve) => {
    const end = (status) => {
      process.stdout.write(Buffer.concat(printed));
      resolve(status);
    };
    child.on('error', () => end(1));
    child.on('close', end);
  });
}

/**
 * Runs the project; what cannot run is skipped with the reason.
 *
 * @returns whether all went well, and Playwright's report
 */
export async function runElectronSpecs(args = []) {
  const home = mkdtempSync(join(tmpdir(), 'zeef-electron-'));
  const electron = findElectron();
  const screen = electron === null ? null : await display();
  const reason = obstacle(electron, screen);
  const report = join(home, 'report.json');
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  if (reason !== null) env.ZEEF_ELECTRON_ABSENT = reason;
  else {
    Object.assign(env, { ZEEF_ELECTRON: electron, ZEEF_ELECTRON_APP: appFor(electron, home) });
    if (screen.name !== undefined) env.DISPLAY = screen.name;
    const unpacked = join(home, 'package');
    await makeFolder(electron, unpacked);
    env.ZEEF_PACKAGE = unpacked;
  }
  if (isRoot) {
    Object.assign(env, { HOME: home, TMPDIR: home, PWTEST_CACHE_DIR: join(home, 'cache') });
    spawnSync('chown', ['-R', `${NOBODY}:${NOBODY}`, home]);
  }
  const playwright = [
    process.execPath,
    join(root, 'node_modules', '@playwright', 'test', 'cli.js'),
    ...['test', '--project=electron', '--reporter=list,json', `--output=${join(home, 'results')}`],
    ...args,
  ];
  const [command, ...rest] = isRoot && reason === null ? asNobody(playwright) : playwright;
  const status = await quietly(command, rest, env);
  screen?.end();
  const isOk = status === 0;
  const read = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
  if (!isOk && existsSync(join(home, 'results')))
    cpSync(join(home, 'results'), join(root, 'test-results', 'electron'), { recursive: true });
  rmSync(home, { recursive: true, force: true });
  return { isOk: isOk && read !== null, report: read };
}
