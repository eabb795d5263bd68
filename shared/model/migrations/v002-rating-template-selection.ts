// Schema 2: scales as data, field requirements, typology, selection, meetings, comments, exports.
import type { Migration, StoredRecord } from './migration';

type OldTemplate = { sections: { fields: StoredRecord[] }[] };

const withFieldDefaults = (template: OldTemplate): StoredRecord => ({
  ...template,
  sections: template.sections.map((section) => ({
    ...section,
    fields: section.fields.map((field) => ({
      ...field,
      required: false,
      needsEvidence: false,
      unit: '',
      columns: [],
    })),
  })),
});

export const v002: Migration = {
  version: 2,
  tables: {
    projects: (project) => ({
      ...project,
      schemaVersion: 2,
      template: withFieldDefaults(project['template'] as OldTemplate),
      scaleId: 'sms',
      scales: [],
      typology: [],
      measures: [],
      conditions: [],
      selectionCriteria: [],
      deckFields: { example: null, success: null, condition: null, government: null },
      instruction: { nl: '', en: '' },
      inventoryColumns: [],
    }),
    ratings: (rating) => ({
      ...rating,
      schemaVersion: 2,
      scaleId: 'sms',
      answers: {},
      downgrades: [],
      overruleReason: '',
    }),
    interventions: (intervention) => ({
      ...intervention,
      schemaVersion: 2,
      types: {},
      measures: [],
      conditions: [],
    }),
    extractions: (extraction) => ({
      ...extraction,
      schemaVersion: 2,
      answers: Object.fromEntries(
        Object.entries(extraction['answers'] as Record<string, StoredRecord>).map(([id, answer]) => [
          id,
          { ...answer, rows: [] },
        ]),
      ),
    }),
    evidence: (evidence) => {
      const target = evidence['target'] as StoredRecord;
      return {
        ...evidence,
        schemaVersion: 2,
        target: target['type'] === 'rating' ? { ...target, itemId: null } : target,
      };
    },
    sources: (source) => ({
      ...source,
      schemaVersion: 2,
      ...(source['type'] === 'correspondent' ? { email: '', reminders: [], note: '' } : {}),
    }),
  },
};
