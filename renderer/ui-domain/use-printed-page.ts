import { useMemo } from 'react';
import { pageNamer } from '../../shared/review/reading-copies';
import { useAppStore } from '../store/app.store';
import { useProjectData } from '../store/session';

/** Names the pages of passages as they are printed: those of a reading copy say so. */
export function usePrintedPage(): ReturnType<typeof pageNamer> {
  const { documents } = useProjectData();
  const language = useAppStore((s) => s.language);
  return useMemo(() => pageNamer({ documents }, language), [documents, language]);
}
