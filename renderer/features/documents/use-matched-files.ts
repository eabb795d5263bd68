import { useEffect, useRef, useState } from 'react';
import { activeReferences } from '../../../shared/review/active';
import { useText } from '../../lib/i18n';
import { useProjectData } from '../../store/session';
import { useAct } from '../../ui-domain/use-act';
import { type MatchedFiles, matchFiles } from './match-files';

/**
 * Matches files to the references of the project as it was when they were dropped; `done` counts those that are looked
 * at.
 */
export function useMatchedFiles(files: readonly File[]): { done: number; found: MatchedFiles | null } {
  const t = useText();
  const act = useAct();
  const data = useProjectData();
  // Those that count, so that no PDF goes to one that nobody sees.
  const references = useRef(activeReferences(data));
  const [done, setDone] = useState(0);
  const [found, setFound] = useState<MatchedFiles | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    void act(t('documents.attach'), async () => {
      const matched = await matchFiles(files, references.current, setDone, controller.signal);
      if (matched !== null && !controller.signal.aborted) setFound(matched);
    });
    return () => controller.abort();
  }, [files, act, t]);
  return { done, found };
}
