// Schema 6: examples to rank from, in every project. They came while schema 4 stood, so that a project of its first
// days has none.
import type { Migration, StoredRecord } from './migration';

export const v006: Migration = {
  version: 6,
  tables: {
    projects: (project) => {
      const screening = project['screening'] as { ranking: StoredRecord };
      return {
        ...project,
        schemaVersion: 6,
        screening: { ...screening, ranking: { examples: '', ...screening.ranking } },
      };
    },
  },
};
