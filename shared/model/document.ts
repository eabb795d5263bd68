// A PDF of a reference, and what was marked in it.
import { z } from 'zod';
import type { AnnotationId, DocumentId, PersonId, ReferenceId } from '../kernel/ids';
import { epochMs, idSchema } from './fields';

/** The bytes stand in their own table under `sha256`. */
export const documentSchema = z.object({
  id: idSchema<DocumentId>(),
  schemaVersion: z.literal(1),
  referenceId: idSchema<ReferenceId>(),
  sha256: z.string().length(64),
  fileName: z.string(),
  sizeBytes: z.number().int().nonnegative(),
  addedAt: epochMs,
});
export type ReferenceDocument = z.infer<typeof documentSchema>;

/** `[x1, y1, x2, y2]` in PDF user space: points, origin bottom left of the unrotated page, x1 < x2, y1 < y2. */
export const pdfRectSchema = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type PdfRect = z.infer<typeof pdfRectSchema>;

export const annotationSchema = z.object({
  id: idSchema<AnnotationId>(),
  schemaVersion: z.literal(1),
  documentId: idSchema<DocumentId>(),
  referenceId: idSchema<ReferenceId>(),
  personId: idSchema<PersonId>(),
  kind: z.enum(['highlight', 'underline', 'area', 'note']),
  /** 0-based. */
  pageIndex: z.number().int().nonnegative(),
  pageLabel: z.string(),
  rects: z.array(pdfRectSchema),
  /** W3C TextQuoteSelector: the passage and up to 64 characters on either side. */
  quote: z.object({ exact: z.string(), prefix: z.string(), suffix: z.string() }),
  /** W3C TextPositionSelector within the page's text: UTF-16 offsets, half open. */
  position: z.object({ start: z.number().int(), end: z.number().int() }),
  /** Hash of the file the rectangles were taken from. */
  fileSha256: z.string(),
  /** Id of a colour of the project. */
  colour: z.string(),
  comment: z.string(),
  createdAt: epochMs,
});
export type Annotation = z.infer<typeof annotationSchema>;
