// The zip around a bundle: opened with limits, against its own list of contents. Nothing of what it says is believed
// before it is checked.
import { strFromU8, type UnzipFileInfo, unzipSync } from 'fflate';
import { z } from 'zod';
import { sha256Hex } from '../kernel/hash';
import { fail, ok, type Result } from '../kernel/result';
import { APP_VERSION } from '../kernel/version';
import { SCHEMA_VERSION } from '../model/tables';
import { isSealed } from './sealed';

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

// A bundle of 100,000 references with abstracts is about 300 MB unpacked; a zip bomb is far over this.
export const MAX_UNPACKED_BYTES = 4 * 1024 ** 3;
// Records deflate to a twentieth at most (measured on made studies of 100,000 like references); zeros to a thousandth.
const MAX_RATIO = 200;
const ANY_RATIO_BYTES = 1024 ** 2;
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
function isSealWhole(bytes: Uint8Array): boolean | null {
  const text = strFromU8(bytes.subarray(-SEAL_BYTES), true);
  if (!text.startsWith(SEAL)) return null;
  return text.slice(SEAL.length) === sha256Hex(bytes.subarray(0, -SEAL_BYTES));
}

/** What the zip holds, without unpacking. @throws when it is no zip, or cut off */
function listEntries(bytes: Uint8Array): Map<string, UnzipFileInfo> {
  const found = new Map<string, UnzipFileInfo>();
  unzipSync(bytes, {
    filter: (file) => {
      if (found.has(file.name)) throw new Error(`${file.name} twice`);
      found.set(file.name, file);
      return false;
    },
  });
  return found;
}

/** Why entries are too large to unpack, or null. */
export function tooLarge(entries: Iterable<UnzipFileInfo>): string | null {
  let total = 0;
  for (const { name, size, originalSize } of entries) {
    total += originalSize;
    if (originalSize > ANY_RATIO_BYTES && originalSize > size * MAX_RATIO) return name;
    if (total > MAX_UNPACKED_BYTES) return name;
  }
  return null;
}

function readManifest(bytes: Uint8Array): Manifest | null {
  const text = unzipSync(bytes, {
    filter: ({ name, originalSize }) => name === 'manifest.json' && originalSize <= MAX_MANIFEST_BYTES,
  })['manifest.json'];
  if (text === undefined) return null;
  const manifest = manifestSchema.safeParse(JSON.parse(strFromU8(text)));
  if (!manifest.success) return null;
  const { partial } = manifest.data;
  return partial === undefined ? manifest.data : { ...manifest.data, schemaVersion: partial.schemaVersion };
}

/** A bundle's list of contents and its entries as bytes, each with the hash that the list says. */
export type Archive = { manifest: Manifest; entries: Map<string, Uint8Array> };

const damaged = (code: string, message: string, where: string): ReturnType<typeof fail> => {
  const failure = fail(code, message);
  return { ...failure, error: { ...failure.error, where } };
};

/**
 * Opens the zip of a bundle.
 *
 * Codes: `empty`, `password`, `not-a-bundle`, `cut-off`, `newer`, `changed` (the seal is broken), `too-large`,
 * `unlisted`, `missing-entry`, `hash`.
 */
export function openArchive(bytes: Uint8Array): Result<Archive> {
  if (bytes.length === 0) return fail('empty', 'the file is empty');
  if (isSealed(bytes)) return fail('password', 'the bundle stands under a password');
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return fail('not-a-bundle', 'not a .zeef bundle');
  try {
    const listed = listEntries(bytes);
    const bomb = tooLarge(listed.values());
    if (bomb !== null) return damaged('too-large', `${bomb} is too large when unpacked`, bomb);
    const manifest = readManifest(bytes);
    if (manifest === null) return fail('not-a-bundle', 'not a .zeef bundle: it has no readable manifest');
    if (manifest.schemaVersion > SCHEMA_VERSION)
      return damaged(
        'newer',
        `made by Zeef ${manifest.app ?? 'of a newer version'} (schema ${manifest.schemaVersion}; this one reads ${SCHEMA_VERSION})`,
        manifest.app ?? '',
      );
    const sealed = isSealWhole(bytes);
    if (sealed === false || (sealed === null && manifest.app !== undefined))
      return fail('changed', 'the bundle was changed after it was written');
    return readListed(bytes, manifest, listed);
  } catch (error) {
    return fail(
      'cut-off',
      `the bundle is damaged or cut off (${(error as Error).message.split('\n')[0] ?? ''})`,
    );
  }
}

function readListed(
  bytes: Uint8Array,
  manifest: Manifest,
  listed: ReadonlyMap<string, UnzipFileInfo>,
): Result<Archive> {
  for (const name of listed.keys())
    if (name !== 'manifest.json' && !Object.hasOwn(manifest.entries, name))
      return damaged('unlisted', `${name} is not in the list of contents`, name);
  const unpacked = unzipSync(bytes, { filter: ({ name }) => name !== 'manifest.json' });
  const entries = new Map<string, Uint8Array>();
  for (const [name, { sha256 }] of Object.entries(manifest.entries)) {
    const entry = Object.hasOwn(unpacked, name) ? unpacked[name] : undefined;
    if (entry === undefined) return damaged('missing-entry', `the bundle lacks ${name}`, name);
    if (sha256Hex(entry) !== sha256) return damaged('hash', `${name} does not match its hash`, name);
    entries.set(name, entry);
  }
  return ok({ manifest, entries });
}
