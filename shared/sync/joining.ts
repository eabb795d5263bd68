// Coming into a team: a device asks with its keys, a lead's device lets it in after both have read out six words.
import { z } from 'zod';
import { sha256Hex } from '../kernel/hash';
import { fail, ok, type Result } from '../kernel/result';
import type { Me } from './collect';
import {
  type Bytes,
  bytesToHex,
  hexToBytes,
  type KeptKeys,
  makeKeys,
  publicOf,
  randomBytes,
  unwrapKey,
  utf8,
  wrapKey,
} from './crypto';
import type { Team } from './members';
import { requestName } from './names';

const deviceSchema = z.object({
  id: z.string().regex(/^[0-9a-f]{32}$/),
  sign: z.string().regex(/^[0-9a-f]{64}$/),
  agree: z.string().regex(/^[0-9a-f]{64}$/),
});
const requestSchema = z.object({
  device: deviceSchema,
  /** Who says to come, as they wrote it, sealed for each device of a lead: the store shows no name. */
  name: z.record(
    z.string(),
    z
      .string()
      .regex(/^(?:[0-9a-f]{2})*$/)
      .max(2000),
  ),
});
/** A device that asks to come, and who says so; '' where that is sealed for others. */
export type JoinRequest = { device: z.infer<typeof deviceSchema>; name: string };

/** Letters of a name that go along; all are sealed at one length. */
const NAME = 100;
const infoOf = (device: string, receiver: string): string => `zeef join ${device} ${receiver}`;

/** A new device, of nobody yet. */
export async function newDevice(): Promise<{ device: string; keys: KeptKeys }> {
  return { device: bytesToHex(randomBytes(16)), keys: await makeKeys() };
}

/** What a device puts into the store to be let in. @param name - for the leads of the team */
export async function joinRequest(
  { device, keys }: Pick<Me, 'device' | 'keys'>,
  name: string,
  { roles, devices }: Pick<Team, 'roles' | 'devices'>,
): Promise<{ name: string; bytes: Bytes }> {
  const plain = new Uint8Array(NAME * 4);
  plain.set(utf8(name.slice(0, NAME)));
  const sealed: Record<string, string> = {};
  for (const [id, { person, sign, agree, farewell }] of devices)
    if (farewell === null && roles.get(person) === 'lead')
      sealed[id] = bytesToHex(await wrapKey(plain, { sign, agree }, infoOf(device, id)));
  const request = { device: { id: device, ...publicOf(keys) }, name: sealed };
  return { name: requestName(device), bytes: utf8(`${JSON.stringify(request)}\n`) };
}

/** Reads a request. @param me - who reads; the name is there for a lead. Fails with `malformed` */
export async function readRequest(
  name: string,
  bytes: Uint8Array,
  me: Pick<Me, 'device' | 'keys'>,
): Promise<Result<JoinRequest>> {
  try {
    const { device, name: sealed } = requestSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
    if (name !== requestName(device.id)) return fail('malformed', 'it is no request to join');
    const own = sealed[me.device];
    const plain =
      own === undefined ? null : await unwrapKey(me.keys, hexToBytes(own), infoOf(device.id, me.device));
    return ok({ device, name: new TextDecoder().decode(plain ?? new Uint8Array()).replace(/\0+$/, '') });
  } catch {
    return fail('malformed', 'it is no request to join');
  }
}

const CONSONANTS = 'bdfghjklmnprstvw';
const VOWELS = 'aeiou';

/**
 * Six words of four letters that both read out: other keys, or another team, give others. 12.6 bits a word (of 16 times
 * 5 times 16 times 5), 75 bits in all: nobody finds keys with the same words.
 */
export function wordsOf({ device }: Pick<JoinRequest, 'device'>, genesis: string): string[] {
  const digest = sha256Hex(`zeef join ${genesis} ${device.id} ${device.sign} ${device.agree}`);
  return Array.from({ length: 6 }, (_, i) => {
    const n = parseInt(digest.slice(i * 8, i * 8 + 8), 16);
    const consonant = (at: number): string => CONSONANTS[at % CONSONANTS.length] ?? '';
    const vowel = (at: number): string => VOWELS[at % VOWELS.length] ?? '';
    return consonant(n) + vowel(n >>> 4) + consonant(n >>> 12) + vowel(n >>> 20);
  });
}
