import { describe, expect, it } from 'vitest';
import {
  isSigned,
  makeKeys,
  publicOf,
  randomBytes,
  seal,
  signBytes,
  unseal,
  unwrapKey,
  utf8,
  wrapKey,
} from './crypto';

const flip = (bytes: Uint8Array, at: number): Uint8Array<ArrayBuffer> => {
  const copy = new Uint8Array(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};

describe('what is signed', () => {
  it('is by that key and of these bytes, and of no others', async () => {
    const [noor, jelle] = [await makeKeys(), await makeKeys()];
    const signature = await signBytes(noor, utf8('besluit'));
    expect(signature).toHaveLength(64);
    expect(await isSigned(noor.signPublic, utf8('besluit'), signature)).toBe(true);
    expect(await isSigned(noor.signPublic, utf8('besluiten'), signature)).toBe(false);
    expect(await isSigned(jelle.signPublic, utf8('besluit'), signature)).toBe(false);
    expect(await isSigned(noor.signPublic, utf8('besluit'), flip(signature, 3))).toBe(false);
    expect(await isSigned('geen sleutel', utf8('besluit'), signature)).toBe(false);
  });
});

describe('what is sealed', () => {
  it('opens with its key and what stands beside it alone, and never looks the same twice', async () => {
    const key = randomBytes(32);
    const [once, again] = [
      await seal(key, utf8('uitgesloten'), utf8('a')),
      await seal(key, utf8('uitgesloten'), utf8('a')),
    ];
    expect(once).not.toEqual(again);
    expect(await unseal(key, once, utf8('a'))).toEqual(utf8('uitgesloten'));
    expect(await unseal(randomBytes(32), once, utf8('a'))).toBeNull();
    expect(await unseal(key, once, utf8('b'))).toBeNull();
    for (const at of [0, 12, once.length - 1])
      expect(await unseal(key, flip(once, at), utf8('a'))).toBeNull();
    expect(await unseal(key, once.subarray(0, 5), utf8('a'))).toBeNull();
  });
});

describe('a wrapped key', () => {
  it('is for one device, and for what it says it is', async () => {
    const [noor, jelle] = [await makeKeys(), await makeKeys()];
    const key = randomBytes(32);
    const wrapped = await wrapKey(key, publicOf(noor), 'open noor');
    expect(await unwrapKey(noor, wrapped, 'open noor')).toEqual(key);
    expect(await unwrapKey(jelle, wrapped, 'open noor')).toBeNull();
    expect(await unwrapKey(noor, wrapped, 'blind noor')).toBeNull();
    expect(await unwrapKey(noor, flip(wrapped, 40), 'open noor')).toBeNull();
    expect(await unwrapKey(noor, wrapped.subarray(0, 20), 'open noor')).toBeNull();
  });
});
