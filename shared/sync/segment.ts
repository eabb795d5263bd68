// A segment: entries of one device and stream, signed and sealed, in a file that is written once.
// "ZSEG" 01 | length of the header | header as JSON | sealed gzip of entries as NDJSON | signature over all before.
import { gunzipSync, gzipSync } from 'fflate';
import { z } from 'zod';
import { sha256Hex } from '../kernel/hash';
import { fail, ok, type Result } from '../kernel/result';
import { type Bytes, isSigned, type KeptKeys, seal, signBytes, unseal, utf8 } from './crypto';
import { nameHash, segmentName } from './names';
import { packEntry, type SentEntry, unpackEntry } from './packed';

const MAGIC = Uint8Array.of(0x5a, 0x53, 0x45, 0x47, 1);
const SIGNATURE = 64;
const MOST_HEADER = 4096;
/** The most that a segment may unpack to: whoever wrote more is no device of ours. */
export const MOST_PLAIN = 32 << 20;
/** Sealed segments of blind work are padded to a multiple of this, so that their size says how many at most. */
const PADDING = 4096;

const headerSchema = z.object({
  project: z.string(),
  device: z.string(),
  /** Whose device. */
  person: z.string(),
  stream: z.string(),
  /** Place among the segments of the device and stream, from 1, and the SHA-256 of the one before; '' for the first. */
  n: z.number().int().positive(),
  prev: z.string(),
  /** Of how many entries. */
  count: z.number().int().nonnegative(),
  /** In which schema the records are. */
  schema: z.number().int().positive(),
  /** Which content key it is sealed with. */
  key: z.string(),
  /** Length of the entries unpacked. */
  plain: z.number().int().nonnegative(),
});
export type SegmentHeader = z.infer<typeof headerSchema>;
/** A segment that is whole and well formed; nothing is proved yet. `hash`: SHA-256 of the file. */
export type Segment = { header: SegmentHeader; head: Bytes; hash: string; body: Bytes; bytes: Bytes };

function joined(...parts: readonly Uint8Array[]): Bytes {
  const out = new Uint8Array(parts.reduce((sum, p) => sum + p.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

const lengthOf = (n: number): Bytes => Uint8Array.of(n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255);

/**
 * Writes a segment.
 *
 * @param key - the content key that the header names
 * @param isPadded - for blind work: spaces are added until its size says only how many entries there can be
 */
export async function writeSegment(
  header: Omit<SegmentHeader, 'plain' | 'count'>,
  entries: readonly SentEntry[],
  key: Uint8Array,
  keys: Pick<KeptKeys, 'sign'>,
  isPadded: boolean,
): Promise<{ name: string; bytes: Bytes; hash: string }> {
  const plain = utf8(entries.map((e) => `${packEntry(e)}\n`).join(''));
  const packed = gzipSync(plain, { mtime: 0 });
  // A length before it, so that what pads it is told from it.
  const space = isPadded ? Math.ceil((packed.length + 4) / PADDING) * PADDING - packed.length - 4 : 0;
  const inside = joined(lengthOf(packed.length), packed, new Uint8Array(space));
  const whole: SegmentHeader = {
    ...header,
    count: isPadded ? 0 : entries.length,
    plain: isPadded ? 0 : plain.length,
  };
  const head = utf8(JSON.stringify(whole));
  const before = joined(MAGIC, lengthOf(head.length), head, await seal(key, inside, head));
  const bytes = joined(before, await signBytes(keys, before));
  const { device, stream, n } = header;
  return { name: segmentName({ device, stream, n, hash: nameHash(bytes) }), bytes, hash: sha256Hex(bytes) };
}

/** Takes a segment apart. Fails with `partial` where it is cut, `malformed` where it is none. */
export function readSegment(bytes: Uint8Array): Result<Segment> {
  const view = new Uint8Array(bytes);
  if (MAGIC.some((byte, i) => view[i] !== byte)) return fail('malformed', 'it is no segment');
  const length = new DataView(view.buffer).getUint32(MAGIC.length);
  const start = MAGIC.length + 4;
  if (length > MOST_HEADER) return fail('malformed', 'its header is too long');
  if (view.length < start + length + SIGNATURE) return fail('partial', 'it is cut off');
  try {
    const head = view.slice(start, start + length);
    const header = headerSchema.parse(JSON.parse(new TextDecoder().decode(head)));
    const body = view.slice(start + length, view.length - SIGNATURE);
    return ok({ header, head, hash: sha256Hex(view), body, bytes: view });
  } catch {
    return fail('malformed', 'its header cannot be read');
  }
}

/** Whether a segment was signed by that device. */
export const isOf = (segment: Segment, publicSign: string): Promise<boolean> =>
  isSigned(
    publicSign,
    segment.bytes.subarray(0, segment.bytes.length - SIGNATURE),
    segment.bytes.subarray(segment.bytes.length - SIGNATURE),
  );

/** The entries of a segment. Fails with `sealed` where the key is another, `malformed` where they cannot be read. */
export async function openSegment({ head, body }: Segment, key: Uint8Array): Promise<Result<SentEntry[]>> {
  const inside = await unseal(key, body, head);
  if (inside === null) return fail('sealed', 'it does not open with the key that it names');
  const length = new DataView(inside.buffer).getUint32(0);
  if (length > inside.length - 4) return fail('malformed', 'it says to hold more than it does');
  try {
    const packed = inside.subarray(4, 4 + length);
    // The last four bytes of a gzip are its length unpacked: room is made for so much and no more.
    const size = new DataView(packed.slice(-4).buffer).getUint32(0, true);
    if (size > MOST_PLAIN) return fail('malformed', 'it unpacks to more than a segment may hold');
    const plain = new TextDecoder('utf-8', { fatal: true }).decode(
      gunzipSync(packed, { out: new Uint8Array(size) }),
    );
    const lines = plain.split('\n').filter((line) => line !== '');
    return ok(lines.map(unpackEntry));
  } catch {
    return fail('malformed', 'its entries cannot be read');
  }
}
