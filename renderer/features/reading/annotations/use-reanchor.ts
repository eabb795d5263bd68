// Finding annotations again in a file that they were not marked in.
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import type { ProjectId } from '../../../../shared/kernel/ids';
import type { Annotation } from '../../../../shared/model/annotation';
import type { ReferenceDocument } from '../../../../shared/model/document';
import { useText } from '../../../lib/i18n';
import { useCommit, useProject, useSession } from '../../../store/session';
import { documentCalls, fileKey } from '../../../workers/documents/client';
import type { Reanchored } from '../../../workers/documents/reanchor-file';
import { isStale, placeFound } from './found-again';

/**
 * Where annotations of a document stand in its file: looked for off the main thread. @throws when the file cannot be
 * read
 */
export async function lookUp(
  projectId: ProjectId,
  sha256: string,
  annotations: readonly Annotation[],
): Promise<Map<string, Reanchored>> {
  if (annotations.length === 0) return new Map();
  const results = await documentCalls().call('reanchor', {
    key: fileKey(projectId, sha256),
    wanted: annotations.map((a) => ({
      id: a.id,
      kind: a.kind,
      quote: a.quote,
      fileSha256: a.fileSha256,
      page: a.parts[0]?.pageIndex ?? 0,
    })),
  });
  return new Map(results.map((r) => [r.id, r]));
}

/**
 * Looks up annotations that were never looked for in the present file, once that is open: it may have asked a password.
 */
export function useReanchorStale(): (pdf: ReferenceDocument) => Promise<void> {
  const t = useText();
  const session = useSession();
  const commit = useCommit();
  const { id: projectId } = useProject();
  return useCallback(
    async (pdf) => {
      const stale = session.data.annotations.filter((a) => isStale(a, pdf));
      if (stale.length === 0) return;
      try {
        const found = await lookUp(projectId, pdf.sha256, stale);
        await commit('annotation.reanchor', (data) => placeFound(data.annotations, found, pdf.sha256).writes);
      } catch (error) {
        notifications.show({ color: 'red', message: t('reading.reanchorFailed', { reason: String(error) }) });
      }
    },
    [t, session, commit, projectId],
  );
}
