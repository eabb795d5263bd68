import { type RefObject, useEffect } from 'react';
import { targetNamer } from '../../../../shared/review/evidence-targets';
import type { PdfSurface } from '../../../pdf/pdf-surface';
import { useAppStore } from '../../../store/app.store';
import { useProject, useProjectData } from '../../../store/session';
import { markTitle } from './mark-title';

/** Says of the mark that one points at what it is evidence for. */
export function useMarkTitles(container: RefObject<HTMLElement | null>, surface: PdfSurface): void {
  const data = useProjectData();
  const project = useProject();
  const language = useAppStore((s) => s.language);
  useEffect(() => {
    const pages = container.current;
    if (pages === null) return;
    const known = {
      annotations: data.annotations,
      evidence: data.evidence,
      nameOf: targetNamer(data, project, language),
      colourName: (id: string) => project.colours.find((c) => c.id === id)?.label[language] ?? '',
    };
    let frame = 0;
    const point = (event: PointerEvent): void => {
      cancelAnimationFrame(frame);
      // Once a frame: the pointer moves far more often.
      frame = requestAnimationFrame(() => {
        const [mark] = event.buttons === 0 ? surface.marksUnder(event.clientX, event.clientY) : [];
        pages.title = markTitle(mark?.id, known);
      });
    };
    pages.addEventListener('pointermove', point);
    return () => {
      cancelAnimationFrame(frame);
      pages.removeEventListener('pointermove', point);
    };
  }, [container, surface, data, project, language]);
}
