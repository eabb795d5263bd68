// Schema 13: an entry of the log says what its writer had not seen (model/change), a review what was signed off.
import type { Migration } from './migration';

export const v013: Migration = {
  version: 13,
  tables: { reviews: (review) => ({ ...review, schemaVersion: 13, covers: null }) },
};
