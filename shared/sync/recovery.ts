// The recovery key of a lead: a device on paper. Its keys follow from 24 words, so whoever has the words comes back
// into the team where all laptops of the leads are lost, with all that a lead can open.
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { fail, ok, type Result } from '../kernel/result';
import type { Collected, Me } from './collect';
import {
  type Bytes,
  bytesToHex,
  derivedBytes,
  type KeptKeys,
  keysFrom,
  owned,
  publicOf,
  randomBytes,
} from './crypto';
import { letIn } from './admitting';
import { takeOut } from './leaving';
import type { Team } from './members';
import { type NewFile, newWraps } from './publish';

/** With what the name of a device on paper begins ('recovery' in ASCII), so that nobody takes it for a laptop. */
const ON_PAPER = '7265636f76657279';
const SEED = 32;

/** Whether a device of a team is a recovery key. */
export const isOnPaper = (device: string): boolean => device.startsWith(ON_PAPER);

/** A new recovery key as 24 words: 256 random bits and a checksum (BIP 39, its English list). */
export const newRecoveryWords = (): string[] => entropyToMnemonic(randomBytes(SEED), wordlist).split(' ');

/** The words as somebody typed them: lower case, whatever stands between them, with or without their numbers. */
const typed = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');

/**
 * The device that 24 words are.
 *
 * @returns a failure: `words-count`, `word-unknown` with the first such in `where`, or `words-wrong` where they are
 *   words but not these 24 in this order
 */
export async function deviceOfWords(text: string): Promise<Result<{ device: string; keys: KeptKeys }>> {
  const words = typed(text);
  const unknown = words.findIndex((word) => !wordlist.includes(word));
  if (unknown >= 0) {
    const message = `word ${unknown + 1} is none of the list: ${words[unknown] ?? ''}`;
    return { ok: false, error: { code: 'word-unknown', message, where: String(unknown + 1) } };
  }
  if (words.length !== 24) return fail('words-count', `there are ${words.length} words, not 24`);
  let seed: Bytes;
  try {
    seed = owned(mnemonicToEntropy(words.join(' '), wordlist));
  } catch {
    return fail('words-wrong', 'these are not the 24 words: one is another, or two are exchanged');
  }
  const [sign, agree, name] = await Promise.all(
    ['sign', 'agree', 'name'].map((what) => derivedBytes(seed, `zeef recovery ${what}`)),
  );
  if (sign === undefined || agree === undefined || name === undefined) throw new Error('no keys');
  return ok({ device: ON_PAPER + bytesToHex(name).slice(0, 16), keys: await keysFrom(sign, agree) });
}

/** The recovery keys of a person that count. */
export const papersOf = ({ devices }: Team, person: string): string[] =>
  [...devices].flatMap(([id, d]) =>
    isOnPaper(id) && d.person === person && d.farewell === null ? [id] : [],
  );

/**
 * The files with which the recovery keys that a lead had until now count no more. What is written from then on is
 * sealed with a key that they are not given.
 */
export const endPapers = (collected: Collected, me: Me, now: number): Promise<NewFile[]> => {
  const old = papersOf(collected.team, me.person);
  return old.length === 0 ? Promise.resolve([]) : takeOut(collected, me, old, now);
};

/** The link with which a recovery key comes into the team. It is given the keys with the next exchange. */
export async function addPaper(
  team: Team,
  me: Me,
  paper: { device: string; keys: KeptKeys },
  now: number,
): Promise<NewFile[]> {
  const role = team.roles.get(me.person) ?? 'assistant';
  const request = { device: { id: paper.device, ...publicOf(paper.keys) }, name: '' };
  return await letIn(team, me, request, { id: me.person, role }, now);
}

/**
 * The link with which a recovery key lets a new device of its person in.
 *
 * @param collected - the store as the recovery key reads it
 * @returns a failure where the team does not know that key (`not-let-in`), or it was replaced (`taken-out`)
 */
export async function comeBack(
  { team }: Pick<Collected, 'team'>,
  paper: Me,
  made: Pick<Me, 'device' | 'keys'>,
  now: number,
): Promise<Result<{ person: string; files: NewFile[] }>> {
  const known = team.devices.get(paper.device);
  if (known === undefined) return fail('not-let-in', 'this team has no such recovery key');
  if (known.farewell !== null) return fail('taken-out', 'this recovery key was replaced by another');
  const { person } = known;
  const role = team.roles.get(person) ?? 'assistant';
  const request = { device: { id: made.device, ...publicOf(made.keys) }, name: '' };
  return ok({ person, files: await letIn(team, { ...paper, person }, request, { id: person, role }, now) });
}

/** The keys that a recovery key holds, wrapped for devices that lack them, the new one among them. */
export const giveKeys = (collected: Collected, paper: Me): Promise<NewFile[]> => newWraps(collected, paper);
