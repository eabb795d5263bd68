// What was done in a project since its last bundle: in a plain browser nothing else is kept of it.
import type { ProjectId } from '../../shared/kernel/ids';
import { ProjectDb } from './database';
import { registered } from './registry';

// More than this is "very much" to whoever reads it, and is not counted on.
const MOST = 9999;

/** `at`: when the last bundle was saved; null where there is none. */
export type SinceBundle = { changes: number; at: number | null };

/** Counts the entries of a project's log after its last bundle. @throws where its database cannot be read */
export async function sinceBundle(id: ProjectId): Promise<SinceBundle> {
  const at = (await registered(id))?.bundle?.at ?? null;
  const db = new ProjectDb(id);
  try {
    const newer = db.changes.orderBy('seq').reverse();
    const from = String(at ?? 0).padStart(13, '0');
    let changes = 0;
    // Entries of colleagues that were merged in bear their own times: what stands before the bundle ends the count.
    await newer
      .until((change) => (at !== null && change.at.slice(0, 13) <= from) || changes >= MOST)
      .each(() => changes++);
    return { changes, at };
  } finally {
    db.close();
  }
}
