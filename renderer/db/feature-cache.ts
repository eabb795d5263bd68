// Ranking features by the texts they were made from: a cache, safe to lose.
import Dexie, { type Table } from 'dexie';
import type { Features } from '../../shared/ranking/features';

class FeatureDb extends Dexie {
  declare features: Table<{ key: string; features: Features }, string>;
  constructor() {
    super('zeef-features');
    this.version(1).stores({ features: 'key' });
  }
}

/** The features of a set of texts, or null where they were not kept. */
export async function readFeatures(key: string): Promise<Features | null> {
  const db = new FeatureDb();
  try {
    return (await db.features.get(key))?.features ?? null;
  } catch {
    return null;
  } finally {
    db.close();
  }
}

/** Keeps features; those of other sets of the same project (the part of the key before `/`) are dropped. */
export async function writeFeatures(key: string, features: Features): Promise<void> {
  const db = new FeatureDb();
  try {
    await dropFeatures(key.split('/')[0] ?? '');
    await db.features.put({ key, features });
  } catch {
    // Without room for the cache, features are made again next time.
  } finally {
    db.close();
  }
}

/** Forgets what was kept for a project: features hold the words of its texts. */
export async function dropFeatures(projectId: string): Promise<void> {
  const db = new FeatureDb();
  try {
    await db.features.where('key').startsWith(`${projectId}/`).delete();
  } finally {
    db.close();
  }
}
