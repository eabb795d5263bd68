// Schema 10: what PRISMA-S asks of a search, rounds of searching, known reports, exclusions that were looked at again,
// what the checklists of reporting say, versions of the criteria, tools with domains, whose questions a passage can
// support. What was searched before is of the first round.
import type { Migration, StoredRecord } from './migration';

export const v010: Migration = {
  version: 10,
  tables: {
    projects: (project): StoredRecord => ({
      ...project,
      schemaVersion: 10,
      knownReports: [],
      criteriaVersions: [],
      toolIds: [],
      tools: [],
      printing: { ...(project['printing'] as object), flow: 'all-rounds' },
    }),
    decisions: (decision) => ({
      ...decision,
      schemaVersion: 10,
      criteria: decision['verdict'] === null ? 0 : 1,
    }),
    evidence: (evidence) => ({ ...evidence, schemaVersion: 10 }),
    sources: (source): StoredRecord => ({
      ...source,
      schemaVersion: 10,
      round: 1,
      ...(source['type'] === 'search' ? { platform: '', limits: '', peerReview: '', updated: '' } : {}),
    }),
  },
};
