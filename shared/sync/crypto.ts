// Signing, agreeing on keys and sealing, by WebCrypto alone: Ed25519, X25519, HKDF and AES-256-GCM, which Node 20 and
// browsers have. Bytes in, bytes out; the caller names what a key is for.
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';

export { bytesToHex, hexToBytes };
export type Bytes = Uint8Array<ArrayBuffer>;

/** A copy that is nothing but these bytes, as WebCrypto wants them. */
export const owned = (bytes: Uint8Array): Bytes => new Uint8Array(bytes);

const encoder = new TextEncoder();
export const utf8 = (text: string): Bytes => owned(encoder.encode(text));

export function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** The keys of a device as they are kept: the private halves in PKCS #8, all as hex. */
export type KeptKeys = { sign: string; signPublic: string; agree: string; agreePublic: string };
/** What others know of a device. */
export type PublicKeys = { sign: string; agree: string };

/** Makes the keys of a device. */
export async function makeKeys(): Promise<KeptKeys> {
  const one = async (name: 'Ed25519' | 'X25519', usages: ('sign' | 'verify' | 'deriveBits')[]) => {
    const pair = (await crypto.subtle.generateKey({ name }, true, usages)) as CryptoKeyPair;
    const [kept, open] = await Promise.all([
      crypto.subtle.exportKey('pkcs8', pair.privateKey),
      crypto.subtle.exportKey('raw', pair.publicKey),
    ]);
    return [bytesToHex(new Uint8Array(kept)), bytesToHex(new Uint8Array(open))] as const;
  };
  const [sign, signPublic] = await one('Ed25519', ['sign', 'verify']);
  const [agree, agreePublic] = await one('X25519', ['deriveBits']);
  return { sign, signPublic, agree, agreePublic };
}

// What stands before the 32 bytes of a private key in PKCS #8 (RFC 8410).
const PKCS8 = { Ed25519: '302e020100300506032b657004220420', X25519: '302e020100300506032b656e04220420' };

/** The keys of a device that follow from two secrets of 32 bytes. */
export async function keysFrom(signSecret: Uint8Array, agreeSecret: Uint8Array): Promise<KeptKeys> {
  const one = async (name: 'Ed25519' | 'X25519', secret: Uint8Array, usage: 'sign' | 'deriveBits') => {
    const kept = PKCS8[name] + bytesToHex(secret);
    const key = await crypto.subtle.importKey('pkcs8', fromHex(kept), { name }, true, [usage]);
    const { x = '' } = await crypto.subtle.exportKey('jwk', key);
    const open = atob(x.replaceAll('-', '+').replaceAll('_', '/'));
    return [kept, bytesToHex(Uint8Array.from(open, (letter) => letter.charCodeAt(0)))] as const;
  };
  const [sign, signPublic] = await one('Ed25519', signSecret, 'sign');
  const [agree, agreePublic] = await one('X25519', agreeSecret, 'deriveBits');
  return { sign, signPublic, agree, agreePublic };
}

export const publicOf = ({ signPublic, agreePublic }: KeptKeys): PublicKeys => ({
  sign: signPublic,
  agree: agreePublic,
});

const fromHex = (hex: string): Bytes => owned(hexToBytes(hex));

/** An Ed25519 signature of 64 bytes. */
export async function signBytes({ sign }: Pick<KeptKeys, 'sign'>, bytes: Uint8Array): Promise<Bytes> {
  const key = await crypto.subtle.importKey('pkcs8', fromHex(sign), { name: 'Ed25519' }, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign({ name: 'Ed25519' }, key, owned(bytes)));
}

/** Whether a signature is of these bytes by that key; false also where the key is none. */
export async function isSigned(
  publicHex: string,
  bytes: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  try {
    const raw = fromHex(publicHex);
    const key = await crypto.subtle.importKey('raw', raw, { name: 'Ed25519' }, false, ['verify']);
    return await crypto.subtle.verify({ name: 'Ed25519' }, key, owned(signature), owned(bytes));
  } catch {
    return false;
  }
}

const NONCE = 12;

async function aesKey(raw: Uint8Array): Promise<CryptoKey> {
  return await crypto.subtle.importKey('raw', owned(raw), { name: 'AES-GCM' }, false, ['encrypt', 'decrypt']);
}

/**
 * Seals bytes with AES-256-GCM: a random nonce of 12 bytes, then the sealed bytes with their tag.
 *
 * @param beside - what is not secret and must be the same when it is opened
 */
export async function seal(key: Uint8Array, plain: Uint8Array, beside: Uint8Array): Promise<Bytes> {
  const iv = randomBytes(NONCE);
  const algorithm = { name: 'AES-GCM', iv, additionalData: owned(beside) };
  const sealed = new Uint8Array(await crypto.subtle.encrypt(algorithm, await aesKey(key), owned(plain)));
  const out = new Uint8Array(NONCE + sealed.length);
  out.set(iv);
  out.set(sealed, NONCE);
  return out;
}

/** Opens what {@link seal} sealed; null where the key is another or a byte has changed. */
export async function unseal(key: Uint8Array, sealed: Uint8Array, beside: Uint8Array): Promise<Bytes | null> {
  if (sealed.length < NONCE) return null;
  const algorithm = { name: 'AES-GCM', iv: owned(sealed.subarray(0, NONCE)), additionalData: owned(beside) };
  try {
    const opened = await crypto.subtle.decrypt(algorithm, await aesKey(key), owned(sealed.subarray(NONCE)));
    return new Uint8Array(opened);
  } catch {
    return null;
  }
}

const PUBLIC = 32;

/** 32 bytes from a secret, for one use (RFC 5869, HKDF with SHA-256). */
export async function derivedBytes(secret: ArrayBuffer | Bytes, info: string): Promise<Bytes> {
  const material = await crypto.subtle.importKey('raw', secret, { name: 'HKDF' }, false, ['deriveBits']);
  const algorithm = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: utf8(info) };
  return new Uint8Array(await crypto.subtle.deriveBits(algorithm, material, 256));
}

async function agreed(kept: CryptoKey, theirs: Uint8Array, info: string): Promise<Bytes> {
  const open = await crypto.subtle.importKey('raw', owned(theirs), { name: 'X25519' }, false, []);
  return await derivedBytes(
    await crypto.subtle.deriveBits({ name: 'X25519', public: open }, kept, 256),
    info,
  );
}

/**
 * Wraps a key for a device: a public key made for this once, then the key sealed by what the two agree on, as age's
 * X25519 recipients do (https://age-encryption.org/v1).
 *
 * @param info - what the key is and for whom; without it nothing is opened
 */
export async function wrapKey(key: Uint8Array, receiver: PublicKeys, info: string): Promise<Bytes> {
  const pair = await crypto.subtle.generateKey({ name: 'X25519' }, true, ['deriveBits']);
  const once = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const sealing = await agreed(pair.privateKey, fromHex(receiver.agree), info);
  const sealed = await seal(sealing, key, once);
  const out = new Uint8Array(PUBLIC + sealed.length);
  out.set(once);
  out.set(sealed, PUBLIC);
  return out;
}

/** The key that {@link wrapKey} wrapped; null where it is for another device, or of something else. */
export async function unwrapKey(
  { agree }: Pick<KeptKeys, 'agree'>,
  wrapped: Uint8Array,
  info: string,
): Promise<Bytes | null> {
  if (wrapped.length <= PUBLIC) return null;
  const once = wrapped.subarray(0, PUBLIC);
  try {
    const kept = await crypto.subtle.importKey('pkcs8', fromHex(agree), { name: 'X25519' }, false, [
      'deriveBits',
    ]);
    return await unseal(await agreed(kept, once, info), wrapped.subarray(PUBLIC), once);
  } catch {
    return null;
  }
}
