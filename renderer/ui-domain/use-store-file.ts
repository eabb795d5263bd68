// Storing PDFs: the bytes under their hash, then the record that names them.
import { useCallback } from 'react';
import { type DocumentId, newId, type ReferenceId } from '../../shared/kernel/ids';
import { type ReferenceDocument, newDocument } from '../../shared/model/document';
import { browserEnv } from '../lib/env';
import { hashFile } from '../lib/hash-file';
import { useCommit, useSession } from '../store/session';

/** Whether a file is a PDF: the header may stand within the first 1024 bytes (PDF 32000-1, annex H.3.4.1). */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.slice(0, 1024)).includes('%PDF-');
}

/** Adds a PDF to a reference. The same file twice is one document. @returns null when it is not a PDF */
export function useStoreFile(): (referenceId: ReferenceId, file: File) => Promise<ReferenceDocument | null> {
  const session = useSession();
  const commit = useCommit();
  return useCallback(
    async (referenceId, file) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (!isPdf(bytes)) return null;
      const sha256 = await hashFile(bytes);
      await session.putFile(sha256, bytes);
      let stored = newDocument({
        id: newId<DocumentId>(browserEnv),
        referenceId,
        sha256,
        fileName: file.name,
        sizeBytes: bytes.length,
        addedAt: browserEnv.now(),
      });
      await commit('document.add', (data) => {
        const known = data.documents.find((d) => d.referenceId === referenceId && d.sha256 === sha256);
        if (known !== undefined) {
          stored = known;
          return [];
        }
        return [{ table: 'documents', id: stored.id, after: stored }];
      });
      return stored;
    },
    [session, commit],
  );
}
