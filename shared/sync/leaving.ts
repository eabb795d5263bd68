// Somebody goes, or a laptop is lost: what their devices sent so far counts, nothing that comes later does, and what is
// written from here on is sealed with a new key that they are not given.
import { type Collected, type Me, streamKey } from './collect';
import { publicOf, randomBytes } from './crypto';
import { addKey, mayHave, openKey, wrapFor } from './keyring';
import { type LinkBody, type Team, writeLink } from './members';
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
export async function takeOut(
  collected: Collected,
  me: Me,
  devices: readonly string[],
  now: number,
): Promise<NewFile[]> {
  const { team, keyring } = collected;
  const files: NewFile[] = [];
  let head: Team['head'] = team.head;
  const add = async (body: LinkBody): Promise<void> => {
    const link = await writeLink({ project: me.project, at: now, by: me.device, body }, head, me.keys);
    files.push(link);
    head = { n: head.n + 1, hash: nameHash(link.bytes) };
  };
  for (const device of devices) await add({ kind: 'farewell', device, streams: lastOf(collected, device) });
  const key = openKey(team.keys.length + 1);
  await add({ kind: 'key', key });
  const content = randomBytes(32);
  addKey(keyring, key, content);
  for (const [id, device] of team.devices) {
    if (device.farewell !== null || devices.includes(id) || !mayHave(team, key, device.person)) continue;
    const receiver =
      id === me.device ? { id, ...publicOf(me.keys) } : { id, sign: device.sign, agree: device.agree };
    files.push(await wrapFor({ project: team.project, device: me.device, receiver }, key, content, me.keys));
  }
  return files;
}
