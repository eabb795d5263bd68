// Letting devices into a team: who asks, with the words that both read out, and the link that lets one in.
import { fail, ok, type Result } from '../kernel/result';
import type { Me } from './collect';
import { publicOf } from './crypto';
import { type JoinRequest, joinRequest, newDevice, readRequest, wordsOf } from './joining';
import { type LinkBody, readTeam, type Team, writeLink } from './members';
import { isRequest, linkPlace, nameHash } from './names';
import type { NewFile } from './publish';
import type { TeamStore } from './store';

/** Who asks to come, with the six words that the device that asks shows too. */
export type Asking = JoinRequest & { words: string };

/** The devices that ask to come and are not in. A file that is no request is passed over. */
export async function askingIn(
  store: TeamStore,
  team: Team,
  me: Pick<Me, 'device' | 'keys'>,
): Promise<Result<Asking[]>> {
  const listed = await store.list('j');
  if (!listed.ok) return listed;
  const asking: Asking[] = [];
  for (const name of listed.value.filter(isRequest)) {
    const got = await store.get(name);
    const request = got.ok ? await readRequest(name, got.value, me) : got;
    if (request.ok && !team.devices.has(request.value.device.id))
      asking.push({ ...request.value, words: wordsOf(request.value, team.genesis).join(' ') });
  }
  return ok(asking);
}

/**
 * The links that let a device in, as one of a person of the study: who came to the study after its team began becomes a
 * member first.
 */
export async function letIn(
  team: Team,
  me: Me,
  { device }: JoinRequest,
  person: { id: string; role: 'assistant' | 'lead' },
  now: number,
): Promise<NewFile[]> {
  const files: NewFile[] = [];
  let { head } = team;
  const add = async (body: LinkBody): Promise<void> => {
    const link = await writeLink({ project: team.project, at: now, by: me.device, body }, head, me.keys);
    files.push(link);
    head = { n: head.n + 1, hash: nameHash(link.bytes) };
  };
  if (!team.roles.has(person.id)) await add({ kind: 'member', person: person.id, role: person.role });
  await add({ kind: 'device', person: person.id, device });
  return files;
}

/** The team of a store as its members' chain makes it, by its beginning. Fails with `no-team`. */
export async function teamIn(store: TeamStore, genesis: string | null): Promise<Result<Team>> {
  const listed = await store.list('m');
  if (!listed.ok) return listed;
  const files = new Map<string, Uint8Array>();
  for (const name of listed.value.filter((link) => linkPlace(link) !== null)) {
    const got = await store.get(name);
    if (got.ok) files.set(name, got.value);
  }
  const { team } = await readTeam(files, genesis);
  return team === null ? fail('no-team', 'there is no team here') : ok(team);
}

/** The six words of a device that asks to come into a team. */
export const wordsFor = ({ device, keys }: Pick<Me, 'device' | 'keys'>, genesis: string): string =>
  wordsOf({ device: { id: device, ...publicOf(keys) } }, genesis).join(' ');

/**
 * Makes a device that asks to come into the team of a store.
 *
 * @param name - who asks, as they write it
 * @returns the device, and the file with which it asks; fails with `no-team`
 */
export async function askToCome(
  store: TeamStore,
  name: string,
): Promise<Result<{ me: Me & { genesis: string }; request: NewFile }>> {
  const team = await teamIn(store, null);
  if (!team.ok) return team;
  const { project, genesis } = team.value;
  const me = { ...(await newDevice()), project, person: '', genesis };
  return ok({ me, request: await joinRequest(me, name, team.value) });
}
