// Searching one document: hits are marked in its pages, the present one is scrolled to.
import { useEffect, useState } from 'react';
import type { ReferenceDocument } from '../../../../shared/model/document';
import { createMeasure } from '../../../pdf/measure';
import type { PdfSurface } from '../../../pdf/pdf-surface';
import { useProject } from '../../../store/session';
import { documentCalls, fileKey } from '../../../workers/documents/client';
import type { FoundRange } from '../../../workers/documents/documents.worker';
import { firstFrom, hitMarks, nextHit } from './find-hits';

const measure = createMeasure();

export type Find = {
  query: string;
  setQuery: (query: string) => void;
  /** Null while nothing is searched for. `at`: the hit that is shown, 0-based. */
  hits: { at: number; total: number } | null;
  /** To the next (1) or previous (-1) hit. */
  step: (by: 1 | -1) => void;
};

/** A search that begins with nothing; its marks go with it. */
export function useFind(pdf: ReferenceDocument, surface: PdfSurface): Find {
  const { id: projectId } = useProject();
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<{ ranges: FoundRange[]; total: number } | null>(null);
  const [at, setAt] = useState(0);

  useEffect(() => () => surface.setPassing([]), [surface]);
  useEffect(() => {
    if (query.trim() === '') {
      setFound(null);
      return;
    }
    const controller = new AbortController();
    void documentCalls()
      .call('find', { key: fileKey(projectId, pdf.sha256), query }, { signal: controller.signal })
      .then((result) => {
        setFound(result);
        setAt(firstFrom(result.ranges, surface.getState().page));
      })
      .catch(() => undefined);
    return () => controller.abort();
  }, [query, pdf.sha256, projectId, surface]);
  useEffect(() => {
    const view = { isGone: false };
    void hitMarks(found?.ranges ?? [], at, (page) => surface.texts.load(page), measure).then((marks) => {
      if (view.isGone) return;
      surface.setPassing(marks);
      surface.reveal(marks.filter((m) => m.kind === 'found'));
    });
    return () => {
      view.isGone = true;
    };
  }, [found, at, surface]);

  return {
    query,
    setQuery,
    hits: found === null ? null : { at, total: found.total },
    step: (by) => setAt(nextHit(at, found?.ranges.length ?? 0, by)),
  };
}
