// What is too large for an entry: the references of an import, in pages, and the files of documents. Sealed with the
// open key; written once, got when they are wanted.
import { gunzipSync, gzipSync } from 'fflate';
import { sha256Hex } from '../kernel/hash';
import { fail, ok, type Result } from '../kernel/result';
import { referenceRecord } from '../model/reference';
import type { RecordOf } from '../model/tables';
import { type Bytes, bytesToHex, owned, seal, unseal, utf8 } from './crypto';
import { nameHash } from './names';
import { MOST_PLAIN } from './segment';

type Reference = RecordOf<'references'>;

/** References of a page: some 200 kB with their abstracts. */
const PAGE = 250;
const BESIDE_PAGE = utf8('zeef page');
const BESIDE_FILE = utf8('zeef file');

/** Seals the references of an import in pages. */
export async function writePages(
  references: readonly Reference[],
  key: Uint8Array,
): Promise<{ name: string; bytes: Bytes }[]> {
  const pages: { name: string; bytes: Bytes }[] = [];
  for (let at = 0; at < references.length; at += PAGE) {
    const text = references.slice(at, at + PAGE).map((r) => `${JSON.stringify(r)}\n`);
    const bytes = await seal(key, gzipSync(utf8(text.join('')), { mtime: 0 }), BESIDE_PAGE);
    pages.push({ name: `p/${nameHash(bytes)}.zp`, bytes });
  }
  return pages;
}

/** The bytes that one of the keys opens; null where none does. */
async function opened(
  keys: readonly Uint8Array[],
  sealed: Uint8Array,
  beside: Uint8Array,
): Promise<Bytes | null> {
  for (const key of keys) {
    const plain = await unseal(key, sealed, beside);
    if (plain !== null) return plain;
  }
  return null;
}

/** The references of a page. Fails with `altered`, `sealed` or `malformed`. */
export async function readPage(
  name: string,
  bytes: Uint8Array,
  keys: readonly Uint8Array[],
): Promise<Result<Reference[]>> {
  if (name !== `p/${nameHash(bytes)}.zp`)
    return fail('altered', 'it is not what its name says: cut, or changed');
  const packed = await opened(keys, bytes, BESIDE_PAGE);
  if (packed === null) return fail('sealed', 'it does not open with the keys of this device');
  try {
    const size = new DataView(packed.slice(-4).buffer).getUint32(0, true);
    if (size > MOST_PLAIN) return fail('malformed', 'it unpacks to more than a page may hold');
    const lines = new TextDecoder().decode(gunzipSync(packed, { out: new Uint8Array(size) })).split('\n');
    return ok(lines.filter((l) => l !== '').map((l) => referenceRecord.schema.parse(JSON.parse(l))));
  } catch {
    return fail('malformed', 'its references cannot be read');
  }
}

/** The name of a file in the store: nobody without the key can tell which file it is. */
export const fileName = (sha256: string, key: Uint8Array): string =>
  `b/${sha256Hex(`${bytesToHex(owned(key))} ${sha256}`)}.zb`;

/** Seals a file. */
export const sealFile = (bytes: Uint8Array, key: Uint8Array): Promise<Bytes> => seal(key, bytes, BESIDE_FILE);

/** The file with that hash; null where it is another, or does not open. */
export async function readFile(
  sealed: Uint8Array,
  sha256: string,
  keys: readonly Uint8Array[],
): Promise<Uint8Array | null> {
  const plain = await opened(keys, sealed, BESIDE_FILE);
  return plain !== null && sha256Hex(plain) === sha256 ? plain : null;
}
