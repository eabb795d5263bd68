// Schema 10: what PRISMA-S asks of a search, rounds of searching, known reports, exclusions that were looked at again,
// what the checklists of reporting say, tools with domains, whose questions a passage can support. Whatever was
// searched before belongs to the first round.
import type { Migration, StoredRecord } from './migration';

export const v010: Migration = {
  version: 10,
  tables: {
    projects: (project) => ({ ...project, schemaVersion: 10, knownReports: [], toolIds: [], tools: [] }),
    evidence: (evidence) => ({ ...evidence, schemaVersion: 10 }),
    sources: (source): StoredRecord => ({
      ...source,
      schemaVersion: 10,
      round: 1,
      ...(source['type'] === 'search' ? { platform: '', limits: '', peerReview: '', updated: '' } : {}),
    }),
  },
};
