// Taking over the annotations that stand in a file.
import { useCallback } from 'react';
import type { ReferenceDocument } from '../../../../shared/model/document';
import { browserEnv } from '../../../lib/env';
import { useCommit, usePerson, useProject } from '../../../store/session';
import { documentCalls, fileKey } from '../../../workers/documents/client';
import { takeOver } from './take-over';

/**
 * Takes over the annotations that stand in a document's file; those that were taken over before are passed. @returns
 * how many came in
 */
export function useTakeOver(): (pdf: ReferenceDocument) => Promise<{ added: number; known: number }> {
  const commit = useCommit();
  const { id: by } = usePerson();
  const { id: projectId, colours } = useProject();
  return useCallback(
    async (pdf) => {
      const found = await documentCalls().call('embedded', fileKey(projectId, pdf.sha256));
      let outcome = { added: 0, known: 0 };
      await commit('annotation.takeOver', (data) => {
        const { writes, added, known } = takeOver(data.annotations, pdf, found, colours, {
          by,
          env: browserEnv,
        });
        outcome = { added, known };
        return writes;
      });
      return outcome;
    },
    [commit, by, projectId, colours],
  );
}
