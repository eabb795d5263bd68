// The document that keys and buttons act on: the one used last.
import { type RefObject, useEffect } from 'react';
import type { DocumentId } from '../../../../shared/kernel/ids';
import type { PdfSurface } from '../../../pdf/pdf-surface';
import { useReadingStore } from '../reading.store';

/** Makes a document the one in use when it opens and when its pages are gone to; it is no longer when it closes. */
export function useInUse(
  id: DocumentId,
  surface: PdfSurface,
  container: RefObject<HTMLDivElement | null>,
): void {
  useEffect(() => {
    const use = (): void => useReadingStore.setState({ surface: { id, surface } });
    use();
    const element = container.current;
    element?.addEventListener('focusin', use);
    element?.addEventListener('pointerdown', use);
    return () => {
      element?.removeEventListener('focusin', use);
      element?.removeEventListener('pointerdown', use);
      useReadingStore.setState(({ surface: s }) => (s?.surface === surface ? { surface: null } : {}));
    };
  }, [id, surface, container]);
}
