// Schema 5: a group of duplicates says what each record adds, and is the only place that says who belongs to it; pairs
// that are no duplicates.
import type { Migration, StoredRecord } from './migration';

export const v005: Migration = {
  version: 5,
  tables: {
    references: (reference) => {
      const migrated: StoredRecord = { ...reference, schemaVersion: 5 };
      delete migrated['duplicateGroupId'];
      return migrated;
    },
    duplicates: (group) => ({ ...group, schemaVersion: 5, merged: {}, from: {}, chosen: {} }),
  },
};
