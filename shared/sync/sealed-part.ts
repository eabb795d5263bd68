// A bundle of a study that has a team while something is blind: what anybody may see stands in it readable, what is
// blind as the segments of its team, which their person and the leads open.
import type { Bundle } from '../bundle/bundle';
import { fail, ok, type Result } from '../kernel/result';
import { hidesAnything } from '../screening/blind';
import { mergeBundles, type Sent } from '../team/merge-bundles';
import { collect, entriesIn, type Me } from './collect';
import type { StoreProblem } from './members';
import { linkPlace, nameHash, OPEN, segmentPlace, wrapPlace } from './names';
import type { TeamStore } from './store';
import { inTime, storedEntries } from './team-sync';

/** Whether a file of a store goes into a bundle: who is in the team, the keys, and what is blind. */
function isCarried(name: string): boolean {
  const segment = segmentPlace(name);
  return segment === null ? linkPlace(name) !== null || wrapPlace(name) !== null : segment.stream !== OPEN;
}

/**
 * A study as it goes into a bundle while something is blind: readable as all members can read it in the store, and what
 * is blind sealed. Exchange first: what this device has not put into the store yet is not in it.
 *
 * @param study - the study on this device; it goes as it is where nothing is blind
 * @returns a failure where the store cannot be read
 */
export async function sealedCopy<F>(
  store: TeamStore,
  me: Me,
  study: Bundle<F>,
  now: number,
): Promise<Result<Bundle<F>>> {
  if (!hidesAnything(study.data)) return ok(study);
  const collected = await collect(store, me);
  if (!collected.ok) return collected;
  const { parts, problems, names } = collected.value;
  const open = { ...collected.value, parts: parts.filter(({ stream }) => stream === OPEN) };
  const readable = mergeBundles([], await storedEntries(store, open, now, problems));
  if (!readable.ok) return readable;
  const team = new Map<string, Uint8Array>();
  for (const name of [...names].filter(isCarried)) {
    const got = await store.get(name);
    if (!got.ok) return { ok: false, error: { ...got.error, where: name } };
    team.set(name, got.value);
  }
  const { data, log } = readable.value;
  return ok({ data, log, files: study.files, team });
}

/** The files of a bundle as a store that takes nothing. */
export const storeOfBundle = (files: ReadonlyMap<string, Uint8Array>): TeamStore => ({
  list: (area) => Promise.resolve(ok([...files.keys()].filter((name) => name.startsWith(`${area}/`)))),
  get: (name) => {
    const bytes = files.get(name);
    return Promise.resolve(bytes === undefined ? fail('absent', 'it is not in the bundle') : ok(bytes));
  },
  put: () => Promise.resolve(fail('not-allowed', 'a bundle takes nothing')),
});

/** What a device can open of what bundles hold sealed. `sealed`: segments that are for others. */
export type Opened = { sent: Sent; sealed: number; problems: readonly StoreProblem[] };

/**
 * Opens what a device can of the sealed files of bundles: each is proved by name, signature and chain first.
 *
 * @returns a failure where they are of another team than the device's
 */
export async function openSealed(
  files: ReadonlyMap<string, Uint8Array>,
  me: Me,
  now: number,
): Promise<Result<Opened>> {
  const collected = await collect(storeOfBundle(files), me);
  if (!collected.ok) return collected;
  const { parts, sealed, problems } = collected.value;
  const entries = inTime(entriesIn(parts), now, problems);
  return ok({ sent: { entries, imported: new Map() }, sealed, problems });
}

// What is wrong with a segment that is of the team all the same: another is missing, or the program of another version.
const OF_THE_TEAM: ReadonlySet<string> = new Set(['gap', 'fork', 'newer-schema', 'older-schema']);

/** Whether a file is what its name says, and one that a bundle of a team carries. */
function isItself(name: string, bytes: Uint8Array): boolean {
  const place = segmentPlace(name) ?? linkPlace(name) ?? wrapPlace(name);
  return place !== null && isCarried(name) && place.hash === nameHash(bytes);
}

/**
 * The files of a bundle that may go into the store of a device's team: whoever made the bundle may have laid anything
 * into it, and from the store it would come to all.
 *
 * @param me - null where this machine is in no team: nothing may
 */
export async function provenFiles(
  files: ReadonlyMap<string, Uint8Array>,
  me: Me | null,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const own = new Map([...files].filter(([name, bytes]) => isItself(name, bytes)));
  const collected = me === null || own.size === 0 ? null : await collect(storeOfBundle(own), me);
  if (collected?.ok !== true) return new Map();
  const { problems } = collected.value;
  for (const { where, code } of problems)
    if (segmentPlace(where) === null || !OF_THE_TEAM.has(code)) own.delete(where);
  return own;
}
