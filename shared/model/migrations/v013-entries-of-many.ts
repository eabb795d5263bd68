// Schema 13: an entry of the log says what its writer had not seen (model/change), a review what was signed off, a
// stage how its lot falls and when its pilot began, an import which files it read.
import type { Migration, StoredRecord } from './migration';

// Who screens what stays as it was.
const asDivided = (screening: StoredRecord | undefined): StoredRecord | undefined =>
  screening && {
    ...screening,
    stages: Object.fromEntries(
      Object.entries((screening['stages'] ?? {}) as Record<string, object>).map(([name, stage]) => [
        name,
        { ...stage, lots: 'place', pilotOpenedAt: null },
      ]),
    ),
  };

export const v013: Migration = {
  version: 13,
  tables: {
    projects: (project) => ({
      ...project,
      schemaVersion: 13,
      screening: asDivided(project['screening'] as StoredRecord | undefined),
    }),
    batches: (batch) => ({ ...batch, schemaVersion: 13, fileHashes: [] }),
    reviews: (review) => ({ ...review, schemaVersion: 13, covers: null }),
  },
};
