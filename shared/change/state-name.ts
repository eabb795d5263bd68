import { fingerprintNumber } from '../kernel/hash';

/**
 * Names what a log holds by the ids of its entries, in whatever order they came: copies of a study that hold the same
 * entries have one name, so that they print the same. A sum of fingerprints modulo 2^32; it tells states of one study
 * apart and is no proof, which the hashes of the log are.
 *
 * @returns eight hexadecimal digits; '' for no entries
 */
export function stateName(ids: Iterable<string>): string {
  let [sum, count] = [0, 0];
  for (const id of ids) {
    sum = (sum + fingerprintNumber(id)) >>> 0;
    count++;
  }
  return count === 0 ? '' : sum.toString(16).padStart(8, '0');
}

/**
 * The last entry of the shortest beginning of a log that has a name, by its number; null where none has. Files of
 * before 1 December 2026 name the beginning of an entry's hash.
 */
export function findState(
  log: Iterable<{ id: string; seq: number; hash: string }>,
  name: string,
): number | null {
  let sum = 0;
  let byHash: number | null = null;
  for (const { id, seq, hash } of log) {
    sum = (sum + fingerprintNumber(id)) >>> 0;
    if (sum.toString(16).padStart(8, '0') === name) return seq;
    if (byHash === null && hash.startsWith(name)) byHash = seq;
  }
  return byHash;
}
