// All that a device can have of a store: who is in the team, the keys, and the entries of everybody's segments, each
// proved before it counts.
import type { ChangeId } from '../kernel/ids';
import { sha256Hex } from '../kernel/hash';
import { fail, ok, type Result } from '../kernel/result';
import { PROJECT_VERSION } from '../model/project';
import { type KeptKeys } from './crypto';
import { type Keyring, unwrapAll } from './keyring';
import { problemOf, readTeam, type StoreProblem, type Team, type TeamDevice } from './members';
import { linkPlace, nameHash, OPEN, type SegmentPlace, segmentPlace } from './names';
import type { SentEntry } from './packed';
import { isOf, openSegment, readSegment, type Segment } from './segment';
import type { Area, TeamStore } from './store';
import { placeOf } from './streams';

/** Who reads: a device with its keys. */
export type Me = { project: string; genesis: string | null; person: string; device: string; keys: KeptKeys };

/** Where the segments of a device and stream end. */
export type StreamHead = { n: number; hash: string };

export type Collected = {
  team: Team;
  keyring: Keyring;
  /** Every part of an entry, by the stream that it stands in. */
  parts: { stream: string; entry: SentEntry }[];
  heads: ReadonlyMap<string, StreamHead>;
  /** All names in the store. */
  names: ReadonlySet<string>;
  /** Segments that are sealed for others: that is what blind is. */
  sealed: number;
  problems: StoreProblem[];
};

export const streamKey = (device: string, stream: string): string => `${device}/${stream}`;

type Files = Map<string, Uint8Array>;

/** The files of an area that are well named, each read. What cannot be read is named. */
async function filesOf(
  store: TeamStore,
  area: Area,
  wanted: (name: string) => boolean,
  problems: StoreProblem[],
): Promise<Result<{ names: string[]; files: Files }>> {
  const listed = await store.list(area);
  if (!listed.ok) return listed;
  const files: Files = new Map();
  for (const name of listed.value.filter(wanted)) {
    const got = await store.get(name);
    if (got.ok) files.set(name, got.value);
    else problems.push({ ...got.error, where: name });
  }
  return ok({ names: listed.value, files });
}

/**
 * Reads all that is in a store for a device.
 *
 * @returns a failure where it cannot be listed, or holds no team that this device knows
 */
export async function collect(store: TeamStore, me: Me): Promise<Result<Collected>> {
  const problems: StoreProblem[] = [];
  // What else a service or a system lays there, such as desktop.ini, is nothing of ours.
  const links = await filesOf(store, 'm', (name) => linkPlace(name) !== null, problems);
  if (!links.ok) return links;
  const { team, problems: wrong } = await readTeam(links.value.files, me.genesis);
  problems.push(...wrong);
  if (team === null) return fail('no-team', 'there is no team here that this device knows');
  if (team.project !== me.project && me.project !== '')
    return fail('other-project', 'it is the team of another study');
  const wraps = await filesOf(store, 'k', (name) => name.includes(`/${me.device}-`), problems);
  if (!wraps.ok) return wraps;
  const keyring: Keyring = new Map();
  problems.push(...(await unwrapAll(wraps.value.files, team, me, keyring)));
  const segments = await filesOf(store, 's', (name) => segmentPlace(name) !== null, problems);
  if (!segments.ok) return segments;
  const reader = new Reader(team, keyring, problems);
  await reader.take(segments.value.files);
  const { parts, heads, sealed } = reader;
  const names = new Set([...links.value.names, ...wraps.value.names, ...segments.value.names]);
  return ok({ team, keyring, parts, heads, names, sealed, problems });
}

/** Reads segments in the order of their chains. */
class Reader {
  readonly parts: Collected['parts'] = [];
  readonly heads = new Map<string, StreamHead>();
  sealed = 0;

  constructor(
    private readonly team: Team,
    private readonly keyring: Keyring,
    private readonly problems: StoreProblem[],
  ) {}

  async take(files: Files): Promise<void> {
    const places = [...files].flatMap(([name, bytes]) => {
      const place = segmentPlace(name);
      return place === null ? [] : [{ name, bytes, place }];
    });
    places.sort((a, b) => a.place.n - b.place.n || (a.name < b.name ? -1 : 1));
    // Hashes of the segments that count, by device, stream and number.
    const counted = new Map<string, Set<string>>();
    for (const { name, bytes, place } of places) {
      const proved = await this.proved(name, bytes, place);
      if (proved === null) continue;
      const key = streamKey(place.device, place.stream);
      const before = place.n === 1 ? new Set(['']) : counted.get(`${key}/${place.n - 1}`);
      if (before?.has(proved.header.prev) !== true) {
        this.says(name, 'gap', `segment ${place.n - 1} before it is missing or another`);
        continue;
      }
      const same = counted.get(`${key}/${place.n}`) ?? new Set<string>();
      if (same.size > 0)
        this.says(name, 'fork', 'two segments have one number: a copied profile; both count');
      counted.set(`${key}/${place.n}`, same.add(proved.hash));
      this.heads.set(key, { n: place.n, hash: proved.hash });
      await this.open(name, proved);
    }
  }

  private says(name: string, code: string, message: string): null {
    this.problems.push(problemOf(name, code, message));
    return null;
  }

  /** The segment where it is what its name and header say, of a device that counts; else null, and why is said. */
  private async proved(name: string, bytes: Uint8Array, place: SegmentPlace): Promise<Segment | null> {
    if (nameHash(bytes) !== place.hash)
      return this.says(name, 'altered', 'it is not what its name says: cut, or changed');
    const read = readSegment(bytes);
    if (!read.ok) return this.says(name, read.error.code, read.error.message);
    const { header } = read.value;
    const device = this.team.devices.get(header.device);
    if (header.project !== this.team.project)
      return this.says(name, 'other-project', 'it is of another study');
    if (header.device !== place.device || header.stream !== place.stream || header.n !== place.n)
      return this.says(name, 'renamed', 'it lies under a name that is not its own');
    if (device?.person !== header.person)
      return this.says(name, 'unknown-device', 'nobody of the team has this device');
    if (isBeyond(device, place))
      return this.says(name, 'after-leaving', 'it came after this device had left');
    if (!(await isOf(read.value, device.sign)))
      return this.says(name, 'bad-signature', 'it was not signed by its device');
    return read.value;
  }

  private async open(name: string, segment: Segment): Promise<void> {
    const { key, stream, person, schema } = segment.header;
    const keys = this.keyring.get(key) ?? [];
    if (keys.length === 0) {
      this.sealed++;
      return;
    }
    if (schema !== PROJECT_VERSION) {
      const which = schema > PROJECT_VERSION ? 'newer-schema' : 'older-schema';
      this.says(name, which, `its records are of schema ${schema}, this version reads ${PROJECT_VERSION}`);
      return;
    }
    let opened: Awaited<ReturnType<typeof openSegment>> = fail('sealed', '');
    for (const one of keys) if (!opened.ok) opened = await openSegment(segment, one);
    if (!opened.ok) {
      this.says(name, opened.error.code, opened.error.message);
      return;
    }
    // A lead answers for what was there before others had a device of their own.
    const mayVouch = this.team.roles.get(person) === 'lead';
    for (const entry of opened.value)
      if (entry.by === person || mayVouch) this.parts.push({ stream, entry });
      else this.says(name, 'not-own', `entry ${entry.id} is in the name of another`);
  }
}

const isBeyond = ({ farewell }: TeamDevice, { stream, n }: SegmentPlace): boolean =>
  farewell !== null && n > (farewell[stream] ?? 0);

/** Every entry once, with all that is known of what it wrote. */
export function entriesIn(parts: Collected['parts']): SentEntry[] {
  const byId = new Map<ChangeId, SentEntry>();
  for (const { stream, entry } of parts) {
    const known = byId.get(entry.id);
    if (known === undefined) {
      byId.set(entry.id, entry);
      continue;
    }
    const places = new Set(known.writes.map((w) => `${placeOf(w)}\n${w.path}`));
    const more = entry.writes.filter((w) => !places.has(`${placeOf(w)}\n${w.path}`));
    const writes = [...known.writes, ...more].sort((a, b) =>
      `${placeOf(a)}\n${a.path}` < `${placeOf(b)}\n${b.path}` ? -1 : 1,
    );
    // The import stands in the open part.
    byId.set(entry.id, { ...(stream === OPEN ? entry : known), writes });
  }
  return [...byId.values()];
}

/** One hash of the ends of all chains: the same for everybody who sees the same files. */
export function hashOf({ team, heads }: Pick<Collected, 'team' | 'heads'>): string {
  const ends = [...heads].map(([key, { n, hash }]) => `${key} ${n} ${hash}`).sort();
  return sha256Hex([`members ${team.head.n} ${team.head.hash}`, ...ends].join('\n'));
}
