// Schema 9: persons who decided in another program, and do not work here. Everybody of before works here.
import type { Migration } from './migration';

export const v009: Migration = {
  version: 9,
  tables: { persons: (person) => ({ ...person, schemaVersion: 9, origin: null }) },
};
