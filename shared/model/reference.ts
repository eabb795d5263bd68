// A report or publication: CSL-JSON shaped metadata, the record as it came in, and where it came from.
import { z } from 'zod';
import type { ImportBatchId, ReferenceId, SourceId } from '../kernel/ids';
import { idSchema } from './fields';
import { words } from './merge-rule';
import { defineRecord, type New } from './record';

const VERSION = 5;

/** A CSL name. @see https://docs.citationstyles.org/en/stable/specification.html#names */
export const cslNameSchema = z.looseObject({
  family: z.string().optional(),
  given: z.string().optional(),
  suffix: z.string().optional(),
  'non-dropping-particle': z.string().optional(),
  'dropping-particle': z.string().optional(),
  literal: z.string().optional(),
});
export type CslName = z.infer<typeof cslNameSchema>;

/** A CSL date: year, and month and day where known (1-based). `raw` keeps what could not be read. */
export const cslDateSchema = z.looseObject({
  'date-parts': z.array(z.array(z.number().int())).optional(),
  /** 1 to 4: spring to winter. */
  season: z.number().int().optional(),
  raw: z.string().optional(),
});

export const cslItemSchema = z.looseObject({
  type: z.string(),
  title: z.string().optional(),
  author: z.array(cslNameSchema).optional(),
  editor: z.array(cslNameSchema).optional(),
  issued: cslDateSchema.optional(),
  'container-title': z.string().optional(),
  volume: z.string().optional(),
  issue: z.string().optional(),
  page: z.string().optional(),
  publisher: z.string().optional(),
  'publisher-place': z.string().optional(),
  abstract: z.string().optional(),
  DOI: z.string().optional(),
  ISSN: z.string().optional(),
  ISBN: z.string().optional(),
  PMID: z.string().optional(),
  URL: z.string().optional(),
  language: z.string().optional(),
  keyword: z.string().optional(),
  note: z.string().optional(),
});
export type CslItem = z.infer<typeof cslItemSchema>;

/** Whether a value has the shape of a CSL item. */
export function isCslItem(value: unknown): value is CslItem {
  return cslItemSchema.safeParse(value).success;
}

export const referenceSchema = z.object({
  id: idSchema<ReferenceId>(),
  schemaVersion: z.literal(VERSION),
  csl: cslItemSchema,
  /** The record as it stood in the file, for export and for repair. */
  raw: z.object({ format: z.string(), text: z.string() }).nullable(),
  /** Tags of the file that have no CSL field, in order. */
  unknown: z.array(z.object({ tag: z.string(), value: z.string() })),
  sourceId: idSchema<SourceId>().nullable(),
  batchId: idSchema<ImportBatchId>().nullable(),
  /** Code of the country the report is counted under; null for web search results. */
  country: z.string().nullable(),
  /** How the report stands in appendix 3; null means: derived from the metadata. */
  citedAs: z.string().nullable(),
  /** Order of entry within the project; appendix 3 keeps it. */
  sequence: z.number().int().nonnegative(),
  tags: z.array(z.string()),
});
export type Reference = z.infer<typeof referenceSchema>;

/** Year of publication, or null. */
export function yearOf(csl: CslItem): number | null {
  return csl.issued?.['date-parts']?.[0]?.[0] ?? null;
}

/** Names as `Family, Given; Family, Given`. */
export function formatNames(names: readonly CslName[] | undefined): string {
  return (names ?? [])
    .map((n) => {
      if (n.literal !== undefined) return n.literal;
      const family = [n['non-dropping-particle'], n.family].filter(Boolean).join(' ');
      const given = [n.given, n['dropping-particle']].filter(Boolean).join(' ');
      return [family, given, n.suffix].filter(Boolean).join(', ');
    })
    .join('; ');
}

/** How a report is named in tables: as cited, else its link, else authors, year and title. */
export function referenceLabel(ref: Pick<Reference, 'id' | 'csl' | 'citedAs'>): string {
  if (ref.citedAs !== null && ref.citedAs !== '') return ref.citedAs;
  const { csl } = ref;
  const parts = [formatNames(csl.author), yearOf(csl)?.toString(), csl.title].filter(
    (p): p is string => p !== undefined && p !== '',
  );
  return parts.join('; ') || csl.URL || csl.DOI || ref.id;
}

// Some articles have hundreds of authors.
const NAMED = 3;

/** Names in a line; the first only where there are many. '' for none. */
export function shortNames(names: readonly CslName[] | undefined): string {
  const [first, ...others] = names ?? [];
  return first === undefined || others.length < NAMED ? formatNames(names) : `${formatNames([first])} …`;
}

/** As {@link referenceLabel}, with the first author only where there are many: for a heading or a line of a list. */
export function shortLabel(ref: Pick<Reference, 'id' | 'csl' | 'citedAs'>): string {
  const { id, citedAs, csl } = ref;
  const [first, ...others] = csl.author ?? [];
  if (first === undefined || others.length < NAMED) return referenceLabel(ref);
  // Not a copy of all of it: the window does not hold every field (see db/references/lazy).
  const { type, title, issued, URL, DOI } = csl;
  const named = { type, title, issued, URL, DOI, author: [{ literal: `${formatNames([first])} …` }] };
  return referenceLabel({ id, citedAs, csl: named });
}

type Head = Omit<Reference, 'csl' | 'raw' | 'unknown'>;

/** A reference without what it says: one that stands by itself unless it is said to come from somewhere. */
export function newReferenceHead(
  fields: New<Head, 'sourceId' | 'batchId' | 'country' | 'citedAs' | 'tags'>,
): Head {
  return {
    schemaVersion: VERSION,
    sourceId: null,
    batchId: null,
    country: null,
    citedAs: null,
    tags: [],
    ...fields,
  };
}

/** A reference, as {@link newReferenceHead}, with what it says. */
export function newReference({
  csl,
  raw = null,
  unknown = [],
  ...head
}: Parameters<typeof newReferenceHead>[0] &
  Pick<Reference, 'csl'> &
  Partial<Pick<Reference, 'raw' | 'unknown'>>): Reference {
  return { ...newReferenceHead(head), csl, raw, unknown };
}

/** References. */
export const referenceRecord = defineRecord({
  table: 'references',
  since: 1,
  version: VERSION,
  schema: referenceSchema,
  merge: { fields: { csl: 'each', tags: words } },
  names: (r) => [
    ['sources', r.sourceId],
    ['batches', r.batchId],
  ],
});
