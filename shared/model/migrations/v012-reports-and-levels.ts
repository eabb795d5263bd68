// Schema 12: several levels in one report, and documents that are no PDF.
import type { Migration } from './migration';

export const v012: Migration = {
  version: 12,
  tables: {
    projects: (project) => ({ ...project, schemaVersion: 12, severalLevels: 'highest' }),
    ratings: (rating) => ({ ...rating, schemaVersion: 12, levels: [] }),
    reviews: (review) => ({ ...review, schemaVersion: 12, printedLevel: null }),
  },
};
