// Reading the lists of references of a file, and bringing in what is new of them by the way that every import takes.
import { useCallback, useEffect, useState } from 'react';
import { planCitations } from '../../../shared/citations/plan-citations';
import { newId, type ReferenceId, type SourceId } from '../../../shared/kernel/ids';
import { localDate } from '../../../shared/kernel/local-date';
import { newSearch } from '../../../shared/model/source';
import { browserEnv, deviceName } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { useCommit, usePerson, useProject, useProjectData, useSession } from '../../store/session';
import type { KnownEntry } from '../../workers/documents/cited';
import { documentCalls, fileKey } from '../../workers/documents/client';
import { startImport } from '../../workers/import/client';
import { searchAfterImport } from '../duplicate-search';
import type { Plan } from './chosen-entries';

export type CitedState =
  | { status: 'reading'; share: number }
  | { status: 'read'; entries: readonly KnownEntry[] }
  | { status: 'failed'; message: string };

/** The lists of a file, read when it is asked for. */
export function useCited(sha256: string, seedId: ReferenceId): CitedState {
  const session = useSession();
  const [state, setState] = useState<CitedState>({ status: 'reading', share: 0 });
  useEffect(() => {
    const stop = new AbortController();
    const read = async (): Promise<void> => {
      const of = await session.readAs();
      const entries = await documentCalls().call(
        'cited',
        { key: fileKey(of.projectId, sha256), of, seedId },
        { signal: stop.signal, onProgress: (share) => setState({ status: 'reading', share }) },
      );
      if (!stop.signal.aborted) setState({ status: 'read', entries });
    };
    read().catch((error: unknown) => {
      if (!stop.signal.aborted) setState({ status: 'failed', message: (error as Error).message });
    });
    return () => stop.abort();
  }, [session, sha256, seedId]);
  return state;
}

/** The search that lists of references are counted under: made when the first is read. */
function useCitationSearch(): () => Promise<SourceId> {
  const t = useText();
  const { sources } = useProjectData();
  const commit = useCommit();
  return useCallback(async () => {
    const engine = t('citations.source');
    const known = sources.find((s) => s.type === 'search' && s.kind === 'citation' && s.engine === engine);
    if (known !== undefined) return known.id;
    const id = newId<SourceId>(browserEnv);
    const today = localDate(browserEnv.now());
    const source = { ...newSearch(id, engine, t('citations.query'), today), kind: 'citation' as const };
    await commit('source.save', [{ table: 'sources', id, after: source }]);
    return id;
  }, [t, sources, commit]);
}

/** Writes what was chosen of a list. @returns a function of it that gives how many references came in */
export function useAddCited(): (plan: Plan, fileName: string) => Promise<number> {
  const session = useSession();
  const project = useProject();
  const person = usePerson();
  const commit = useCommit();
  const sourceOf = useCitationSearch();
  return useCallback(
    async ({ items, found }, fileName) => {
      const who = { projectId: project.id, by: person.id, device: deviceName() };
      if (items.length === 0) {
        const citations = planCitations(browserEnv, found, { ids: [], batchId: null, by: person.id });
        await commit(
          'citation.add',
          citations.map((after) => ({ table: 'citations' as const, id: after.id, after })),
        );
        return 0;
      }
      const sourceId = await sourceOf();
      const calls = startImport();
      try {
        const text = JSON.stringify(items.map((csl, i) => ({ id: String(i + 1), ...csl })));
        const file = new File([text], fileName, { type: 'application/json' });
        const read = await calls.call('parse', { projectId: project.id, files: [file] });
        if (!read.ok) throw new Error(read.error.message);
        searchAfterImport(session, who);
        const request = { ...who, fileName, format: read.value.format, found };
        return (await calls.call('write', { request, sources: [sourceId] })) ?? 0;
      } finally {
        calls.end();
      }
    },
    [session, project.id, person.id, commit, sourceOf],
  );
}
