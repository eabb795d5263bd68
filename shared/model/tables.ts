// All kinds of records, by the table that they stand in. The database, bundles, the change log, merging and the blind
// rule use this list.
import type { z } from 'zod';
import type { PersonId } from '../kernel/ids';
import { annotationRecord } from './annotation';
import { appraisalRecord } from './appraisal';
import { ENTRY_VERSION } from './change';
import { citationRecord } from './citation';
import { commentRecord } from './comment';
import { confirmationRecord } from './confirmation';
import { correctionRecord } from './correction';
import { decisionRecord } from './decision';
import { dismissalRecord } from './dismissal';
import { distinctionRecord } from './distinction';
import { documentRecord } from './document';
import { duplicateGroupRecord } from './duplicate-group';
import { effectRecord } from './effect';
import { evidenceRecord } from './evidence';
import { exportRecord } from './export-record';
import { extractionRecord } from './extraction';
import { findingRecord } from './finding';
import { importBatchRecord } from './import-batch';
import { interventionRecord } from './intervention';
import { linkRecord } from './link';
import { literatureRecord } from './literature';
import { contextRecord } from './national-context';
import { personRecord } from './people';
import { projectRecord } from './project';
import { proposalRecord } from './proposal';
import { ratingRecord } from './rating';
import { readingRecord } from './reading';
import type { Hidden, Named, RecordType } from './record';
import { referenceRecord } from './reference';
import { reportingRecord } from './reporting';
import { resolutionRecord } from './resolution';
import { retrievalRecord } from './retrieval';
import { reviewRecord } from './review';
import { selectionRecord } from './selection';
import { sourceRecord } from './source';
import { translationRecord } from './translation';

// In the order in which bundles hold them: a new kind comes last.
const listed = [
  projectRecord,
  personRecord,
  sourceRecord,
  importBatchRecord,
  referenceRecord,
  decisionRecord,
  documentRecord,
  annotationRecord,
  interventionRecord,
  linkRecord,
  extractionRecord,
  evidenceRecord,
  ratingRecord,
  reviewRecord,
  selectionRecord,
  contextRecord,
  findingRecord,
  commentRecord,
  duplicateGroupRecord,
  exportRecord,
  resolutionRecord,
  dismissalRecord,
  distinctionRecord,
  retrievalRecord,
  literatureRecord,
  correctionRecord,
  confirmationRecord,
  reportingRecord,
  citationRecord,
  proposalRecord,
  appraisalRecord,
  translationRecord,
  readingRecord,
  effectRecord,
] as const;

type Listed = (typeof listed)[number];
export type TableName = Listed['table'];
type TypeOf<T extends TableName> = Extract<Listed, { table: T }>;
export type RecordOf<T extends TableName> = z.infer<TypeOf<T>['schema']>;

/** A kind of record that is known by its table only: what it is asked about is a record of that table. */
type AnyRecordType = Omit<RecordType<TableName>, 'names' | 'isBlind'> & {
  names: (record: never) => readonly Named<TableName>[];
  isBlind?: (record: never, hidden: Hidden, viewer: PersonId | null) => boolean;
};
export const recordTypes: readonly AnyRecordType[] = listed;
const byTable = new Map(recordTypes.map((type) => [type.table, type]));

/** The kind of record of a table. @throws where there is no such table */
export function recordTypeOf(table: TableName): AnyRecordType {
  const type = byTable.get(table);
  if (type === undefined) throw new Error(`no table ${table}`);
  return type;
}

/** Schema by table name. */
export const tableSchemas = Object.fromEntries(
  listed.map((type) => [type.table, type.schema]),
) as unknown as {
  readonly [T in TableName]: TypeOf<T>['schema'];
};
export const tableNames: readonly TableName[] = listed.map((type) => type.table);

/**
 * Version of the whole schema: that of the kind of record, or of entries of the log, that came or changed last. A
 * bundle or database with a higher one is refused.
 */
export const SCHEMA_VERSION = Math.max(
  ENTRY_VERSION,
  ...listed.flatMap((type) => [type.since, type.version]),
);

/** A project as plain arrays: what reports are built from and bundles hold. */
export type ProjectData = { [T in TableName]: RecordOf<T>[] };

/** A project without any record. */
export function emptyProjectData(): ProjectData {
  return Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as ProjectData;
}

/** The one project record. @throws when there is none: such data must be refused at the edge. */
export function requireProject(data: Pick<ProjectData, 'projects'>): RecordOf<'projects'> {
  const project = data.projects[0];
  if (project === undefined) throw new Error('data without a project record');
  return project;
}
