// All tables of a project by name. The database, bundles and the change log use this one list.
import type { z } from 'zod';
import { annotationSchema, dismissalSchema, documentSchema } from './document';
import { decisionSchema } from './decision';
import { evidenceSchema, extractionSchema, interventionSchema, linkSchema } from './intervention';
import { commentSchema } from './comment';
import { correctionSchema } from './correction';
import { distinctionSchema, duplicateGroupSchema } from './duplicate-group';
import { exportRecordSchema } from './export-record';
import { literatureSchema } from './literature';
import { personSchema } from './people';
import { projectSchema } from './project';
import { ratingSchema, reviewSchema } from './rating';
import { contextSchema, findingSchema, selectionSchema } from './meeting';
import { referenceSchema } from './reference';
import { resolutionSchema } from './resolution';
import { retrievalSchema } from './retrieval';
import { importBatchSchema, sourceSchema } from './source';

/** Schema by table name. */
export const tableSchemas = {
  projects: projectSchema,
  persons: personSchema,
  sources: sourceSchema,
  batches: importBatchSchema,
  references: referenceSchema,
  decisions: decisionSchema,
  documents: documentSchema,
  annotations: annotationSchema,
  interventions: interventionSchema,
  links: linkSchema,
  extractions: extractionSchema,
  evidence: evidenceSchema,
  ratings: ratingSchema,
  reviews: reviewSchema,
  selections: selectionSchema,
  contexts: contextSchema,
  findings: findingSchema,
  comments: commentSchema,
  duplicates: duplicateGroupSchema,
  exports: exportRecordSchema,
  resolutions: resolutionSchema,
  dismissals: dismissalSchema,
  distinctions: distinctionSchema,
  retrievals: retrievalSchema,
  literature: literatureSchema,
  corrections: correctionSchema,
} as const;

export type TableName = keyof typeof tableSchemas;
export type RecordOf<T extends TableName> = z.infer<(typeof tableSchemas)[T]>;
export const tableNames = Object.keys(tableSchemas) as TableName[];

/** Version of the whole schema; a bundle or database with a higher one is refused. */
export const SCHEMA_VERSION = 8;

/** A project as plain arrays: what reports are built from and bundles hold. */
export type ProjectData = { [T in TableName]: RecordOf<T>[] };

/** A project without any record. */
export function emptyProjectData(): ProjectData {
  return Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as ProjectData;
}

/** The one project record. @throws when there is none: such data must be refused at the edge. */
export function requireProject(data: ProjectData): RecordOf<'projects'> {
  const project = data.projects[0];
  if (project === undefined) throw new Error('data without a project record');
  return project;
}
