// Imports as one reads them in the list, and taking one back or bringing it back.
import type { ImportBatch } from '../../../shared/model/import-batch';

// Names of files that stand in the list of imports.
const NAMED = 5;

/** What an import is called: its files, or the first of them and how many more. */
export function importName(files: readonly { name: string }[]): string {
  const named = files.slice(0, NAMED).map((f) => f.name);
  const more = files.length - named.length;
  return more > 0 ? `${named.join(', ')} +${more}` : named.join(', ');
}

/** What can be done with an import: what is there is taken back, what was taken back comes again. */
export const turnOf = ({ status }: Pick<ImportBatch, 'status'>): 'takeBack' | 'bringBack' =>
  status === 'active' ? 'takeBack' : 'bringBack';

/**
 * An import after its turn as it was shown, as what is written: two clicks at once do it once. Nothing where it is
 * gone.
 */
export function turnWrites(batches: readonly ImportBatch[], shown: Pick<ImportBatch, 'id' | 'status'>) {
  const status = turnOf(shown) === 'takeBack' ? ('undone' as const) : ('active' as const);
  return batches
    .filter((now) => now.id === shown.id)
    .map((now) => ({ table: 'batches' as const, id: now.id, after: { ...now, status } }));
}

/**
 * Imports that stand and read a file that is read again, by the fingerprints of its bytes: all that comes of it would
 * be there twice.
 */
export function alreadyHere(batches: readonly ImportBatch[], hashes: readonly string[]): ImportBatch[] {
  const again = new Set(hashes);
  return batches.filter((b) => b.status === 'active' && b.fileHashes.some((hash) => again.has(hash)));
}
