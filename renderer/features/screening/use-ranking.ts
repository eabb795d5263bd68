// Drives the ranking worker: prepares the texts once, ranks again after each decision, explains one reference.
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReferenceId } from '../../../shared/kernel/ids';
import type { Reference } from '../../../shared/model/reference';
import type { ScreeningSettings } from '../../../shared/model/screening-settings';
import type { TermWeight } from '../../../shared/ranking/ranker';
import type { RankingReply, RankingWork } from '../../workers/ranking.worker';

export type RankingState = {
  status: 'off' | 'preparing' | 'ready' | 'failed';
  share: number;
  /** Undecided references, likeliest first; null before the first ranking. */
  order: ReferenceId[] | null;
  /** Whether the order follows from decisions; before there are both kinds it follows from the seed words. */
  isLearned: boolean;
  ms: number;
  explained: { id: ReferenceId; terms: TermWeight[] } | null;
  error: string | null;
};

const OFF: RankingState = {
  status: 'off',
  share: 0,
  order: null,
  isLearned: false,
  ms: 0,
  explained: null,
  error: null,
};

type Verdicts = ReadonlyMap<ReferenceId, boolean>;

/** Ranks `references` by the verdicts so far, as long as ranking is on. */
export function useRanking(
  projectId: string,
  references: readonly Reference[],
  verdicts: Verdicts,
  settings: ScreeningSettings['ranking'],
  seed: number,
): RankingState & { explain: (id: ReferenceId) => void } {
  const worker = useRef<Worker | null>(null);
  const request = useRef(0);
  const [state, setState] = useState<RankingState>(OFF);
  const rows = useMemo(() => new Map(references.map((r, i) => [r.id, i])), [references]);
  const ids = useRef(references);
  useEffect(() => {
    ids.current = references;
  });

  useEffect(() => {
    if (!settings.isOn || references.length === 0) return;
    const own = new Worker(new URL('../../workers/ranking.worker.ts', import.meta.url), { type: 'module' });
    worker.current = own;
    own.addEventListener('message', ({ data }: MessageEvent<RankingReply>) => {
      setState((now): RankingState => {
        switch (data.type) {
          case 'progress':
            return { ...now, status: 'preparing', share: data.share };
          case 'ready':
            return { ...now, status: 'ready', share: 1 };
          case 'failed':
            return { ...now, status: 'failed', error: data.error };
          case 'explained': {
            const id = ids.current[data.row]?.id;
            return id === undefined ? now : { ...now, explained: { id, terms: data.terms } };
          }
          case 'ranked':
            // An answer to an older question is out of date.
            if (data.request !== request.current) return now;
            return {
              ...now,
              order: Array.from(data.order, (row) => ids.current[row]?.id).filter((id) => id !== undefined),
              isLearned: data.isLearned,
              ms: data.ms,
            };
        }
      });
    });
    // What it throws and nobody caught, or that it could not be loaded at all.
    own.addEventListener('error', ({ message = '' }) =>
      setState((now) => ({ ...now, status: 'failed', error: message })),
    );
    const texts = references.map(({ csl }) => ({ title: csl.title ?? '', abstract: csl.abstract ?? '' }));
    own.postMessage({ type: 'prepare', projectId, texts, model: settings.model } satisfies RankingWork);
    setState({ ...OFF, status: 'preparing' });
    return () => {
      own.terminate();
      worker.current = null;
      setState(OFF);
    };
  }, [projectId, references, settings.isOn, settings.model]);

  const isReady = state.status === 'ready';
  useEffect(() => {
    if (!isReady) return;
    const rowsOf = (isIncluded: boolean): number[] =>
      [...verdicts].flatMap(([id, verdict]) => {
        const row = rows.get(id);
        return verdict === isIncluded && row !== undefined ? [row] : [];
      });
    worker.current?.postMessage({
      type: 'rank',
      request: ++request.current,
      included: rowsOf(true),
      excluded: rowsOf(false),
      seedWords: settings.seedWords,
      examples: settings.examples,
      randomPercent: settings.randomPercent,
      seed,
    } satisfies RankingWork);
  }, [isReady, verdicts, rows, settings.seedWords, settings.examples, settings.randomPercent, seed]);

  const explain = (id: ReferenceId): void => {
    const row = rows.get(id);
    if (row !== undefined) worker.current?.postMessage({ type: 'explain', row } satisfies RankingWork);
  };
  return { ...state, explain };
}
