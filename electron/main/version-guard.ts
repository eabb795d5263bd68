// Remembers which version ran last, so that an older one does not open a newer one's database: Chromium would delete it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWholeFile } from './whole-file';

export type Versions = { app: string; electron: string };

const major = (version: string): number => Number.parseInt(version, 10) || 0;

/** `refuse` when the app or its Chromium (by Electron's major version) is older than the last that ran here. */
export function decideStart(last: Versions | null, current: Versions): 'start' | 'refuse' {
  if (last === null) return 'start';
  return major(current.electron) < major(last.electron) || major(current.app) < major(last.app)
    ? 'refuse'
    : 'start';
}

/** What ran last; null on a first run, or when the note cannot be read. */
export async function readLastRun(userData: string): Promise<Versions | null> {
  try {
    const value = JSON.parse(await readFile(join(userData, 'last-run.json'), 'utf8')) as Partial<Versions>;
    return { app: String(value.app), electron: String(value.electron) };
  } catch {
    return null;
  }
}

/** Notes what runs now, before any window opens. */
export async function writeLastRun(userData: string, current: Versions): Promise<void> {
  await writeWholeFile(join(userData, 'last-run.json'), JSON.stringify(current));
}
