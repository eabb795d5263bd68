// Schema 7: what the report's tables hold, numbers that are known without records, retrieval of documents, literature
// that is only cited. A study from before keeps printing what it printed: correspondents' reports, counted by level.
import type { Migration, StoredRecord } from './migration';

export const v007: Migration = {
  version: 7,
  tables: {
    projects: (project) => ({
      ...project,
      schemaVersion: 7,
      regionEn: project['region'] === 'Europa' ? 'Europe' : '',
      printing: {
        scope: 'correspondents',
        filter: { countries: [], sourceIds: [], tags: [] },
        count: 'counted',
        hideEmptyBoxes: false,
      },
      letter: { language: 'en', client: '', sender: '', budget: '', deadline: '' },
      previous: { studies: null, reports: null },
      // Early work on this schema wrote them without a version of its own.
      decks: project['decks'] ?? {
        countries: [],
        types: [],
        exampleByCountry: {},
        exampleByType: {},
        free: [],
      },
    }),
    sources: (source): StoredRecord => ({
      ...source,
      schemaVersion: 7,
      identified: null,
      without: { duplicates: 0, automation: 0, other: 0, excluded: 0 },
      ...(source['type'] === 'search' ? { kind: 'database' } : {}),
    }),
  },
};
