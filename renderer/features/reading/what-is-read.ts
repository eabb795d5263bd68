// What the reading page shows of a reference: its files, which of them, and the interventions that it is about.
import type { Annotation } from '../../../shared/model/annotation';
import type { ReferenceDocument } from '../../../shared/model/document';
import type { Intervention } from '../../../shared/model/intervention';
import type { Reference } from '../../../shared/model/reference';
import type { ProjectData } from '../../../shared/model/tables';
import { documentsOf, samePublication, standsFor } from '../../../shared/review/active';

/** The reference to read. A link to a duplicate leads to the one that stands for it: there is the work on both. */
export function referenceToRead(data: ProjectData, subject: string | null): Reference | null {
  const asked = data.references.find((r) => r.id === subject);
  if (asked === undefined) return null;
  const standing = standsFor(data, asked.id);
  return data.references.find((r) => r.id === standing) ?? null;
}

/**
 * What a publication has: its files and what is marked in them, those of its duplicates among them, and its
 * interventions.
 */
export function holdingsOf(
  data: ProjectData,
  id: Reference['id'],
): { documents: ReferenceDocument[]; annotations: Annotation[]; interventions: Intervention[] } {
  const same = samePublication(data, id);
  const linked = new Set(data.links.filter((l) => same.has(l.referenceId)).map((l) => l.interventionId));
  return {
    documents: [...documentsOf(data, id)],
    annotations: data.annotations.filter((a) => same.has(a.referenceId)),
    interventions: data.interventions.filter((i) => linked.has(i.id)),
  };
}

/**
 * The file to show: the one that was picked, else the one with the passage or place that was gone to, else the first.
 */
export function documentToShow(
  documents: readonly ReferenceDocument[],
  annotations: readonly Annotation[],
  asked: { picked: string | null; passage: string | null; placeIn: string | null },
): ReferenceDocument | null {
  const wanted = asked.placeIn ?? annotations.find((a) => a.id === asked.passage)?.documentId;
  return (
    documents.find((d) => d.id === asked.picked) ??
    documents.find((d) => d.id === wanted) ??
    documents[0] ??
    null
  );
}

/** The file that stands beside it, with its own reference; null where none was chosen, or it is the same. */
export function besideIt(
  data: ProjectData,
  second: string | null,
  shown: ReferenceDocument | null,
): { document: ReferenceDocument; reference: Reference } | null {
  const document = data.documents.find((d) => d.id === second && d.id !== shown?.id);
  const reference = data.references.find((r) => r.id === document?.referenceId);
  return document === undefined || reference === undefined ? null : { document, reference };
}

/** How many annotations wait for somebody to say where their passage is. */
export function waitingIn(annotations: readonly Annotation[]): number {
  return annotations.filter(({ anchor }) => anchor.state === 'lost' || anchor.state === 'approximate').length;
}
