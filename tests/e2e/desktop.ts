// The workbench in Electron for specs about what only Electron has: started as often as a spec wants, on one profile.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { electronAbsent, type Place, startElectron, type Started } from './electron-app';

export type Desktop = Place & {
  start: (options?: Parameters<typeof startElectron>[1]) => Promise<Started>;
};

/** The specs' test: a profile of its own each, and nothing of what was started is left running. */
export const test = base.extend<{ desktop: Desktop }>({
  // Playwright reads the parameter list, so it must be a pattern.
  desktop: async ({}, provide) => {
    base.skip(electronAbsent !== null, electronAbsent ?? '');
    const place = {
      profile: mkdtempSync(join(tmpdir(), 'zeef-profile-')),
      folder: mkdtempSync(join(tmpdir(), 'zeef-out-')),
    };
    const started: Started[] = [];
    await provide({
      ...place,
      start: async (options) => {
        const one = await startElectron(place, options);
        started.push(one);
        return one;
      },
    });
    for (const one of started) kill(one);
  },
});

/** Ends it as a power cut would, by the number of its first process; the others end with that. */
export function kill({ process: { pid, exitCode, signalCode } }: Pick<Started, 'process'>): void {
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}

/** Waits until an app has ended. */
export const ended = ({ process: child }: Pick<Started, 'process'>): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

/** Closes its window as a person does, and waits until it has ended. */
export async function close(started: Started): Promise<void> {
  await started.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await ended(started);
}
