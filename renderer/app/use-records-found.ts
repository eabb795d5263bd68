// Records that are found while somebody types in the palette.
import { useEffect, useMemo, useState } from 'react';
import type { Reference } from '../../shared/model/reference';
import { activeReferences } from '../../shared/review/active';
import { useAppStore } from '../store/app.store';
import { useProjectData, useSession } from '../store/session';
import { endSearch, searchOf } from '../workers/search/client';
import { type RecordLine, recordLines, referenceLines } from './record-lines';

// Between two keys of somebody who types.
const PAUSE_MS = 80;
const LEAST = 2;

/** References that the search worker finds; those of an earlier question until it has answered. */
function useReferencesFound(typed: string): readonly Reference[] {
  const session = useSession();
  const data = useProjectData();
  const [found, setFound] = useState<readonly Reference[]>([]);
  const query = typed.trim();
  const isAsked = query.length >= LEAST;
  useEffect(() => {
    if (!isAsked) return;
    const stop = new AbortController();
    const ask = async (): Promise<void> => {
      const rows = activeReferences(data);
      const search = searchOf(session.id);
      await search.setRows(rows);
      stop.signal.throwIfAborted();
      const numbers = await search.find({ query, filters: {} }, stop.signal);
      stop.signal.throwIfAborted();
      if (numbers !== null) setFound(Array.from(numbers.slice(0, 20)).flatMap((n) => rows[n] ?? []));
    };
    const begin = setTimeout(() => {
      ask().catch((error: unknown) => {
        if (stop.signal.aborted || (error as Error).name === 'AbortError') return;
        endSearch();
        reportError(error);
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(begin);
      stop.abort();
    };
  }, [session, data, query, isAsked]);
  return isAsked ? found : [];
}

/** Lines for the records whose names hold what was typed. */
export function useRecordsFound(typed: string): RecordLine[] {
  const data = useProjectData();
  const language = useAppStore((s) => s.language);
  const references = useReferencesFound(typed);
  const others = useMemo(() => recordLines(data, typed, language), [data, typed, language]);
  return [...others, ...referenceLines(data, references)];
}
