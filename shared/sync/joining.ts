// Coming into a team: a device asks with its keys, a lead's device lets it in after both have read out six words.
import { z } from 'zod';
import { sha256Hex } from '../kernel/hash';
import { fail, ok, type Result } from '../kernel/result';
import type { Me } from './collect';
import { type Bytes, bytesToHex, type KeptKeys, makeKeys, publicOf, randomBytes, utf8 } from './crypto';
import { requestName } from './names';

const requestSchema = z.object({
  device: z.object({
    id: z.string().regex(/^[0-9a-f]{32}$/),
    sign: z.string().regex(/^[0-9a-f]{64}$/),
    agree: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  /** Who says to come, as they wrote it. */
  name: z.string().min(1).max(200),
});
export type JoinRequest = z.infer<typeof requestSchema>;

/** A new device, of nobody yet. */
export async function newDevice(): Promise<{ device: string; keys: KeptKeys }> {
  return { device: bytesToHex(randomBytes(16)), keys: await makeKeys() };
}

/** What a device puts into the store to be let in. */
export function joinRequest(
  { device, keys }: Pick<Me, 'device' | 'keys'>,
  name: string,
): { name: string; bytes: Bytes } {
  const request: JoinRequest = { device: { id: device, ...publicOf(keys) }, name };
  return { name: requestName(device), bytes: utf8(`${JSON.stringify(request)}\n`) };
}

/** Reads a request. Fails with `malformed`. */
export function readRequest(name: string, bytes: Uint8Array): Result<JoinRequest> {
  try {
    const request = requestSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
    if (name === requestName(request.device.id)) return ok(request);
  } catch {
    // Said below.
  }
  return fail('malformed', 'it is no request to join');
}

const CONSONANTS = 'bdfghjklmnprstvw';
const VOWELS = 'aeiou';

/**
 * Six words of four letters that both read out: other keys, or another team, give others. 12.6 bits a word (of 16 times
 * 5 times 16 times 5), 75 bits in all: nobody finds keys with the same words.
 */
export function wordsOf({ device }: JoinRequest, genesis: string): string[] {
  const digest = sha256Hex(`zeef join ${genesis} ${device.id} ${device.sign} ${device.agree}`);
  return Array.from({ length: 6 }, (_, i) => {
    const n = parseInt(digest.slice(i * 8, i * 8 + 8), 16);
    const consonant = (at: number): string => CONSONANTS[at % CONSONANTS.length] ?? '';
    const vowel = (at: number): string => VOWELS[at % VOWELS.length] ?? '';
    return consonant(n) + vowel(n >>> 4) + consonant(n >>> 12) + vowel(n >>> 20);
  });
}
