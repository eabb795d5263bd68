// Somebody goes, or a laptop is lost: what their devices sent so far counts, nothing that comes later does, and what is
// written from here on is sealed with a new key that they are not given.
import { type Collected, type Me, streamKey } from './collect';
import { publicOf, randomBytes } from './crypto';
import { addKey, mayHave, openKey, wrapFor } from './keyring';
import { type LinkBody, writeLink } from './members';
import { nameHash } from './names';
import type { NewFile } from './publish';

/** Of each stream of a device the last segment that is here. */
function lastOf({ heads }: Collected, device: string): Record<string, number> {
  const own = [...heads].filter(([key]) => key.startsWith(streamKey(device, '')));
  return Object.fromEntries(own.map(([key, { n }]) => [key.slice(device.length + 1), n]));
}

/**
 * The files with which a lead takes devices out of a team.
 *
 * @param devices - those that go
 */
export const takeOut = (
  collected: Collected,
  me: Me,
  devices: readonly string[],
  now: number,
): Promise<NewFile[]> => {
  const gone = devices.map((device) => ({
    kind: 'farewell' as const,
    device,
    streams: lastOf(collected, device),
  }));
  return withNewKey(collected, me, gone, now);
};

/**
 * The links with which the roles of a team become those of the study, which a lead gave there. Who leads no more is
 * given none of the keys of what is blind from here on.
 */
export async function roleLinks(
  collected: Collected,
  me: Me,
  persons: readonly { id: string; role: 'assistant' | 'lead' }[],
  now: number,
): Promise<NewFile[]> {
  const { roles } = collected.team;
  if (roles.get(me.person) !== 'lead') return [];
  const changed = persons.flatMap(({ id, role }) =>
    id !== me.person && roles.has(id) && roles.get(id) !== role
      ? [{ kind: 'member' as const, person: id, role }]
      : [],
  );
  const isLess = changed.some(({ role }) => role === 'assistant');
  return isLess ? await withNewKey(collected, me, changed, now) : await linksOf(collected, me, changed, now);
}

/** Links behind the last one. */
async function linksOf(
  { team }: Pick<Collected, 'team'>,
  me: Me,
  bodies: readonly LinkBody[],
  now: number,
): Promise<NewFile[]> {
  const files: NewFile[] = [];
  let { head } = team;
  for (const body of bodies) {
    const link = await writeLink({ project: me.project, at: now, by: me.device, body }, head, me.keys);
    files.push(link);
    head = { n: head.n + 1, hash: nameHash(link.bytes) };
  }
  return files;
}

/** Links, and a new key for what is open, for every device that stays: what is blind is sealed anew with it as well. */
async function withNewKey(
  collected: Collected,
  me: Me,
  bodies: readonly LinkBody[],
  now: number,
): Promise<NewFile[]> {
  const { team, keyring } = collected;
  const gone = new Set(bodies.flatMap((body) => (body.kind === 'farewell' ? [body.device] : [])));
  const key = openKey(team.keys.length + 1);
  const files = await linksOf(collected, me, [...bodies, { kind: 'key', key }], now);
  const content = randomBytes(32);
  addKey(keyring, key, content);
  for (const [id, device] of team.devices) {
    if (device.farewell !== null || gone.has(id) || !mayHave(team, key, device.person)) continue;
    const receiver =
      id === me.device ? { id, ...publicOf(me.keys) } : { id, sign: device.sign, agree: device.agree };
    files.push(await wrapFor({ project: team.project, device: me.device, receiver }, key, content, me.keys));
  }
  return files;
}
