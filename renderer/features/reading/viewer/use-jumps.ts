// Leading to what was asked for elsewhere: a chip of evidence leads to its annotation, a hit of a search to its words.
import { useEffect, useRef } from 'react';
import type { AnnotationId, DocumentId } from '../../../../shared/kernel/ids';
import type { TextRange } from '../../../../shared/annotation/page-text';
import type { Mark } from '../../../pdf/mark-layer';
import type { PdfSurface } from '../../../pdf/pdf-surface';
import { useAppStore } from '../../../store/app.store';
import { useReadingStore } from '../reading.store';

type Shown = { id: DocumentId; surface: PdfSurface; marks: readonly Mark[] };

/**
 * Answers each request once: a mark that is added or changed later must not scroll the reader away.
 *
 * @param shown - the document that requests are for; null for one that stands beside it
 * @param select - selects a range as the keyboard does
 */
export function useJumps(shown: Shown | null, select: (range: TextRange) => Promise<void>): void {
  const passage = useAppStore((s) => s.passage);
  const place = useAppStore((s) => s.place);
  const visit = useAppStore((s) => s.visit);
  const answered = useRef(-1);
  const { id, surface, marks } = shown ?? { id: null, surface: null, marks: null };
  useEffect(() => {
    if (surface === null || answered.current === visit) return;
    const wanted = marks.filter((m) => m.id === passage);
    if (wanted.length === 0) return;
    answered.current = visit;
    useReadingStore.setState({ selected: passage as AnnotationId });
    surface.jump(wanted);
  }, [surface, marks, passage, visit]);
  useEffect(() => {
    if (id === null || place?.documentId !== id || answered.current === visit) return;
    answered.current = visit;
    void select({
      start: { page: place.page, offset: place.start },
      end: { page: place.page, offset: place.end },
    });
  }, [select, id, place, visit]);
}
