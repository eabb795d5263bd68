// Storing documents: the bytes under their hash, then the record that names them.
import { useCallback } from 'react';
import { type DocumentId, newId, type ReferenceId } from '../../shared/kernel/ids';
import { type ReferenceDocument, newDocument } from '../../shared/model/document';
import { browserEnv } from '../lib/env';
import { useCommit, useSession } from '../store/session';
import { keepBytes, prepareFile } from './prepare-file';
import type { StoredFile } from './use-tell-files';

/**
 * Adds a document to a reference: a PDF, or the reading copy of another file. The same file twice is one document.
 *
 * @returns null for its document where the file cannot be one
 */
export function useStoreFile(): (
  referenceId: ReferenceId,
  file: File,
) => Promise<StoredFile & { document: ReferenceDocument | null }> {
  const session = useSession();
  const commit = useCommit();
  return useCallback(
    async (referenceId, file) => {
      const prepared = await prepareFile(file);
      if (!prepared.ok) return { name: file.name, document: null, refusal: prepared.error, omitted: {} };
      const { fields, omitted } = prepared.value;
      await keepBytes(session, prepared.value);
      const id = newId<DocumentId>(browserEnv);
      let stored = newDocument({ id, referenceId, ...fields, addedAt: browserEnv.now() });
      await commit('document.add', (data) => {
        const known = data.documents.find((d) => d.referenceId === referenceId && d.sha256 === fields.sha256);
        if (known !== undefined) {
          stored = known;
          return [];
        }
        return [{ table: 'documents', id: stored.id, after: stored }];
      });
      return { name: file.name, document: stored, refusal: null, omitted };
    },
    [session, commit],
  );
}
