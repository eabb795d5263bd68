// What a mark says when one points at it: a colour alone says nothing.
import type { Annotation } from '../../../../shared/model/annotation';
import type { Evidence, EvidenceTarget } from '../../../../shared/model/evidence';

type Known = {
  annotations: readonly Annotation[];
  evidence: readonly Evidence[];
  nameOf: (target: EvidenceTarget) => string;
  colourName: (id: string) => string;
};

/** What a mark is evidence for; of one that is for nothing yet the name of its colour; '' for no mark. */
export function markTitle(
  id: string | undefined,
  { annotations, evidence, nameOf, colourName }: Known,
): string {
  const mark = annotations.find((a) => a.id === id);
  if (mark === undefined) return '';
  const uses = evidence.filter((e) => e.annotationId === mark.id).map((e) => nameOf(e.target));
  return uses.length === 0 ? colourName(mark.colour) : uses.join('\n');
}
