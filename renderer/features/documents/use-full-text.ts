// The texts of all PDFs as they are read and searched in the worker of documents.
import { useEffect, useState } from 'react';
import type { FullTextResult, PageClause } from '../../../shared/annotation/full-text';
import type { ProjectId } from '../../../shared/kernel/ids';
import { documentCalls, fileKey } from '../../workers/documents/client';

const SHOWN = 40;

/**
 * Reads the texts of files.
 *
 * @param hashes - of the files, with a comma between
 * @returns the share that is read, null once all are; and the hashes of those without a text that can be read
 */
export function useTextIndex(
  projectId: ProjectId,
  hashes: string,
): { progress: number | null; unreadable: readonly string[] } {
  const [progress, setProgress] = useState<number | null>(0);
  const [unreadable, setUnreadable] = useState<readonly string[]>([]);
  useEffect(() => {
    const controller = new AbortController();
    setProgress(0);
    const keys = hashes.split(',').map((sha256) => fileKey(projectId, sha256));
    documentCalls()
      .call('index', { projectId, keys }, { signal: controller.signal, onProgress: setProgress })
      .then(
        ({ unreadable: failed }) => {
          setUnreadable(failed);
          setProgress(null);
        },
        () => {
          if (!controller.signal.aborted) setProgress(null);
        },
      );
    return () => controller.abort();
  }, [hashes, projectId]);
  return { progress, unreadable };
}

/** In steps of a twentieth: each document that is read makes more hits, but not each is worth another search. */
const stepOf = (progress: number | null): number => (progress === null ? 1 : Math.floor(progress * 20) / 20);

/**
 * Passages that answer a query, asked again as more is read; null without a query.
 *
 * @param clauses - the same as long as nothing else is asked
 */
export function useTextHits(
  projectId: ProjectId,
  clauses: readonly PageClause[],
  progress: number | null,
): FullTextResult | null {
  const [result, setResult] = useState<FullTextResult | null>(null);
  const read = stepOf(progress);
  useEffect(() => {
    if (clauses.length === 0) {
      setResult(null);
      return;
    }
    const controller = new AbortController();
    void documentCalls()
      .call('search', { projectId, clauses, limit: SHOWN }, { signal: controller.signal })
      .then(setResult, () => undefined);
    return () => controller.abort();
  }, [clauses, projectId, read]);
  return result;
}
