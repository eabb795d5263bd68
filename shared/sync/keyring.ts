// The keys that a device holds for what is sealed, and those that it wraps for others.
import {
  bytesToHex,
  type Bytes,
  hexToBytes,
  isSigned,
  type KeptKeys,
  signBytes,
  unwrapKey,
  utf8,
  wrapKey,
} from './crypto';
import { OPEN, nameHash, wrapName, wrapPlace } from './names';
import { problemOf, type StoreProblem, type Team } from './members';

/** Content keys by their id. There may be several of one id: a segment says by opening which is its own. */
export type Keyring = Map<string, Bytes[]>;

export const openKey = (epoch: number): string => `${OPEN}.${epoch}`;

/** The key of a blind stream: another since somebody was taken out, who may have been a lead and had the one before. */
export const blindKey = (stream: string, epoch: number): string => `${stream}.${epoch}`;

const infoOf = (project: string, key: string, device: string): string => `zeef ${project} ${key} ${device}`;

/** Adds a key, unless it is there. */
export function addKey(keyring: Keyring, id: string, key: Bytes): void {
  const known = keyring.get(id) ?? [];
  const text = bytesToHex(key);
  if (!known.some((one) => bytesToHex(one) === text)) keyring.set(id, [...known, key]);
}

/** Whether a person may have a key: of what is open everybody; of what is blind its person and the leads. */
export function mayHave({ roles }: Pick<Team, 'roles'>, key: string, person: string): boolean {
  const [kind = '', , owner = ''] = key.split('.');
  if (!roles.has(person)) return false;
  return kind === OPEN || person === owner || roles.get(person) === 'lead';
}

/** Wraps a key for a device, signed by who gives it. */
export async function wrapFor(
  {
    project,
    device,
    receiver,
  }: { project: string; device: string; receiver: { id: string; sign: string; agree: string } },
  id: string,
  key: Bytes,
  keys: KeptKeys,
): Promise<{ name: string; bytes: Bytes }> {
  const wrapped = bytesToHex(await wrapKey(key, receiver, infoOf(project, id, receiver.id)));
  const text = JSON.stringify({ project, key: id, device: receiver.id, by: device, wrapped });
  const bytes = utf8(`${text}\n${bytesToHex(await signBytes(keys, utf8(text)))}\n`);
  return { name: wrapName(id, receiver.id, bytes), bytes };
}

/** The keys that were wrapped for a device, by somebody of the team who may have them. */
export async function unwrapAll(
  files: ReadonlyMap<string, Uint8Array>,
  team: Team,
  me: { device: string; keys: KeptKeys },
  keyring: Keyring,
): Promise<StoreProblem[]> {
  const problems: StoreProblem[] = [];
  for (const [name, bytes] of files) {
    const place = wrapPlace(name);
    if (place === null || place.device !== me.device) continue;
    const [text = '', signature = ''] = new TextDecoder().decode(bytes).split('\n');
    const { by, wrapped } = byAndWrapped(text);
    const giver = team.devices.get(by);
    const isWhole = place.hash === nameHash(bytes) && /^[0-9a-f]{128}$/.test(signature);
    if (giver === undefined || !isWhole || !(await isSigned(giver.sign, utf8(text), hexToBytes(signature)))) {
      problems.push(problemOf(name, 'bad-key', 'it is not signed by a device of the team'));
      continue;
    }
    if (!mayHave(team, place.key, giver.person)) continue;
    const key = await unwrapKey(me.keys, hexToBytes(wrapped), infoOf(team.project, place.key, me.device));
    if (key === null)
      problems.push(problemOf(name, 'bad-key', 'it does not open with the keys of this device'));
    else addKey(keyring, place.key, key);
  }
  return problems;
}

function byAndWrapped(text: string): { by: string; wrapped: string } {
  try {
    const { by, wrapped } = JSON.parse(text) as Record<string, unknown>;
    const isHex = typeof wrapped === 'string' && /^(?:[0-9a-f]{2})*$/.test(wrapped);
    return { by: typeof by === 'string' ? by : '', wrapped: isHex ? wrapped : '' };
  } catch {
    return { by: '', wrapped: '' };
  }
}

/** Which keys of a keyring devices of the team still lack: those that are in no file for them. */
export function wrapsDue(
  team: Team,
  keyring: Keyring,
  names: Iterable<string>,
): { key: string; device: string }[] {
  const there = new Set<string>();
  for (const name of names) {
    const place = wrapPlace(name);
    if (place !== null) there.add(`${place.key} ${place.device}`);
  }
  return [...keyring.keys()].flatMap((key) =>
    [...team.devices].flatMap(([device, { person, farewell }]) =>
      farewell === null && mayHave(team, key, person) && !there.has(`${key} ${device}`)
        ? [{ key, device }]
        : [],
    ),
  );
}
