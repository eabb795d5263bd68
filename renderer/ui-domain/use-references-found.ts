// References that are found while somebody types.
import { useEffect, useState } from 'react';
import type { Reference } from '../../shared/model/reference';
import { activeReferences } from '../../shared/review/active';
import { useProjectData, useSession } from '../store/session';
import { endSearch, searchOf } from '../workers/search/client';

// Between two keys of somebody who types.
const PAUSE_MS = 80;
const LEAST = 2;

/**
 * References that the search worker finds; those of an earlier question until it has answered. None for fewer than two
 * letters.
 */
export function useReferencesFound(typed: string): readonly Reference[] {
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
