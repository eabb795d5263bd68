// Annotations as W3C Web Annotations (https://www.w3.org/TR/annotation-model/).
import type { Annotation, AnnotationPart } from '../model/annotation';
import { unionOf } from './quads';

/** What an annotation's record does not hold itself. */
export type AnnotationContext = {
  documentName: string;
  /** Title and address of the report, where known. */
  sourceTitle: string;
  doi: string | null;
  url: string | null;
  person: string;
  colour: string;
  /** What the passage is evidence for, in words. */
  uses: readonly string[];
};

// RFC 8118, section 3: open parameters of application/pdf; `viewrect` is left, top, width, height.
function fragment({ pageIndex, quads }: AnnotationPart): Record<string, unknown> {
  const rect = quads.length === 0 ? null : unionOf(quads);
  const view =
    rect === null
      ? ''
      : `&viewrect=${[rect[0], rect[3], rect[2] - rect[0], rect[3] - rect[1]].map((n) => Math.round(n * 100) / 100).join(',')}`;
  return {
    type: 'FragmentSelector',
    conformsTo: 'http://tools.ietf.org/rfc/rfc3778',
    value: `page=${pageIndex + 1}${view}`,
  };
}

function webAnnotation(a: Annotation, context: AnnotationContext): Record<string, unknown> {
  const text = (value: string, purpose: string): Record<string, string> => ({
    type: 'TextualBody',
    value,
    purpose,
    format: 'text/plain',
  });
  const selectors: Record<string, unknown>[] = a.parts.map(fragment);
  if (a.quote.source !== 'none')
    selectors.push({
      type: 'TextQuoteSelector',
      exact: a.quote.exact,
      prefix: a.quote.prefix,
      suffix: a.quote.suffix,
    });
  // Offsets count within a page, so a position is said where the passage stands on one.
  if (a.position !== null && a.position.start.page === a.position.end.page)
    selectors.push({
      type: 'TextPositionSelector',
      start: a.position.start.offset,
      end: a.position.end.offset,
    });
  return {
    id: `urn:uuid:${a.id}`,
    type: 'Annotation',
    motivation: a.kind === 'note' ? 'commenting' : 'highlighting',
    creator: { type: 'Person', name: context.person },
    created: new Date(a.createdAt).toISOString(),
    modified: new Date(a.modifiedAt).toISOString(),
    body: [
      ...(a.comment === '' ? [] : [text(a.comment, 'commenting')]),
      text(context.colour, 'classifying'),
      ...a.tags.map((tag) => text(tag, 'tagging')),
      ...context.uses.map((use) => text(use, 'linking')),
    ],
    target: {
      source: `urn:sha256:${a.fileSha256}`,
      type: 'Text',
      format: 'application/pdf',
      'dcterms:title': context.sourceTitle,
      'schema:name': context.documentName,
      ...(context.doi === null ? {} : { 'dcterms:identifier': `https://doi.org/${context.doi}` }),
      ...(context.url === null ? {} : { 'schema:url': context.url }),
      ...(a.anchor.state === 'exact' ? {} : { 'zeef:anchor': a.anchor.state }),
      selector: selectors,
    },
  };
}

/** A page of annotations in JSON-LD. */
export function toWebAnnotations(
  rows: readonly { annotation: Annotation; context: AnnotationContext }[],
): string {
  return JSON.stringify(
    {
      '@context': ['http://www.w3.org/ns/anno.jsonld', { schema: 'https://schema.org/', zeef: 'urn:zeef:' }],
      type: 'AnnotationPage',
      items: rows.map(({ annotation, context }) => webAnnotation(annotation, context)),
    },
    null,
    2,
  );
}
