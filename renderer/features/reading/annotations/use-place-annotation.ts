// Saying where the passage of an annotation is: by selecting it, or by agreeing with what was found.
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import type { Annotation } from '../../../../shared/model/annotation';
import type { ReferenceDocument } from '../../../../shared/model/document';
import { useText } from '../../../lib/i18n';
import { useReadingStore } from '../reading.store';
import { agreedWith, placedAt } from './placing';
import { useChangeAnnotation } from './use-change-annotation';

/** Both ways, for an annotation in a document (null: its file is not one of this reference). */
export function usePlaceAnnotation(
  { id, documentId, position }: Annotation,
  document: ReferenceDocument | null,
): { place: () => Promise<void>; agree: () => Promise<void> } {
  const t = useText();
  const change = useChangeAnnotation();
  const surface = useReadingStore((s) => s.surface);
  const open = surface?.id === documentId ? surface.surface : null;

  const place = useCallback(async (): Promise<void> => {
    const kept = useReadingStore.getState().range;
    const range =
      (await open?.readSelection()) ?? (kept !== null && kept.surface === open ? kept.range : null);
    const passage = open === null || range === null ? null : await open.describe(range);
    if (passage === null || document === null) {
      notifications.show({ message: t('reading.selectFirst') });
      return;
    }
    await change(id, () => placedAt(passage, document.sha256), { kind: 'annotation.place' });
    getSelection()?.removeAllRanges();
    open?.setPassing([]);
    useReadingStore.setState({ range: null });
  }, [change, document, id, open, t]);

  const agree = useCallback(async (): Promise<void> => {
    const there = open === null || position === null ? null : await open.describe(position);
    await change(id, (now) => agreedWith(now, there?.quote ?? null), { kind: 'annotation.confirm' });
  }, [change, id, open, position]);
  return { place, agree };
}
