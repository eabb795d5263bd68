/** A record as it is stored, before it is known to satisfy a schema. */
export type StoredRecord = Record<string, unknown>;

/**
 * One change of the schema: how records of the version before become records of `version`, by table.
 *
 * Pure and frozen once released: no clock, no ids, no code of today's app, so that the same old record gives the same
 * new one for ever.
 */
export type Migration = { version: number; tables: Record<string, (record: StoredRecord) => StoredRecord> };
