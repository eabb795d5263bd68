// Changing and removing annotations.
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import type { Annotation } from '../../../../shared/model/annotation';
import type { BuiltOn } from '../../../db/session';
import { browserEnv } from '../../../lib/env';
import { useText } from '../../../lib/i18n';
import { useCommit, useSession } from '../../../store/session';
import { useReadingStore } from '../reading.store';

/** Changes an annotation as it is when its turn comes. */
export function useChangeAnnotation(): (
  id: string,
  change: (annotation: Annotation) => Partial<Annotation>,
  options?: { kind?: string; builtOn?: BuiltOn },
) => Promise<void> {
  const commit = useCommit();
  return useCallback(
    (id, change, { kind = 'annotation.save', builtOn } = {}) =>
      commit(
        kind,
        (data) =>
          data.annotations
            .filter((a) => a.id === id)
            .map((a) => ({
              table: 'annotations',
              id,
              after: { ...a, ...change(a), modifiedAt: Math.max(browserEnv.now(), a.createdAt + 1) },
            })),
        builtOn,
      ),
    [commit],
  );
}

/**
 * Removes an annotation with the evidence it is and what was translated of it; says what it was evidence for. Undo
 * brings both back.
 */
export function useRemoveAnnotation(): (annotation: Annotation) => Promise<void> {
  const t = useText();
  const commit = useCommit();
  const session = useSession();
  return useCallback(
    async (annotation) => {
      const uses = session.data.evidence.filter((e) => e.annotationId === annotation.id);
      try {
        await commit('annotation.delete', (data) => [
          { table: 'annotations', id: annotation.id, after: null },
          ...data.evidence
            .filter((e) => e.annotationId === annotation.id)
            .map((e) => ({ table: 'evidence' as const, id: e.id, after: null })),
          ...data.translations
            .filter(({ of }) => of.type === 'passage' && of.annotationId === annotation.id)
            .map((x) => ({ table: 'translations' as const, id: x.id, after: null })),
        ]);
      } catch (error) {
        notifications.show({
          color: 'red',
          message: t('reading.notDeleted', { reason: (error as Error).message }),
        });
        return;
      }
      useReadingStore.setState({ selected: null });
      if (uses.length > 0)
        notifications.show({
          color: 'orange',
          message: t('reading.deletedEvidence', { count: uses.length }),
        });
    },
    [commit, session, t],
  );
}
