// Schema 3: screening settings, criteria by stage with explanation, labels on decisions, resolutions.
import type { Migration, StoredRecord } from './migration';

const stage = {
  screenerIds: [],
  screeners: 1,
  doubledPercent: 0,
  division: 'all',
  seed: 1,
  isBlind: false,
  unblindedAt: null,
  pilotSize: 0,
  pilotClosedAt: null,
};

export const v003: Migration = {
  version: 3,
  tables: {
    projects: (project) => ({
      ...project,
      schemaVersion: 3,
      criteria: (project['criteria'] as StoredRecord[]).map((criterion) => ({
        ...criterion,
        stages: ['title-abstract', 'full-text'],
        explanation: { nl: '', en: '' },
      })),
      screening: {
        stages: { 'title-abstract': { ...stage }, 'full-text': { ...stage } },
        ranking: { isOn: false, model: 'svm', randomPercent: 0, seedWords: '' },
        terms: [],
        labels: [],
        stopping: { targetPercent: 95, run: 50, isEvaluated: false, switchedAt: null },
      },
    }),
    decisions: (decision) => ({ ...decision, schemaVersion: 3, labels: [] }),
  },
};
