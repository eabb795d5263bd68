// The parts of a zip that are asked for, within bounds. Nothing is written to a disk, so a part is only a name.
import { unzipSync, type Unzipped } from 'fflate';
import { withinLimits } from '../../kernel/zip-limits';
import { Refused } from '../content';
import { MAX_UNPACKED_BYTES } from '../limits';

/** Gives the bytes of a part, or null. */
export type PartOf = (name: string) => Uint8Array | null;

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
  return (name) => (Object.hasOwn(parts, name) ? (parts[name] ?? null) : null);
}
