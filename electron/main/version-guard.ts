// Remembers which version ran last, so that an older one does not open a newer one's database: Chromium would delete
// it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWholeFile } from './whole-file';

export type Versions = { app: string; electron: string };

type Parsed = { numbers: number[]; before: string[] };

function parse(version: string): Parsed | null {
  const found = /^v?(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z.-]+))?(?:\+.*)?$/.exec(version);
  if (found === null) return null;
  return { numbers: found.slice(1, 4).map(Number), before: found[4]?.split('.') ?? [] };
}

/** The order of two parts of a pre-release: numbers by value and before words, words by letter. */
function comparePart(a: string, b: string): number {
  const [x, y] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (x && y) return Number(a) - Number(b);
  if (x !== y) return x ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The order of two versions by https://semver.org/#spec-item-11: negative when `a` is the older.
 *
 * @returns 0 when one of them is no version: nothing is known then
 */
export function compareVersions(a: string, b: string): number {
  const [x, y] = [parse(a), parse(b)];
  if (x === null || y === null) return 0;
  for (const [at, number] of x.numbers.entries()) {
    const difference = number - (y.numbers[at] ?? 0);
    if (difference !== 0) return difference;
  }
  // A pre-release comes before its release.
  if (x.before.length === 0 || y.before.length === 0) return y.before.length - x.before.length;
  for (const [at, part] of x.before.entries()) {
    const other = y.before[at];
    const difference = other === undefined ? 1 : comparePart(part, other);
    if (difference !== 0) return difference;
  }
  return x.before.length - y.before.length;
}

/** `refuse` when the app or its Electron, and so its Chromium, is older than the last that ran here. */
export function decideStart(last: Versions | null, current: Versions): 'start' | 'refuse' {
  if (last === null) return 'start';
  const isOlder =
    compareVersions(current.electron, last.electron) < 0 || compareVersions(current.app, last.app) < 0;
  return isOlder ? 'refuse' : 'start';
}

/** Why an older version does not start, in both languages: no window is there that knows which is read. */
export function refusalText(last: Versions, current: Versions): string {
  return (
    `Dit is Zeef ${current.app} (Electron ${current.electron}). Uw gegevens zijn het laatst geopend met Zeef ${last.app} (Electron ${last.electron}), ` +
    `en een oudere versie zou ze kunnen beschadigen. Zeef start daarom niet. Er is niets gewijzigd. ` +
    `Installeer Zeef ${last.app} of nieuwer.\n\n` +
    `This is Zeef ${current.app} (Electron ${current.electron}). Your data was last opened with Zeef ${last.app} (Electron ${last.electron}), ` +
    `and an older version might damage it. So Zeef does not start. Nothing was touched. ` +
    `Install Zeef ${last.app} or later.`
  );
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

/** Notes what runs now, before any window opens. @throws WriteError */
export async function writeLastRun(userData: string, current: Versions): Promise<void> {
  await writeWholeFile(join(userData, 'last-run.json'), JSON.stringify(current));
}
