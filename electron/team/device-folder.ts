// A device of a team on the command line: a folder with its keys, who it is of, and a copy of all that it has put into
// the store, which it puts there again where the store lost it.
import { chmod, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '../../shared/kernel/result';
import type { Me } from '../../shared/sync/collect';
import { nameHash } from '../../shared/sync/names';
import type { TeamStore } from '../../shared/sync/store';
import { makeFolder } from '../main/kept-folder';
import { writeWhole } from './write-whole';

const keysSchema = z.object({
  sign: z.string(),
  signPublic: z.string(),
  agree: z.string(),
  agreePublic: z.string(),
});
const meSchema = z.object({
  project: z.string(),
  genesis: z.string().nullable(),
  person: z.string(),
  device: z.string().regex(/^[0-9a-f]{32}$/),
  keys: keysSchema,
});

const FILE = 'device.json';

/** Reads a device. Fails with `no-device` where there is none. */
export async function readDevice(folder: string): Promise<Result<Me>> {
  try {
    return ok(meSchema.parse(JSON.parse(await readFile(join(folder, FILE), 'utf8'))));
  } catch {
    return fail('no-device', `${folder}: no device is kept there`);
  }
}

/** Keeps a device. Whoever can read this folder can write in the name of its person. */
export async function keepDevice(folder: string, me: Me): Promise<Result<'written'>> {
  await makeFolder(folder, 0o700);
  const path = join(folder, FILE);
  const kept = await writeWhole(path, new TextEncoder().encode(`${JSON.stringify(me, null, 1)}\n`));
  // Also in a folder that was there and that others can read.
  if (kept.ok) await chmod(path, 0o600);
  return kept;
}

/**
 * Keeps what a device puts into a store, before it is put. Files of documents are not kept a second time: whoever has
 * the document puts it again.
 */
export async function keepSent(
  folder: string,
  files: readonly { name: string; bytes: Uint8Array }[],
): Promise<Result<null>> {
  for (const { name, bytes } of files.filter((file) => !file.name.startsWith('b/'))) {
    const kept = await writeWhole(join(folder, 'sent', ...name.split('/')), bytes);
    if (!kept.ok) return kept;
  }
  return ok(null);
}

// Whoever reads all that a team wrote reads what it read before from here: a file that is written once is the same.
const AGAIN = /^[ksp]\//;

/**
 * A file of a store, out of a copy of this device where it got that file before: an exchange asks for all that counts.
 * What is not what its name says is not kept, as a file that has not come whole.
 */
export async function fetched(folder: string, store: TeamStore, name: string): Promise<Result<Uint8Array>> {
  const path = join(folder, 'got', ...name.split('/'));
  const isKept = AGAIN.test(name);
  if (isKept) {
    const known = await readFile(path).catch(() => null);
    if (known !== null && name.includes(nameHash(known))) return ok(new Uint8Array(known));
  }
  const got = await store.get(name);
  // Where it cannot be kept it is asked for again: nothing is lost by that.
  if (isKept && got.ok && name.includes(nameHash(got.value))) await writeWhole(path, got.value);
  return got;
}

/** Puts again what a store has lost of what this device put there. @returns how many files */
export async function putAgain(folder: string, store: TeamStore): Promise<Result<number>> {
  const found = await readdir(join(folder, 'sent'), { recursive: true }).catch(() => []);
  const kept = found
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(?:zs|zk|zm|zp|json)$/.test(path));
  const there = new Set<string>();
  for (const area of ['m', 'j', 'k', 's', 'p'] as const) {
    const listed = await store.list(area);
    if (!listed.ok) return listed;
    for (const name of listed.value) there.add(name);
  }
  const lost = kept.filter((name) => !there.has(name));
  for (const name of lost) {
    const put = await store.put(
      name,
      new Uint8Array(await readFile(join(folder, 'sent', ...name.split('/')))),
    );
    if (!put.ok) return put;
  }
  return ok(lost.length);
}
