// Clicks in the pages of an open document: they choose marks, and links that lead out are asked about.
import { type RefObject, useEffect, useState } from 'react';
import type { AnnotationId } from '../../../../shared/kernel/ids';
import type { PdfSurface } from '../../../pdf/pdf-surface';
import { useReadingStore } from '../reading.store';
import { leadsOut, markToChoose } from './page-click';

/** @returns the address that was clicked, to be asked about, and a way to say that it was */
export function usePageClicks(
  container: RefObject<HTMLDivElement | null>,
  surface: PdfSurface,
): { link: string | null; forgetLink: () => void } {
  const [link, setLink] = useState<string | null>(null);
  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    const onClick = (event: MouseEvent): void => {
      const anchor = (event.target as HTMLElement).closest('a');
      const href = anchor?.getAttribute('href') ?? '';
      if (leadsOut(href)) {
        event.preventDefault();
        event.stopPropagation();
        setLink(href);
        return;
      }
      if (anchor !== null || surface.hasSelection()) return;
      const under = surface.marksUnder(event.clientX, event.clientY);
      const next = markToChoose(under, useReadingStore.getState().selected);
      if (next !== null) useReadingStore.setState({ selected: next.id as AnnotationId, tab: 'marks' });
    };
    element.addEventListener('click', onClick, true);
    return () => element.removeEventListener('click', onClick, true);
  }, [container, surface]);
  return { link, forgetLink: () => setLink(null) };
}
