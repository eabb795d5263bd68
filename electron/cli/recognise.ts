// What a path is that the command line is given: a bundle, a back-up, a folder of back-ups or journals, a team.
import { open, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { teamFolderIn } from '../team/team-place';
import { InputError } from './files';

/** `machines`: folders of several machines below a folder of choice; `data`: the data folder of the app. */
export type Given =
  | { kind: 'bundle'; path: string }
  | { kind: 'backup'; root: string; id: string }
  | { kind: 'backups'; root: string; projectId: string | null }
  | { kind: 'journal'; path: string }
  | { kind: 'several'; of: Given[] }
  | { kind: 'team'; path: string };

const PROJECT = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?:\.aside-\d+)?$/;
const SEGMENT = /^\d{6}\.ndjson$/;
const BACKUP = /^(\d{8}T\d{9}Z-[a-z]+)\.(?:json|ndjson\.gz)$/;

const isBackupOf = (name: string, parent: string): boolean => BACKUP.test(name) && PROJECT.test(parent);

async function namesIn(path: string): Promise<string[]> {
  return await readdir(path).catch(() => []);
}

async function file(path: string): Promise<Given> {
  const name = BACKUP.exec(basename(path))?.[1];
  const project = basename(dirname(path));
  if (name !== undefined && isBackupOf(basename(path), project))
    return { kind: 'backup', root: dirname(dirname(path)), id: `${project}/${name}` };
  if (SEGMENT.test(basename(path))) return { kind: 'journal', path: dirname(path) };
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    const start = buffer.toString('latin1', 0, bytesRead);
    if (start === 'PK\x03\x04' || start === 'zeef' || /\.zeef$/i.test(path)) return { kind: 'bundle', path };
  } finally {
    await handle.close();
  }
  throw new InputError(`${path}: no bundle, back-up, journal or team of Zeef`);
}

/** Folders of one project each: of back-ups, of a journal, or neither. */
async function projects(path: string, names: readonly string[]): Promise<Given[]> {
  const found: Given[] = [];
  let hasBackups = names.includes('files');
  for (const name of names.filter((n) => PROJECT.test(n))) {
    const inside = await namesIn(join(path, name));
    if (inside.some((n) => isBackupOf(n, name))) hasBackups = true;
    else if (inside.some((n) => SEGMENT.test(n)) || inside.length === 0)
      found.push({ kind: 'journal', path: join(path, name) });
  }
  // In one folder either; journals that are empty folders beside back-ups are the ones that were let go.
  return hasBackups ? [{ kind: 'backups', root: path, projectId: null }] : found;
}

async function folder(path: string): Promise<Given> {
  const names = await namesIn(path);
  const own = basename(path);
  if (names.some((n) => SEGMENT.test(n))) return { kind: 'journal', path };
  if (names.some((n) => isBackupOf(n, own))) return { kind: 'backups', root: dirname(path), projectId: own };
  if (teamFolderIn(own) !== null || names.some((n) => teamFolderIn(n) !== null))
    return { kind: 'team', path };
  const found = await projects(path, names);
  // The app's own folder, or one in which several machines keep their back-ups.
  for (const name of ['data', 'journal', 'backups', 'zeef-backups'])
    if (names.includes(name))
      found.push(await folder(join(path, name)).catch(() => ({ kind: 'several', of: [] })));
  if (own === 'zeef-backups')
    for (const name of names)
      found.push(await folder(join(path, name)).catch(() => ({ kind: 'several', of: [] })));
  const flat = found.flatMap((one) => (one.kind === 'several' ? one.of : [one]));
  if (flat.length > 0)
    return flat.length === 1 && flat[0] !== undefined ? flat[0] : { kind: 'several', of: flat };
  if (PROJECT.test(own)) return { kind: 'journal', path };
  throw new InputError(`${path}: no bundle, back-up, journal or team of Zeef`);
}

/** Says what a path is. @throws InputError where it is nothing of Zeef's */
export async function recognise(given: string): Promise<Given> {
  if (/^\w+:\/\//.test(given)) return { kind: 'team', path: given };
  const path = resolve(given);
  const stats = await stat(path).catch(() => null);
  if (stats === null) throw new InputError(`${given}: no such file or folder`);
  return stats.isDirectory() ? await folder(path) : await file(path);
}
