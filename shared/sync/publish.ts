// What a device adds to a store: the entries that are not there yet, in segments; keys that others lack.
import type { Bundle } from '../bundle/bundle';
import { hlcMs } from '../kernel/clock';
import type { ImportBatchId } from '../kernel/ids';
import type { RecordOf } from '../model/tables';
import { groupBy } from '../review/active';
import { PROJECT_VERSION } from '../model/project';
import type { Collected, Me } from './collect';
import { streamKey } from './collect';
import { randomBytes } from './crypto';
import { addKey, blindKey, wrapFor, wrapsDue } from './keyring';
import { OPEN } from './names';
import { writePages } from './pages';
import type { SentEntry } from './packed';
import { writeSegment } from './segment';
import { type EntryPart, partsOf, placeOf } from './streams';

/** Entries of a segment; blind ones are padded, and tell less in small ones. */
const MOST_ENTRIES = 500;
const MOST_BLIND = 100;

export type NewFile = { name: string; bytes: Uint8Array };

/** What of each entry stands in streams that somebody may read who may read this one, by id. */
function known({ parts }: Collected): Map<string, Set<string>> {
  const all = new Map<string, Set<string>>();
  for (const { stream, entry } of parts) {
    // What was blind and is open now is said again where all can read it.
    const key = `${stream === OPEN ? OPEN : 'blind'} ${entry.id}`;
    const places = all.get(key) ?? new Set<string>();
    for (const write of entry.writes) places.add(placeOf(write));
    all.set(key, places);
  }
  return all;
}

/**
 * The parts that the store lacks and this device may add: its person's; of a lead's device also what others did before
 * they had a device of their own.
 */
function missing(
  collected: Collected,
  me: Me,
  parts: readonly EntryPart[],
): { due: EntryPart[]; held: number } {
  const there = known(collected);
  const { roles, devices } = collected.team;
  const isLead = roles.get(me.person) === 'lead';
  const since = new Map<string, number>();
  for (const { person, since: at } of devices.values())
    since.set(person, Math.min(at, since.get(person) ?? Infinity));
  const held = new Set<string>();
  const due = parts.flatMap((part): EntryPart[] => {
    const { stream, entry } = part;
    const isBefore = hlcMs(entry.at) < (since.get(entry.by) ?? Infinity);
    const open = there.get(`${OPEN} ${entry.id}`);
    const blind = stream === OPEN ? undefined : there.get(`blind ${entry.id}`);
    if (entry.by !== me.person && !(isLead && isBefore)) {
      if (open === undefined && !there.has(`blind ${entry.id}`)) held.add(entry.id);
      return [];
    }
    if (open === undefined && blind === undefined) return [part];
    const writes = entry.writes.filter(
      (w) => !(open?.has(placeOf(w)) ?? false) && !(blind?.has(placeOf(w)) ?? false),
    );
    return writes.length === 0 ? [] : [{ stream, entry: { ...entry, writes } }];
  });
  return { due, held: held.size };
}

/**
 * The files that a device adds, in the order in which they are to be put: pages before the entries that name them.
 *
 * @param imported - references that imports brought, as they were when they came
 * @returns with how many entries are here that the store lacks and this device may not add: they are in the name of
 *   another
 */
export async function newFiles(
  collected: Collected,
  me: Me,
  bundle: Pick<Bundle, 'data' | 'log'>,
  imported: readonly RecordOf<'references'>[],
): Promise<{ files: NewFile[]; held: number }> {
  const { team, keyring } = collected;
  const { due, held } = missing(collected, me, partsOf(bundle.data, bundle.log));
  const byStream = groupBy(due, (part) => part.stream);
  const ofBatch = groupBy(imported, (r) => r.batchId);
  const pages: NewFile[] = [];
  const files: NewFile[] = [];
  for (const [stream, parts] of byStream) {
    const isBlind = stream !== OPEN;
    const key = isBlind ? blindKey(stream, team.keys.length) : (team.keys.at(-1) ?? '');
    if (isBlind && !keyring.has(key)) addKey(keyring, key, randomBytes(32));
    const content = keyring.get(key)?.at(-1);
    // A device that was added and has no key yet waits for a lead's.
    if (content === undefined) continue;
    const most = isBlind ? MOST_BLIND : MOST_ENTRIES;
    let head = collected.heads.get(streamKey(me.device, stream)) ?? { n: 0, hash: '' };
    for (let at = 0; at < parts.length; at += most) {
      const entries: SentEntry[] = [];
      for (const { entry } of parts.slice(at, at + most)) {
        const own = entry.bulk === null ? [] : (ofBatch.get(entry.bulk.batchId as ImportBatchId) ?? []);
        const made = await writePages(own, content);
        pages.push(...made);
        entries.push(entry.bulk === null ? entry : { ...entry, pages: made.map((page) => page.name) });
      }
      const header = {
        ...{ project: team.project, device: me.device, person: me.person, stream },
        ...{ n: head.n + 1, prev: head.hash, schema: PROJECT_VERSION, key },
      };
      const { name, bytes, hash } = await writeSegment(header, entries, content, me.keys, isBlind);
      files.push({ name, bytes });
      head = { n: head.n + 1, hash };
    }
  }
  return { files: [...(await newWraps(collected, me)), ...pages, ...files], held };
}

/** Keys that devices of the team lack and this one has. */
export async function newWraps({ team, keyring, names }: Collected, me: Me): Promise<NewFile[]> {
  const files: NewFile[] = [];
  for (const { key, device } of wrapsDue(team, keyring, names)) {
    const receiver = team.devices.get(device);
    if (receiver === undefined) continue;
    const to = { id: device, sign: receiver.sign, agree: receiver.agree };
    for (const one of keyring.get(key) ?? [])
      files.push(
        await wrapFor({ project: team.project, device: me.device, receiver: to }, key, one, me.keys),
      );
  }
  return files;
}
