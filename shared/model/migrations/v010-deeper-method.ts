// Schema 10: what PRISMA-S asks of a search, rounds of searching, known reports, exclusions that were looked at again,
// what the checklists of reporting say, versions of the criteria. What was searched before is of the first round.
import type { Migration, StoredRecord } from './migration';

export const v010: Migration = {
  version: 10,
  tables: {
    projects: (project): StoredRecord => ({
      ...project,
      schemaVersion: 10,
      knownReports: [],
      criteriaVersions: [],
      printing: { ...(project['printing'] as object), flow: 'all-rounds' },
    }),
    decisions: (decision) => ({
      ...decision,
      schemaVersion: 10,
      criteria: decision['verdict'] === null ? 0 : 1,
    }),
    sources: (source): StoredRecord => ({
      ...source,
      schemaVersion: 10,
      round: 1,
      ...(source['type'] === 'search' ? { platform: '', limits: '', peerReview: '', updated: '' } : {}),
    }),
  },
};
