// Opens the built workbench in a real Electron: its own window, preload, protocol and files, in a profile of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron as electron, type ElectronApplication, type Page } from '@playwright/test';

const ROOT = join(import.meta.dirname, '..', '..');

/** Path of Electron's program: ZEEF_ELECTRON, or the one in node_modules; null where neither is there. */
function electronBinary(): string | null {
  const named = process.env['ZEEF_ELECTRON'];
  if (named !== undefined && named !== '') return named;
  const folder = join(ROOT, 'node_modules', 'electron');
  const note = join(folder, 'path.txt');
  if (!existsSync(note)) return null;
  const binary = join(folder, 'dist', readFileSync(note, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

/** Why no Electron can be opened here; null where one can (electron/scripts/electron-specs.mjs finds out). */
export const electronAbsent: string | null =
  process.env['ZEEF_ELECTRON_ABSENT'] ??
  (electronBinary() === null ? 'Electron’s binary is not on this machine' : null);

export type Place = {
  profile: string;
  /** Where saved files arrive. */
  folder: string;
};

export type Started = { app: ElectronApplication; page: Page; process: ChildProcess };

const APP = process.env['ZEEF_ELECTRON_APP'] ?? ROOT;
const LANGUAGE = '--lang=nl-NL';

const envFor = ({ profile, folder }: Place): Record<string, string> => ({
  ...(process.env as Record<string, string>),
  ZEEF_USER_DATA: profile,
  ZEEF_SAVE_FOLDER: folder,
});

/**
 * Runs it without Playwright, until it ends by itself.
 *
 * @param first - a script that runs before the workbench, and loads it from ZEEF_MAIN
 * @throws when it ends with another status than 0
 */
export async function runElectron(place: Place, first: string, env: Record<string, string>): Promise<void> {
  const { main, ...named } = JSON.parse(readFileSync(join(APP, 'package.json'), 'utf8')) as { main: string };
  const folder = join(place.folder, 'app');
  mkdirSync(folder);
  copyFileSync(first, join(folder, 'first.cjs'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...named, main: 'first.cjs' }));
  const child = spawn(electronBinary() ?? '', [folder, LANGUAGE], {
    env: { ...envFor(place), ZEEF_MAIN: join(APP, main), ...env },
    stdio: 'ignore',
  });
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (status !== 0) throw new Error(`Electron ended with ${status}`);
}

/**
 * Starts it and waits for its window. Never without the sandbox.
 *
 * @param args - what stands behind the program's name, such as a file that is opened
 */
export async function startElectron(
  { profile, folder }: Place,
  { args = [], env = {} }: { args?: readonly string[]; env?: Record<string, string> } = {},
): Promise<Started> {
  const app = await electron.launch({
    executablePath: electronBinary() ?? '',
    // As the machine has it.
    colorScheme: null,
    args: [APP, LANGUAGE, ...args],
    env: { ...envFor({ profile, folder }), ...env },
  });
  // Asked now: Playwright knows it no longer when it has ended.
  const child = app.process();
  return { app, page: await app.firstWindow(), process: child };
}
