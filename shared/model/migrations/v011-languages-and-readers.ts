// Schema 11: what a study asks of people who read several languages, and of two who fill in the same template.
import type { Migration, StoredRecord } from './migration';

export const v011: Migration = {
  version: 11,
  tables: {
    projects: (project) => ({
      ...project,
      schemaVersion: 11,
      concepts: [],
      filling: { people: 1, isBlind: false },
    }),
    // What one person filled in was settled of nothing.
    extractions: (extraction): StoredRecord => ({
      ...extraction,
      schemaVersion: 11,
      answers: Object.fromEntries(
        Object.entries(extraction['answers'] as Record<string, object>).map(([field, answer]) => [
          field,
          { ...answer, from: [] },
        ]),
      ),
    }),
    // Of whom a full text was asked was not written down apart.
    retrievals: (retrieval) => ({
      ...retrieval,
      schemaVersion: 11,
      from: '',
      askedOn: '',
      expectedOn: '',
      reminders: [],
    }),
    // What a passage supports may be a person's own answer, or an effect.
    evidence: (evidence) => ({ ...evidence, schemaVersion: 11 }),
  },
};
