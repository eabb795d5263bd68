// Annotations that stand in a file, made by other programs, as annotations of the project.
import type { Write } from '../../../../shared/change/commit';
import { type AnnotationId, newId } from '../../../../shared/kernel/ids';
import { type Annotation, newAnnotation } from '../../../../shared/model/annotation';
import type { ReferenceDocument } from '../../../../shared/model/document';
import type { Project } from '../../../../shared/model/project';
import type { EmbeddedAnnotation } from '../../../pdf/embedded';
import type { Doer } from './annotation-writes';

/** The colour of the project that is nearest to a colour of a file, by squared distance in RGB. */
export function nearestColour(colours: Project['colours'], css: string | null): string {
  const read = (hex: string): number[] => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16) || 0);
  const wanted = read(css ?? '#ffd43b');
  const distance = (hex: string): number =>
    read(hex).reduce((sum, v, i) => sum + (v - (wanted[i] ?? 0)) ** 2, 0);
  return [...colours].sort((a, b) => distance(a.css) - distance(b.css))[0]?.id ?? 'yellow';
}

function placeKey(kind: string, part: Annotation['parts'][number]): string {
  return [kind, part.pageIndex, ...part.quads.flat().map((n) => Math.round(n))].join('|');
}

/**
 * Takes over what stands in a document's file; what was taken over before is passed, and so is what Zeef wrote into it
 * itself.
 */
export function takeOver(
  annotations: readonly Annotation[],
  pdf: ReferenceDocument,
  found: readonly EmbeddedAnnotation[],
  colours: Project['colours'],
  { by, env }: Pick<Doer, 'by' | 'env'>,
): { writes: Write[]; added: number; known: number } {
  const own = annotations.filter((a) => a.documentId === pdf.id);
  const known = new Set(own.flatMap((a) => (a.origin.type === 'pdf' ? [a.origin.key] : [])));
  // Our own, written into a copy and brought back, are known by their place.
  const places = new Set(
    own.filter((a) => a.origin.type === 'app').flatMap((a) => a.parts.map((part) => placeKey(a.kind, part))),
  );
  const writes = found.flatMap((e): Write[] => {
    const [part] = e.passage.parts;
    if (known.has(e.key) || (part !== undefined && places.has(placeKey(e.kind, part)))) return [];
    known.add(e.key);
    const id = newId<AnnotationId>(env);
    const after: Annotation = {
      ...newAnnotation(id, pdf, by, e.kind, e.passage, e.createdAt ?? env.now()),
      colour: nearestColour(colours, e.css),
      comment: e.contents,
      origin: { type: 'pdf', key: e.key, author: e.author },
    };
    return [{ table: 'annotations', id, after }];
  });
  return { writes, added: writes.length, known: found.length - writes.length };
}
