// Schema 12: several levels in one report, and documents that are no PDF.
import type { Migration, StoredRecord } from './migration';

// Every file was a PDF.
const noOriginal = (document: StoredRecord): StoredRecord => ({
  ...document,
  schemaVersion: 12,
  original: null,
  versions: (document['versions'] as object[]).map((version) => ({ ...version, original: null })),
});

export const v012: Migration = {
  version: 12,
  tables: {
    projects: (project) => ({ ...project, schemaVersion: 12, severalLevels: 'highest' }),
    ratings: (rating) => ({ ...rating, schemaVersion: 12, levels: [] }),
    reviews: (review) => ({ ...review, schemaVersion: 12, printedLevel: null }),
    documents: noOriginal,
  },
};
