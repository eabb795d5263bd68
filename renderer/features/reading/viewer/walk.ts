// From one annotation of a document to the next, in the order of the pages.
import type { AnnotationId } from '../../../../shared/kernel/ids';
import type { Annotation } from '../../../../shared/model/annotation';

/** The annotation after the chosen one, or before it; without one the first, or the last. Undefined at an end. */
export function annotationFrom(
  annotations: readonly Annotation[],
  selected: AnnotationId | null,
  by: 1 | -1,
): Annotation | undefined {
  const sorted = [...annotations].sort((a, b) => (a.sortIndex < b.sortIndex ? -1 : 1));
  const at = sorted.findIndex((a) => a.id === selected);
  if (at < 0) return by > 0 ? sorted[0] : sorted.at(-1);
  return sorted[at + by];
}
