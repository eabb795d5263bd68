// The parts of a zip that are asked for, within bounds. Nothing is written to a disk, so a part is only a name.
import { unzipSync, type Unzipped } from 'fflate';
import { withinLimits } from '../../kernel/zip-limits';
import { Refused } from '../content';
import { MAX_UNPACKED_BYTES } from '../limits';

/** Gives the bytes of a part, or null. */
export type PartOf = (name: string) => Uint8Array | null;

/** A name as it is looked for where it is not written as it should be: with per cent signs, accents apart, capitals. */
function folded(name: string): string {
  let bare = name;
  try {
    // Names in UTF-8 that do not say so are read byte by byte.
    if (/[\u0080-\u00ff]/.test(name) && !/[^\u0000-\u00ff]/.test(name))
      bare = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(name, (c) => c.charCodeAt(0)));
  } catch {
    // They are in another encoding, or what they seem.
  }
  try {
    bare = decodeURIComponent(bare);
  } catch {
    // A per cent sign that means itself.
  }
  return bare.normalize('NFC').toLowerCase();
}

/** Unpacks the parts of a zip whose names are wanted. @throws Refused */
export function unpack(bytes: Uint8Array, isWanted: (name: string) => boolean): PartOf {
  let parts: Unzipped;
  try {
    parts = unzipSync(bytes, { filter: withinLimits(MAX_UNPACKED_BYTES, isWanted) });
  } catch (error) {
    const { message } = error as Error;
    const isBomb = message.includes('too large') || message.includes('larger than');
    throw new Refused(isBomb ? 'too-large' : 'damaged', message);
  }
  let names: Map<string, string> | null = null;
  return (name) => {
    if (Object.hasOwn(parts, name)) return parts[name] ?? null;
    names ??= new Map(Object.keys(parts).map((n) => [folded(n), n]));
    return parts[names.get(folded(name)) ?? ''] ?? null;
  };
}
