// One exchange of a device with the store of its team: what is there is read and proved, what others lack is added, and
// both together are the study.
import type { Bundle } from '../bundle/bundle';
import { hlcMs } from '../kernel/clock';
import { fail, ok, type Problem, type Result } from '../kernel/result';
import { filesOf } from '../model/document';
import { type RecordOf, requireProject } from '../model/tables';
import { mergeBundles, type Merged, type Sent } from '../team/merge-bundles';
import { type Collected, collect, entriesIn, hashOf, type Me } from './collect';
import { publicOf, randomBytes } from './crypto';
import { openKey, wrapFor } from './keyring';
import { roleLinks } from './leaving';
import { problemOf, type StoreProblem, type Team, writeLink } from './members';
import { nameHash, OPEN } from './names';
import { fileName, readFile, readPage, sealFile } from './pages';
import { type NewFile, newFiles, newWraps } from './publish';
import type { SentEntry } from './packed';
import type { TeamStore } from './store';

/** The study as it is on this device. Its files are read one by one (see {@link Files}). */
export type Local = Pick<Bundle, 'data' | 'log'>;

/** The files of documents on this device, by their SHA-256. */
export type Files = {
  has(sha256: string): Promise<boolean>;
  get(sha256: string): Promise<Uint8Array | undefined>;
  /** Keeps a file that came. */
  keep(sha256: string, bytes: Uint8Array): Promise<void>;
};

/** Files that are all in memory. */
export const filesIn = (files: Map<string, Uint8Array>): Files => ({
  has: (sha256) => Promise.resolve(files.has(sha256)),
  get: (sha256) => Promise.resolve(files.get(sha256)),
  keep: (sha256, bytes) => Promise.resolve(void files.set(sha256, bytes)),
});

/** What came of an exchange. */
export type Exchanged = {
  /** The study as all together make it; its files are where they were asked to be kept. */
  merged: Omit<Merged, 'files'>;
  team: Team;
  /** One hash for all that counts, the same for everybody who sees the same files (see {@link hashOf}). */
  hash: string;
  /** Why something of this device could not be put; it is put the next time. What came counts all the same. */
  unsent: Problem | null;
  /** How many files this device added. */
  sent: number;
  /** Entries here in the name of another that the store lacks: whose they are sends them, if they have them. */
  held: number;
  /** Segments that are sealed for others. */
  sealed: number;
  problems: readonly StoreProblem[];
};

/**
 * The first files of a team: its first link with the device that makes it, the persons of the study, and the open key.
 *
 * @param me - the device of a lead, without a team yet
 */
export async function beginTeam(
  me: Omit<Me, 'genesis'>,
  persons: readonly Pick<RecordOf<'persons'>, 'id' | 'role' | 'origin'>[],
  now: number,
): Promise<{ files: NewFile[]; genesis: string }> {
  const files: NewFile[] = [];
  let head: Team['head'] | null = null;
  const add = async (body: Parameters<typeof writeLink>[0]['body']): Promise<void> => {
    const link = await writeLink({ project: me.project, at: now, by: me.device, body }, head, me.keys);
    files.push(link);
    head = { n: (head?.n ?? 0) + 1, hash: nameHash(link.bytes) };
  };
  const device = { id: me.device, ...publicOf(me.keys) };
  await add({ kind: 'genesis', person: me.person, device });
  const genesis = nameHash(files[0]?.bytes ?? new Uint8Array());
  for (const { id, role, origin } of persons)
    if (id !== me.person && origin === null) await add({ kind: 'member', person: id, role });
  await add({ kind: 'key', key: openKey(1) });
  const to = { project: me.project, device: me.device, receiver: device };
  files.push(await wrapFor(to, openKey(1), randomBytes(32), me.keys));
  return { files, genesis };
}

/** The references that imports brought, out of their pages. An import of which a page is missing does not count yet. */
async function importsIn(
  store: TeamStore,
  entries: readonly SentEntry[],
  { keyring }: Collected,
  problems: StoreProblem[],
): Promise<{ entries: SentEntry[]; imported: Map<string, RecordOf<'references'>> }> {
  const imported = new Map<string, RecordOf<'references'>>();
  const keys = [...keyring].flatMap(([id, own]) => (id.startsWith(`${OPEN}.`) ? own : []));
  const whole: SentEntry[] = [];
  for (const entry of entries) {
    let isWhole = true;
    for (const name of entry.pages ?? []) {
      const got = await store.get(name);
      const read = got.ok ? await readPage(name, got.value, keys) : got;
      if (read.ok) for (const reference of read.value) imported.set(reference.id, reference);
      else {
        isWhole = false;
        problems.push(problemOf(name, read.error.code, read.error.message));
      }
    }
    if (isWhole) whole.push(entry);
  }
  return { entries: whole, imported };
}

/** Puts files into a store. Fails with the first that cannot be written: what was put before it stays. */
export async function putAll(store: TeamStore, files: readonly NewFile[]): Promise<Result<null>> {
  for (const { name, bytes } of files) {
    const put = await store.put(name, bytes);
    if (!put.ok) return { ok: false, error: { ...put.error, where: name } };
  }
  return ok(null);
}

/** How far a clock may be ahead of this one. */
const MOST_AHEAD_MS = 24 * 3_600_000;

/**
 * The entries of which the clock is at most a day ahead. The others wait until it is time: what is written after them
 * would get a clock ahead of theirs, and drag all others along. Whose they are is named, once.
 */
export function inTime(entries: readonly SentEntry[], now: number, problems: StoreProblem[]): SentEntry[] {
  const isEarly = ({ at }: SentEntry): boolean => hlcMs(at) > now + MOST_AHEAD_MS;
  const counts = new Map<string, number>();
  for (const { device } of entries.filter(isEarly)) counts.set(device, (counts.get(device) ?? 0) + 1);
  for (const [device, count] of counts)
    problems.push(
      problemOf(device, 'ahead', `${count} entries are of a clock that is more than a day ahead`),
    );
  return entries.filter((entry) => !isEarly(entry));
}

/** What the store has of the study. */
export async function storedEntries(
  store: TeamStore,
  collected: Collected,
  now: number,
  problems: StoreProblem[],
): Promise<Sent> {
  const { entries, imported } = await importsIn(store, entriesIn(collected.parts), collected, problems);
  const bare = inTime(entries, now, problems).map((entry) => {
    const one = { ...entry };
    delete one.pages;
    return one;
  });
  return { entries: bare, imported };
}

/** The open keys that a device holds, the first first. */
const openKeys = ({ keyring, team }: Collected): Uint8Array[] =>
  team.keys.flatMap((id) => keyring.get(id) ?? []);

/**
 * Exchanges with the store of a team.
 *
 * @param local - the study as it is on this device; null where it has none yet
 * @param files - of its documents
 * @param now - the time, in milliseconds
 * @returns a failure where the store cannot be reached, this device has no key yet (`not-let-in`), or the study is
 *   another than the team's (`other-project`): nothing is sent then
 */
export const exchange = (
  store: TeamStore,
  me: Me,
  local: Local | null,
  files: Files,
  now: number,
): Promise<Result<Exchanged>> => exchangeOnce(store, me, local, files, now, true);

/** @param mayLink - whether the roles of the team are brought to those of the study first, and all is read again */
async function exchangeOnce(
  store: TeamStore,
  me: Me,
  local: Local | null,
  files: Files,
  now: number,
  mayLink: boolean,
): Promise<Result<Exchanged>> {
  const collected = await collect(store, me);
  if (!collected.ok) return collected;
  const { team, problems, sealed } = collected.value;
  if (local !== null && requireProject(local.data).id !== team.project)
    return fail('other-project', 'the team there is of another study');
  const own = team.devices.get(me.device);
  if (own === undefined) return fail('not-let-in', 'this device is no member yet');
  if (own.farewell !== null) return fail('taken-out', 'this device was taken out of the team');
  const keys = openKeys(collected.value);
  if (keys.length === 0) return fail('not-let-in', 'no lead has given this device the key yet');
  const stored = await storedEntries(store, collected.value, now, problems);
  const merged = mergeBundles(local === null ? [] : [{ ...local, files: new Map() }], stored);
  if (!merged.ok) return merged;
  const links = mayLink ? await roleLinks(collected.value, me, merged.value.data.persons, now) : [];
  // Before anything is sealed: by the roles that hold now.
  if (links.length > 0 && (await putAll(store, links)).ok)
    return await exchangeOnce(store, me, local, files, now, false);
  const { imported } = merged.value;
  // With what came: what the lead has opened is sent openly at once. A device that has nothing yet has nothing to add.
  const { files: sent, held } =
    local === null
      ? { files: await newWraps(collected.value, me), held: 0 }
      : await newFiles(collected.value, me, merged.value, [...imported.values()]);
  const put = await putAll(store, sent);
  const blobs = await exchangeFiles(store, merged.value.data, files, keys, problems);
  return ok({
    merged: merged.value,
    team,
    hash: hashOf(collected.value),
    unsent: put.ok ? null : put.error,
    sent: blobs + (put.ok ? sent.length : 0),
    held,
    sealed,
    problems,
  });
}

/**
 * Puts files that the store lacks, and gets those that this device lacks and the store has, one at a time: they may be
 * large. What cannot be put or had now is named, and is tried again the next time.
 *
 * @returns how many were put
 */
async function exchangeFiles(
  store: TeamStore,
  data: Bundle['data'],
  files: Files,
  keys: readonly Uint8Array[],
  problems: StoreProblem[],
): Promise<number> {
  const [first] = keys;
  const listed = await store.list('b');
  if (!listed.ok) {
    problems.push({ ...listed.error, where: 'b' });
    return 0;
  }
  const there = new Set(listed.value);
  let sent = 0;
  for (const sha256 of new Set(data.documents.flatMap(filesOf))) {
    if (first === undefined) break;
    const name = fileName(sha256, first);
    const isHere = await files.has(sha256);
    if (isHere === there.has(name)) continue;
    if (isHere) {
      const own = await files.get(sha256);
      if (own === undefined) continue;
      const put = await store.put(name, await sealFile(own, first));
      if (put.ok) sent++;
      else problems.push({ ...put.error, where: name });
      continue;
    }
    const got = await store.get(name);
    const file = got.ok ? await readFile(got.value, sha256, keys) : null;
    if (file !== null) await files.keep(sha256, file);
    else if (got.ok)
      problems.push(problemOf(name, 'altered', 'it is not what its name says: cut, or changed'));
    else problems.push({ ...got.error, where: name });
  }
  return sent;
}
