// Replacing the file of a document by a newer version.
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import type { Write } from '../../../../shared/change/commit';
import type { ReferenceDocument } from '../../../../shared/model/document';
import { browserEnv } from '../../../lib/env';
import { useText } from '../../../lib/i18n';
import { useCommit, usePerson, useProject, useSession } from '../../../store/session';
import { keepBytes, prepareFile } from '../../../ui-domain/prepare-file';
import { useTellFiles } from '../../../ui-domain/use-tell-files';
import { documentCalls, fileKey } from '../../../workers/documents/client';
import type { Reanchored } from '../../../workers/documents/reanchor-file';
import { type Counts, placeFound } from './found-again';
import { lookUp } from './use-reanchor';

type OwnFile = Pick<ReferenceDocument, 'sha256' | 'fileName' | 'sizeBytes' | 'original'>;

/** A document with another file: the one that it had is its newest earlier version. */
export function withFile(
  now: ReferenceDocument,
  own: OwnFile,
  { replacedAt, by }: Pick<ReferenceDocument['versions'][number], 'replacedAt' | 'by'>,
): ReferenceDocument {
  const { sha256, fileName, sizeBytes, original } = now;
  const before = { sha256, fileName, sizeBytes, original, replacedAt, by };
  return { ...now, ...own, versions: [...now.versions, before] };
}

/** Replaces the file of a document. The old one is kept; annotations are found again in the new one. */
export function useReplaceFile(): (pdf: ReferenceDocument, file: File) => Promise<void> {
  const t = useText();
  const tell = useTellFiles();
  const session = useSession();
  const replaceBy = useReplaceBytes();
  return useCallback(
    async (pdf, file) => {
      const prepared = await prepareFile(file);
      tell([
        prepared.ok
          ? { name: file.name, refusal: null, omitted: prepared.value.omitted }
          : { name: file.name, refusal: prepared.error, omitted: {} },
      ]);
      if (!prepared.ok) return;
      const { fields } = prepared.value;
      if (fields.sha256 === pdf.sha256) {
        notifications.show({ message: t('reading.sameFile', { file: file.name }) });
        return;
      }
      await keepBytes(session, prepared.value);
      const { failure, counts } = await replaceBy(pdf, fields);
      if (failure !== null) {
        notifications.show({ color: 'red', message: t('reading.reanchorFailed', { reason: failure }) });
        return;
      }
      notifications.show({
        // What waits for somebody stays until it has been read.
        autoClose: counts.lost + counts.approximate > 0 ? false : 8000,
        color: counts.lost > 0 ? 'orange' : 'teal',
        message: t('reading.replaced', counts),
        closeButtonProps: { 'aria-label': t('common.close') },
      });
    },
    [t, tell, session, replaceBy],
  );
}

/**
 * Gives a document another file whose bytes are kept. @returns how its annotations fared, or why they could not be
 * looked for
 */
function useReplaceBytes(): (
  pdf: ReferenceDocument,
  own: OwnFile,
) => Promise<{ failure: string | null; counts: Counts }> {
  const session = useSession();
  const commit = useCommit();
  const { id: by } = usePerson();
  const { id: projectId } = useProject();
  return useCallback(
    async (pdf, own) => {
      // The text of the old file tells where areas and notes stood; where it cannot be read they are lost.
      await documentCalls()
        .call('read', fileKey(projectId, pdf.sha256))
        .catch(() => undefined);
      const marked = session.data.annotations.filter((a) => a.documentId === pdf.id);
      // An object, since it changes while the looking up below waits.
      const outcome: { failure: string | null; counts: Counts } = {
        failure: null,
        counts: { exact: 0, moved: 0, approximate: 0, lost: 0 },
      };
      const found = await lookUp(projectId, own.sha256, marked).catch((error: unknown) => {
        outcome.failure = error instanceof Error ? error.message : String(error);
        return new Map<string, Reanchored>();
      });
      // File and annotations in one step, so that undo brings both back.
      await commit('document.replace', (data) => {
        const placed = placeFound(data.annotations, found, own.sha256);
        outcome.counts = placed.counts;
        const replaced = { replacedAt: browserEnv.now(), by };
        // As it is now: looking up takes seconds, in which another window may have changed it.
        const documents = data.documents
          .filter((d) => d.id === pdf.id)
          .map((d): Write => ({ table: 'documents', id: d.id, after: withFile(d, own, replaced) }));
        return [...documents, ...placed.writes];
      });
      return outcome;
    },
    [session, commit, by, projectId],
  );
}
