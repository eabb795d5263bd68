// Schema 11: what a study asks of people who read several languages, and of two who fill in the same template.
import type { Migration } from './migration';

export const v011: Migration = {
  version: 11,
  tables: {
    projects: (project) => ({ ...project, schemaVersion: 11 }),
    // What a passage supports may be an effect.
    evidence: (evidence) => ({ ...evidence, schemaVersion: 11 }),
  },
};
