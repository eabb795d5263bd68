// Who is in a team: a chain of links, each signed by a device that may, each naming the one before. Roles and devices
// follow from it alone, so alike everywhere.
import { z } from 'zod';
import type { Problem } from '../kernel/result';
import { type Bytes, bytesToHex, hexToBytes, isSigned, type KeptKeys, signBytes, utf8 } from './crypto';
import { linkName, linkPlace, nameHash } from './names';

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
const deviceSchema = z.object({ id: hex(16), sign: hex(32), agree: hex(32) });
const roleSchema = z.enum(['assistant', 'lead']);
const bodySchema = z.discriminatedUnion('kind', [
  /** The first: who made the team, with their device. */
  z.object({ kind: z.literal('genesis'), person: z.string(), device: deviceSchema }),
  /** A person comes, or has another role. */
  z.object({ kind: z.literal('member'), person: z.string(), role: roleSchema }),
  z.object({ kind: z.literal('device'), person: z.string(), device: deviceSchema }),
  /** A device goes: of each stream the last segment that counts. */
  z.object({ kind: z.literal('farewell'), device: hex(16), streams: z.record(z.string(), z.number().int()) }),
  /** A new key for what is open. */
  z.object({ kind: z.literal('key'), key: z.string() }),
]);
export type LinkBody = z.infer<typeof bodySchema>;
type NewDevice = Extract<LinkBody, { kind: 'device' }>;
const linkSchema = z.object({
  project: z.string(),
  n: z.number().int().positive(),
  prev: z.string(),
  at: z.number().int(),
  by: hex(16),
  body: bodySchema,
});
type Link = z.infer<typeof linkSchema>;

export type TeamDevice = {
  person: string;
  sign: string;
  agree: string;
  /** When it came, by the clock of who let it in, in milliseconds. */
  since: number;
  /** Of each stream the last segment that counts; null while the device is there. */
  farewell: Readonly<Record<string, number>> | null;
};
/** The team as its chain makes it. */
export type Team = {
  project: string;
  roles: ReadonlyMap<string, 'assistant' | 'lead'>;
  devices: ReadonlyMap<string, TeamDevice>;
  /** Keys for what is open, the newest last. */
  keys: readonly string[];
  /** The last link. */
  head: { n: number; hash: string };
  /** Hash of the first link: what tells this team from any other. */
  genesis: string;
};

/** Writes a link behind the last one. */
export async function writeLink(
  link: Omit<Link, 'n' | 'prev'>,
  head: Team['head'] | null,
  keys: Pick<KeptKeys, 'sign'>,
): Promise<{ name: string; bytes: Bytes }> {
  const whole: Link = { ...link, n: (head?.n ?? 0) + 1, prev: head?.hash ?? '' };
  const text = JSON.stringify(whole);
  const bytes = utf8(`${text}\n${bytesToHex(await signBytes(keys, utf8(text)))}\n`);
  return { name: linkName(whole.n, nameHash(bytes)), bytes };
}

/** A link as it was read; its signature is not proved yet. */
type ReadLink = { name: string; hash: string; link: Link; text: string; signature: string };

function readLink(name: string, bytes: Uint8Array): ReadLink | null {
  const place = linkPlace(name);
  if (place === null || place.hash !== nameHash(bytes)) return null;
  const [text = '', signature = ''] = new TextDecoder().decode(bytes).split('\n');
  try {
    const link = linkSchema.parse(JSON.parse(text));
    return link.n === place.n ? { name, hash: place.hash, link, text, signature } : null;
  } catch {
    return null;
  }
}

/** The team while links are applied. */
class Building {
  roles = new Map<string, 'assistant' | 'lead'>();
  devices = new Map<string, TeamDevice>();
  keys: string[] = [];

  /** Whether a device may add that link. */
  allows({ by, body }: Link): boolean {
    if (body.kind === 'genesis') return body.device.id === by;
    const device = this.devices.get(by);
    if (device === undefined || device.farewell !== null) return false;
    if (this.roles.get(device.person) === 'lead') return true;
    // A person's own second laptop, and their leaving.
    if (body.kind === 'device') return body.person === device.person;
    return body.kind === 'farewell' && this.devices.get(body.device)?.person === device.person;
  }

  apply({ body, at }: Link): void {
    switch (body.kind) {
      case 'genesis':
        this.roles.set(body.person, 'lead');
        this.addDevice(body, at);
        break;
      case 'member':
        this.roles.set(body.person, body.role);
        break;
      case 'device':
        this.addDevice(body, at);
        break;
      case 'farewell': {
        const device = this.devices.get(body.device);
        if (device !== undefined) this.devices.set(body.device, { ...device, farewell: body.streams });
        break;
      }
      case 'key':
        this.keys.push(body.key);
        break;
    }
  }

  private addDevice({ person, device }: Pick<NewDevice, 'person' | 'device'>, since: number): void {
    const { id, sign, agree } = device;
    // Its keys are those that it came with.
    if (!this.devices.has(id)) this.devices.set(id, { person, sign, agree, since, farewell: null });
  }
}

/** What is wrong with a file of the store: its name and why. */
export type StoreProblem = Problem & { where: string };
export const problemOf = (where: string, code: string, message: string): StoreProblem => ({
  where,
  code,
  message,
});

/**
 * Reads the chain. Links that fit nowhere, that nobody who may has signed, or that are no links are named and count for
 * nothing. Where two leads added at once, both count, in the order of their depth and hash: alike everywhere.
 *
 * @param genesis - hash of the first link, where it is known; else the first by its hash is taken
 */
export async function readTeam(
  files: ReadonlyMap<string, Uint8Array>,
  genesis: string | null,
): Promise<{ team: Team | null; problems: StoreProblem[] }> {
  const problems: StoreProblem[] = [];
  const links: ReadLink[] = [];
  for (const [name, bytes] of files) {
    const read = readLink(name, bytes);
    if (read === null) problems.push(problemOf(name, 'bad-link', 'it is no link, or not what its name says'));
    else links.push(read);
  }
  links.sort((a, b) => a.link.n - b.link.n || (a.hash < b.hash ? -1 : 1));
  const first = links.find((l) => l.link.n === 1 && (genesis === null || l.hash === genesis));
  if (first === undefined || first.link.body.kind !== 'genesis') return { team: null, problems };
  const once = await walk(links, first, new Set());
  // Known only once all farewells are: whoever has left may lay a link beside those of before.
  const late = writtenAfterFarewell(links, once.farewells);
  const { building, head, problems: wrong } = late.size === 0 ? once : await walk(links, first, late);
  problems.push(...wrong);
  const { roles, devices, keys } = building;
  if (head.n === 0) return { team: null, problems };
  const { project } = first.link;
  return { team: { project, roles, devices, keys, head, genesis: first.hash }, problems };
}

type Walked = {
  building: Building;
  head: Team['head'];
  /** Links with which a device went. */
  farewells: ReadLink[];
  problems: StoreProblem[];
};

/** Applies links in their order. @param late - links that count for nothing, but have their place in the chain */
async function walk(links: readonly ReadLink[], first: ReadLink, late: ReadonlySet<string>): Promise<Walked> {
  const problems: StoreProblem[] = [];
  const farewells: ReadLink[] = [];
  const building = new Building();
  const applied = new Map<string, number>();
  const behind = new Map<string, number>();
  let head = { n: 0, hash: '' };
  for (const one of links) {
    const { name, hash, link } = one;
    const isFirst = hash === first.hash;
    const says = (code: string, message: string): void => void problems.push(problemOf(name, code, message));
    if (link.n === 1 && !isFirst) says('other-team', 'it begins another team');
    else if (!isFirst && applied.get(link.prev) !== link.n - 1) says('gap', 'the link before it is missing');
    else if (link.project !== first.link.project) says('other-project', 'it is of another study');
    else if (late.has(hash)) {
      says('not-allowed', 'its device has left, and who said so had not seen it');
      applied.set(hash, link.n);
    } else if (!building.allows(link)) says('not-allowed', 'who wrote it may not');
    else if (!(await isSignedBy(one, building))) says('bad-signature', 'it was not signed by whom it names');
    else {
      if (behind.has(link.prev)) says('fork', 'two were added behind one link: both count');
      behind.set(link.prev, link.n);
      building.apply(link);
      if (link.body.kind === 'farewell') farewells.push(one);
      applied.set(hash, link.n);
      head = { n: link.n, hash };
    }
  }
  return { building, head, farewells, problems };
}

async function isSignedBy({ link, text, signature }: ReadLink, { devices }: Building): Promise<boolean> {
  const sign = link.body.kind === 'genesis' ? link.body.device.sign : (devices.get(link.by)?.sign ?? '');
  const bytes = hexToBytes(/^[0-9a-f]{128}$/.test(signature) ? signature : '');
  return await isSigned(sign, utf8(text), bytes);
}

/**
 * Links of devices that have left which the farewell does not stand behind: with those somebody who was taken out would
 * come in again, as if it had been before.
 */
function writtenAfterFarewell(links: readonly ReadLink[], farewells: readonly ReadLink[]): Set<string> {
  const before = new Map(links.map(({ hash, link }) => [hash, link.prev]));
  const late = new Set<string>();
  for (const { hash: last, link: farewell } of farewells) {
    if (farewell.body.kind !== 'farewell') continue;
    const seen = new Set<string>();
    for (let at: string | undefined = last; at !== undefined && !seen.has(at); at = before.get(at))
      seen.add(at);
    for (const { hash, link } of links)
      if (link.by === farewell.body.device && !seen.has(hash)) late.add(hash);
  }
  return late;
}
