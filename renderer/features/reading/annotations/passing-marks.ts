// Marks that nothing is kept of: what is selected by keyboard, and what is proposed.
import type { Passage } from '../../../../shared/annotation/passage';
import type { Mark } from '../../../pdf/mark-layer';

const PENDING = '#4c6ef5';

/** A passage that is not marked yet, as marks to draw. */
export function pendingMarks(id: string, parts: Passage['parts']): Mark[] {
  return parts.map(({ pageIndex, quads }) => ({
    id,
    kind: 'pending',
    pageIndex,
    quads,
    css: PENDING,
    isFaint: false,
    isDoubtful: false,
    isSelected: false,
  }));
}
