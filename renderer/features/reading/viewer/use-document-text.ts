// What is known of a document's text: read in a worker when it is opened, kept, and recognised pages taken over.
import { useCallback, useEffect, useState } from 'react';
import type { ReferenceDocument } from '../../../../shared/model/document';
import type { PdfSurface } from '../../../pdf/pdf-surface';
import { useProject } from '../../../store/session';
import { documentCalls, fileKey } from '../../../workers/documents/client';
import type { TextSummary } from '../../../workers/documents/documents.worker';

export type DocumentText = {
  summary: TextSummary | null;
  /** Share that has been read, 0 to 1, while it is read; else null. */
  progress: number | null;
  failure: string | null;
  /** Takes over what was recognised since. */
  refresh: () => void;
};

const AFTER_FIRST_PAGE_MS = 250;

export function useDocumentText(pdf: ReferenceDocument, surface: PdfSurface): DocumentText {
  const { id: projectId } = useProject();
  const [summary, setSummary] = useState<TextSummary | null>(null);
  const [progress, setProgress] = useState<number | null>(0);
  const [failure, setFailure] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    const key = fileKey(projectId, pdf.sha256);
    const start = async (): Promise<void> => {
      try {
        const read = await documentCalls().call('read', key, {
          signal: controller.signal,
          onProgress: setProgress,
        });
        if (read.pagesByOcr > 0)
          surface.setRecognised(await documentCalls().call('ocrPages', key, { signal: controller.signal }));
        setSummary(read);
        setProgress(null);
      } catch (error) {
        if (controller.signal.aborted) return;
        setFailure(error instanceof Error ? error.message : String(error));
        setProgress(null);
      }
    };
    // The first page comes first: the two would share the processor.
    const timer = setTimeout(() => void start(), round === 0 ? AFTER_FIRST_PAGE_MS : 0);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [projectId, pdf.sha256, surface, round]);
  return { summary, progress, failure, refresh: useCallback(() => setRound((n) => n + 1), []) };
}
