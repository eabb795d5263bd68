// Schema 8: references can be corrected, in a table of its own. No record of before changes its shape.
import type { Migration } from './migration';

export const v008: Migration = { version: 8, tables: {} };
