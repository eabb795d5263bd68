// Opens the built workbench in a real Electron: its own window, preload, protocol and files, in a profile of its own.
import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
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
    args: [process.env['ZEEF_ELECTRON_APP'] ?? ROOT, '--lang=nl-NL', ...args],
    env: {
      ...(process.env as Record<string, string>),
      ZEEF_USER_DATA: profile,
      ZEEF_SAVE_FOLDER: folder,
      ...env,
    },
  });
  // Asked now: Playwright knows it no longer when it has ended.
  const child = app.process();
  return { app, page: await app.firstWindow(), process: child };
}
