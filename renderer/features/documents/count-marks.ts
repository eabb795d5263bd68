import type { Annotation } from '../../../shared/model/annotation';
import type { Proposal } from '../../../shared/model/proposal';

/** Annotations of a document, and those whose passage is not found for sure. */
export type Marks = { all: number; waiting: number };

/** Annotations by document. */
export function countMarks(
  annotations: readonly Pick<Annotation, 'documentId' | 'anchor'>[],
): Map<Annotation['documentId'], Marks> {
  const counts = new Map<Annotation['documentId'], Marks>();
  for (const { documentId, anchor } of annotations) {
    const { all, waiting } = counts.get(documentId) ?? { all: 0, waiting: 0 };
    const isWaiting = anchor.state === 'lost' || anchor.state === 'approximate';
    counts.set(documentId, { all: all + 1, waiting: waiting + (isWaiting ? 1 : 0) });
  }
  return counts;
}

/** Proposals from elsewhere that nobody has judged yet and that have a passage, by document. */
export function countOpen(
  proposals: readonly Pick<Proposal, 'documentId' | 'state' | 'place'>[],
): Map<Proposal['documentId'], number> {
  const counts = new Map<Proposal['documentId'], number>();
  for (const { documentId, state, place } of proposals)
    if (state === 'open' && place !== null) counts.set(documentId, (counts.get(documentId) ?? 0) + 1);
  return counts;
}
