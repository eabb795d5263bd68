// Sorting of long lists in two parts: what takes time once (ranks, off the main thread), and what each change of order
// takes.
import { foldText } from '../kernel/text';

/** A value as it is sorted: numbers by value, accents, case and signs before the first letter aside. */
export const sortKey = (value: string): string =>
  foldText(value)
    .replace(/\d+/g, (digits) => digits.padStart(10, '0'))
    .replace(/^[^\p{L}\p{N}]+/u, '');

/**
 * The rank of each key from 1 in code-unit order; equal keys have equal ranks, and '' has 0.
 */
export function sortRanks(keys: readonly string[]): Uint32Array {
  const distinct = [...new Set(keys)].filter((key) => key !== '').sort((a, b) => (a < b ? -1 : 1));
  const rankOf = new Map(distinct.map((key, i) => [key, i + 1]));
  return Uint32Array.from(keys, (key) => rankOf.get(key) ?? 0);
}

/**
 * Rows in the order of their ranks; those of one rank stay as they stand, and those of rank 0 come last either way.
 *
 * @param rows - numbers of rows
 * @param ranks - by number
 */
export function orderByRank(rows: Uint32Array, ranks: Uint32Array, isDescending: boolean): Uint32Array {
  let highest = 0;
  for (const row of rows) highest = Math.max(highest, ranks[row] ?? 0);
  const placeOf = (row: number): number => {
    const rank = ranks[row] ?? 0;
    if (rank === 0) return highest;
    return isDescending ? highest - rank : rank - 1;
  };
  const starts = new Uint32Array(highest + 2);
  for (const row of rows) {
    const next = placeOf(row) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  const ordered = new Uint32Array(rows.length);
  for (const row of rows) {
    const place = placeOf(row);
    const at = starts[place] ?? 0;
    ordered[at] = row;
    starts[place] = at + 1;
  }
  return ordered;
}
