// Schema 5: a group of duplicates says what each record adds, and is the only place that says who belongs to it; pairs that are no duplicates.
import type { Migration } from './migration';

export const v005: Migration = {
  version: 5,
  tables: {
    references: ({ duplicateGroupId: _group, ...reference }) => ({ ...reference, schemaVersion: 5 }),
    duplicates: (group) => ({ ...group, schemaVersion: 5, merged: {}, from: {}, chosen: {} }),
  },
};
