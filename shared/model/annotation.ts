// What was marked in a document, and where.
import { z } from 'zod';
import type { AnnotationId, DocumentId, PersonId, ReferenceId } from '../kernel/ids';
import { epochMs, idSchema } from './fields';
import { type ReferenceDocument, sha256 } from './document';
import { words } from './merge-rule';
import { defineRecord } from './record';

const VERSION = 4;

/** `[x1, y1, x2, y2]` in PDF user space: points, origin bottom left of the unrotated page, x1 < x2, y1 < y2. */
export type PdfRect = [number, number, number, number];

/**
 * Corners in PDF user space, in points: top left, top right, bottom left, bottom right as the text reads, so that
 * slanted and turned text has slanted and turned quads. The order is that of /QuadPoints as Acrobat writes it (not that
 * of ISO 32000-1, 12.5.6.10).
 */
export const quadSchema = z.tuple([
  z.number(),
  z.number(),
  z.number(),
  z.number(),
  z.number(),
  z.number(),
  z.number(),
  z.number(),
]);
export type Quad = z.infer<typeof quadSchema>;

/** A place in a document's text: 0-based page, UTF-16 offset in the page's text. */
export const textPlaceSchema = z.object({
  page: z.number().int().nonnegative(),
  offset: z.number().int().nonnegative(),
});
export type TextPlace = z.infer<typeof textPlaceSchema>;

export const annotationKinds = ['highlight', 'underline', 'area', 'note'] as const;
export type AnnotationKind = (typeof annotationKinds)[number];

/** What is marked on one page. */
export const annotationPartSchema = z.object({
  /** 0-based. */
  pageIndex: z.number().int().nonnegative(),
  pageLabel: z.string(),
  quads: z.array(quadSchema),
});
export type AnnotationPart = z.infer<typeof annotationPartSchema>;

/**
 * How sure it is that the parts are the place that was marked. `approximate` waits for a person; `lost` has no place in
 * today's file.
 */
export const anchorStates = ['exact', 'moved', 'approximate', 'lost'] as const;
export type AnchorState = (typeof anchorStates)[number];

export const annotationSchema = z.object({
  id: idSchema<AnnotationId>(),
  schemaVersion: z.literal(VERSION),
  documentId: idSchema<DocumentId>(),
  referenceId: idSchema<ReferenceId>(),
  personId: idSchema<PersonId>(),
  kind: z.enum(annotationKinds),
  /** One part a page, in reading order; of a lost passage, where it stood in the file that it was marked in. */
  parts: z.array(annotationPartSchema).min(1),
  /**
   * W3C TextQuoteSelector: the passage as one reads it (lines joined, end-of-line hyphens dropped) and up to 64
   * characters on either side. `raw` is the passage as it stands in the page's text. All empty for an area without
   * text.
   */
  quote: z.object({
    exact: z.string(),
    raw: z.string(),
    prefix: z.string(),
    suffix: z.string(),
    source: z.enum(['text', 'ocr', 'none']),
  }),
  /**
   * W3C TextPositionSelector by page, half open, with the name of the way the pages' text was made; null without text.
   */
  position: z.object({ corpus: z.string(), start: textPlaceSchema, end: textPlaceSchema }).nullable(),
  /** Hash of the file that the parts were taken from. */
  fileSha256: z.string(),
  anchor: z.object({
    state: z.enum(anchorStates),
    /** 1: the very text. */
    score: z.number().min(0).max(1),
    /** The text at the new place, where it differs; else null. */
    found: z.string().nullable(),
  }),
  /** Sorts in reading order: page, offset, distance from the top, each padded with zeros. */
  sortIndex: z.string(),
  /** Id of a colour of the project. */
  colour: z.string(),
  comment: z.string(),
  tags: z.array(z.string()),
  /** Hash of the picture of an area (PNG), kept with the files; else null. */
  imageSha256: sha256.nullable(),
  /** `pdf`: it stood in the file when it came; `key` tells it from others of that file. */
  origin: z.discriminatedUnion('type', [
    z.object({ type: z.literal('app') }),
    z.object({ type: z.literal('pdf'), key: z.string(), author: z.string() }),
  ]),
  createdAt: epochMs,
  modifiedAt: epochMs,
});
export type Annotation = z.infer<typeof annotationSchema>;

/** A new annotation at a place in a document's present file, without comment. Set its colour. */
export function newAnnotation(
  id: AnnotationId,
  document: ReferenceDocument,
  personId: PersonId,
  kind: AnnotationKind,
  place: Pick<Annotation, 'parts' | 'quote' | 'position' | 'sortIndex'>,
  at: number,
): Annotation {
  return {
    id,
    schemaVersion: VERSION,
    documentId: document.id,
    referenceId: document.referenceId,
    personId,
    kind,
    ...place,
    fileSha256: document.sha256,
    anchor: { state: 'exact', score: 1, found: null },
    colour: '',
    comment: '',
    tags: [],
    imageSha256: null,
    origin: { type: 'app' },
    createdAt: at,
    modifiedAt: at,
  };
}

/** What was marked in documents. */
export const annotationRecord = defineRecord({
  table: 'annotations',
  since: 1,
  version: VERSION,
  schema: annotationSchema,
  merge: {
    fields: { tags: words, modifiedAt: 'stamp' },
    together: [['kind', 'parts', 'quote', 'position', 'fileSha256', 'anchor', 'sortIndex', 'imageSha256']],
  },
  names: (r) => [
    ['documents', r.documentId],
    ['references', r.referenceId],
    ['persons', r.personId],
  ],
  isBlind: ({ id, personId }, hidden, viewer) => personId !== viewer && hidden.isPassage(id),
});
