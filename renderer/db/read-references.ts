// References read a piece at a time: a hundred thousand at once would stop the window for seconds.
import type { ImportBatchId } from '../../shared/kernel/ids';
import type { Reference } from '../../shared/model/reference';
import type { ProjectDb } from './database';

// About a megabyte with abstracts: a few milliseconds to take over.
const PIECE = 250;

async function* pieces(db: ProjectDb, ids: readonly string[]): AsyncGenerator<Reference[]> {
  for (let at = 0; at < ids.length; at += PIECE) {
    const found = await db.records('references').bulkGet(ids.slice(at, at + PIECE));
    yield found.filter((r) => r !== undefined);
  }
}

/** All references. */
export async function* allReferences(db: ProjectDb): AsyncGenerator<Reference[]> {
  yield* pieces(db, await db.records('references').toCollection().primaryKeys());
}

/** The references of one import. */
export async function* referencesOfBatch(
  db: ProjectDb,
  batchId: ImportBatchId | string,
): AsyncGenerator<Reference[]> {
  yield* pieces(db, await db.records('references').where('batchId').equals(batchId).primaryKeys());
}

/** A reference without its record as it came: that is for bundles and repair, and twice the memory. */
export function withoutRaw(reference: Reference): Reference {
  return reference.raw === null ? reference : { ...reference, raw: null };
}
