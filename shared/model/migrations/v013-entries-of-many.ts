// Schema 13: an entry of the log says what its writer had not seen (model/change). No record changes.
import type { Migration } from './migration';

export const v013: Migration = { version: 13, tables: {} };
