// Letting devices into a team: who asks, with the words that both read out, and the link that lets one in.
import { fail, ok, type Result } from '../kernel/result';
import type { Me } from './collect';
import { type JoinRequest, joinRequest, newDevice, readRequest, wordsOf } from './joining';
import { type LinkBody, readTeam, type Team, writeLink } from './members';
import { isRequest, linkPlace, nameHash } from './names';
import type { NewFile } from './publish';
import type { TeamStore } from './store';

/** Who asks to come, with the six words that the device that asks shows too. */
export type Asking = JoinRequest & { words: string };

/** The devices that ask to come and are not in. A file that is no request is passed over. */
export async function askingIn(store: TeamStore, team: Team): Promise<Result<Asking[]>> {
  const listed = await store.list('j');
  if (!listed.ok) return listed;
  const asking: Asking[] = [];
  for (const name of listed.value.filter(isRequest)) {
    const got = await store.get(name);
    const request = got.ok ? readRequest(name, got.value) : got;
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

/**
 * Makes a device that asks to come into the team of a store.
 *
 * @param name - who asks, as they write it
 * @returns the device, the file with which it asks, and the words that a lead sees too; fails with `no-team`
 */
export async function askToCome(
  store: TeamStore,
  name: string,
): Promise<Result<{ me: Me & { genesis: string }; request: NewFile; words: string }>> {
  const listed = await store.list('m');
  if (!listed.ok) return listed;
  const first = listed.value.find((link) => linkPlace(link)?.n === 1);
  if (first === undefined) return fail('no-team', 'there is no team here');
  const got = await store.get(first);
  if (!got.ok) return got;
  const { team } = await readTeam(new Map([[first, got.value]]), null);
  if (team === null) return fail('no-team', 'there is no team here');
  const { project, genesis } = team;
  const me = { ...(await newDevice()), project, person: '', genesis };
  const request = joinRequest(me, name);
  const read = readRequest(request.name, request.bytes);
  if (!read.ok) return read;
  return ok({ me, request, words: wordsOf(read.value, genesis).join(' ') });
}
