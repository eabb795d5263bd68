// Every change of the schema in order. The database's upgrade, bundles, the journal and undo of old entries all use
// this one history.
import type { Migration } from './migration';
import { v002 } from './v002-rating-template-selection';
import { v003 } from './v003-screening-together';
import { v004 } from './v004-reading';
import { v005 } from './v005-duplicates';
import { v006 } from './v006-examples';
import { v007 } from './v007-printing';
import { v008 } from './v008-corrections';
import { v009 } from './v009-persons-elsewhere';
import { v010 } from './v010-deeper-method';
import { v011 } from './v011-languages-and-readers';
import { v012 } from './v012-reports-and-levels';
import { v013 } from './v013-entries-of-many';

export const migrations: readonly Migration[] = [
  v002,
  v003,
  v004,
  v005,
  v006,
  v007,
  v008,
  v009,
  v010,
  v011,
  v012,
  v013,
];

/**
 * A stored record in today's shape. A record's `schemaVersion` is the schema in which its own shape last changed, so a
 * record that is up to date comes back as it is.
 */
export function migrateRecord(table: string, record: unknown): unknown {
  if (typeof record !== 'object' || record === null) return record;
  let current = record as Record<string, unknown>;
  for (const { version, tables } of migrations) {
    const migrate = Object.hasOwn(tables, table) ? tables[table] : undefined;
    if (migrate !== undefined && Number(current['schemaVersion']) < version) current = migrate(current);
  }
  return current;
}
