// The zip around a bundle: opened with limits, against its own list of contents. Nothing of what it says is believed
// before it is checked.
import { strFromU8 } from 'fflate';
import { z } from 'zod';
import { sha256Hex } from '../kernel/hash';
import { fail, ok, type Result } from '../kernel/result';
import { APP_VERSION } from '../kernel/version';
import { SCHEMA_VERSION } from '../model/tables';
import { isSealed } from './sealed';
import { bytesAt, hashBetween, hashOf, type Source, type Steps } from './steps';
import { listEntries, placeOf, unpacked, type ZipListed } from './zip-directory';

const manifestSchema = z.object({
  format: z.literal('zeef-bundle'),
  schemaVersion: z.number().int(),
  /** The version of the app that wrote it; older bundles do not say. */
  app: z.string().max(40).optional(),
  entries: z.record(z.string(), z.object({ count: z.number().int().nonnegative(), sha256: z.string() })),
  /** Of a bundle in which something was left out: what, and the schema of its records. */
  partial: z
    .object({ schemaVersion: z.number().int(), without: z.array(z.enum(['files', 'annotations', 'names'])) })
    .optional(),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** What can be left out of a bundle. */
export const leftOut = ['files', 'annotations', 'names'] as const;
export type LeftOut = (typeof leftOut)[number];

// The schema that a partial bundle states, above any that there will be: an app that knows no such bundles says that a
// newer one made it, and does not take it for all of a study.
const PARTIAL_SCHEMA = 1_000_000;

/** What a bundle's list of contents begins with; its entries follow. */
export const manifestOf = (entries: Manifest['entries'], without: readonly LeftOut[] = []): Manifest => ({
  format: 'zeef-bundle',
  schemaVersion: without.length === 0 ? SCHEMA_VERSION : PARTIAL_SCHEMA,
  app: APP_VERSION,
  entries,
  ...(without.length === 0 ? {} : { partial: { schemaVersion: SCHEMA_VERSION, without: [...without] } }),
});

// The records of 100,000 references with abstracts are about 300 MB unpacked; a zip bomb is far over this.
export const MAX_UNPACKED_BYTES = 4 * 1024 ** 3;
// Records deflate to a twentieth at most (measured on made studies of 100,000 like references); zeros to a thousandth.
const MAX_RATIO = 200;
const ANY_RATIO_BYTES = 1024 ** 2;
const ANY_TOTAL_BYTES = 32 * 1024 ** 2;
const MAX_MANIFEST_BYTES = 64 * 1024 ** 2;

// Behind the zip stands the hash of all before it, as the comment that a zip may have: other programs still open it.
const SEAL = 'sha256:';
export const SEAL_BYTES = SEAL.length + 64;

/** What stands behind a zip with this hash, whose comment is to be as long as {@link SEAL_BYTES}. */
export const sealOf = (hash: string): Uint8Array => new TextEncoder().encode(SEAL + hash);

/** Seals a zip without a comment: a byte that changes anywhere is noticed. */
export function seal(zip: Uint8Array): Uint8Array {
  const sealed = new Uint8Array(zip.length + SEAL_BYTES);
  sealed.set(zip);
  // The length of the comment, the last two bytes of the end record.
  sealed[zip.length - 2] = SEAL_BYTES;
  const hash = sha256Hex(sealed.subarray(0, zip.length));
  sealed.set(sealOf(hash), zip.length);
  return sealed;
}

/** Whether the seal holds; null where there is none, as in bundles of before there were seals. */
function* isSealWhole(size: number): Steps<boolean | null> {
  const text = strFromU8(yield* bytesAt(Math.max(0, size - SEAL_BYTES), size), true);
  if (!text.startsWith(SEAL)) return null;
  return text.slice(SEAL.length) === (yield* hashBetween(0, size - SEAL_BYTES));
}

/** Why entries are too large to unpack, or null. What is not packed takes no more than the zip itself. */
export function tooLarge(entries: Iterable<Omit<ZipListed, 'at'>>): string | null {
  let [total, packed, unpacking] = [0, 0, 0];
  for (const { name, size, originalSize, compression } of entries) {
    total += originalSize;
    if (compression !== 0 || originalSize !== size) unpacking += originalSize;
    packed += size;
    // Many small ones are one great one.
    if (total > ANY_TOTAL_BYTES && total > packed * MAX_RATIO) return name;
    if (originalSize > ANY_RATIO_BYTES && originalSize > size * MAX_RATIO) return name;
    if (unpacking > MAX_UNPACKED_BYTES) return name;
  }
  return null;
}

function* readManifest(listed: ZipListed | undefined, size: number): Steps<Manifest | null> {
  if (listed === undefined || listed.originalSize > MAX_MANIFEST_BYTES) return null;
  const { bytes } = yield* entryAt(listed, size);
  const manifest = manifestSchema.safeParse(JSON.parse(strFromU8(bytes)));
  if (!manifest.success) return null;
  const { partial } = manifest.data;
  return partial === undefined ? manifest.data : { ...manifest.data, schemaVersion: partial.schemaVersion };
}

/** Where an entry's packed bytes lie in the bundle. */
export type Part = { from: number; listed: ZipListed };

/** The bytes of an entry, unpacked. @throws where they cannot be */
export async function partBytes(source: Source, { from, listed }: Part): Promise<Uint8Array> {
  return unpacked(await source.read(from, from + listed.size), listed);
}

function* entryAt(listed: ZipListed, size: number): Steps<{ bytes: Uint8Array; part: Part }> {
  const from = yield* placeOf(listed, size);
  const packed = yield* bytesAt(from, from + listed.size);
  if (packed.length < listed.size) throw new Error('unexpected EOF');
  return { bytes: unpacked(packed, listed), part: { from, listed } };
}

/** An entry with the hash of its bytes. A file that is not packed is only gone through: of it there are none. */
function* hashed(
  name: string,
  listed: ZipListed,
  size: number,
): Steps<{ hash: string; bytes: Uint8Array; part: Part }> {
  if (!name.startsWith('files/') || listed.compression !== 0) {
    const entry = yield* entryAt(listed, size);
    return { ...entry, hash: yield* hashOf(entry.bytes) };
  }
  const from = yield* placeOf(listed, size);
  const hash = yield* hashBetween(from, from + listed.size);
  return { hash, bytes: new Uint8Array(), part: { from, listed } };
}

/**
 * A bundle's list of contents and its entries, each with the hash that the list says: tables as bytes, files, which may
 * be far more, as where they lie.
 */
export type Archive = { manifest: Manifest; entries: Map<string, Uint8Array>; parts: Map<string, Part> };

const damaged = (code: string, message: string, where: string): ReturnType<typeof fail> => {
  const failure = fail(code, message);
  return { ...failure, error: { ...failure.error, where } };
};

// As long as what tells a bundle, or one under a password, from other files.
const MAGIC_BYTES = 8;

/**
 * Opens the zip of a bundle.
 *
 * Codes: `empty`, `password`, `not-a-bundle`, `cut-off`, `newer`, `changed` (the seal is broken), `too-large`,
 * `unlisted`, `missing-entry`, `hash`.
 *
 * @param size - its bytes
 */
export function* openArchive(size: number): Steps<Result<Archive>> {
  if (size === 0) return fail('empty', 'the file is empty');
  const magic = yield* bytesAt(0, MAGIC_BYTES);
  if (isSealed(magic)) return fail('password', 'the bundle stands under a password');
  if (magic[0] !== 0x50 || magic[1] !== 0x4b) return fail('not-a-bundle', 'not a .zeef bundle');
  try {
    const listed = yield* listEntries(size);
    const bomb = tooLarge(listed.values());
    if (bomb !== null) return damaged('too-large', `${bomb} is too large when unpacked`, bomb);
    const manifest = yield* readManifest(listed.get('manifest.json'), size);
    if (manifest === null) return fail('not-a-bundle', 'not a .zeef bundle: it has no readable manifest');
    if (manifest.schemaVersion > SCHEMA_VERSION)
      return damaged(
        'newer',
        `made by Zeef ${manifest.app ?? 'of a newer version'} (schema ${manifest.schemaVersion}; this one reads ${SCHEMA_VERSION})`,
        manifest.app ?? '',
      );
    const sealed = yield* isSealWhole(size);
    if (sealed === false || (sealed === null && manifest.app !== undefined))
      return fail('changed', 'the bundle was changed after it was written');
    return yield* readListed(size, manifest, listed);
  } catch (error) {
    return fail(
      'cut-off',
      `the bundle is damaged or cut off (${(error as Error).message.split('\n')[0] ?? ''})`,
    );
  }
}

function* readListed(
  size: number,
  manifest: Manifest,
  listed: ReadonlyMap<string, ZipListed>,
): Steps<Result<Archive>> {
  for (const name of listed.keys())
    if (name !== 'manifest.json' && !Object.hasOwn(manifest.entries, name))
      return damaged('unlisted', `${name} is not in the list of contents`, name);
  const entries = new Map<string, Uint8Array>();
  const parts = new Map<string, Part>();
  for (const [name, { sha256 }] of Object.entries(manifest.entries)) {
    const entry = name === 'manifest.json' ? undefined : listed.get(name);
    if (entry === undefined) return damaged('missing-entry', `the bundle lacks ${name}`, name);
    const { hash, bytes, part } = yield* hashed(name, entry, size);
    if (hash !== sha256) return damaged('hash', `${name} does not match its hash`, name);
    if (name.startsWith('files/')) parts.set(name, part);
    else entries.set(name, bytes);
  }
  return ok({ manifest, entries, parts });
}
