// Drives the ranking worker: prepares the texts once, ranks again after each decision, explains one reference.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReferenceId } from '../../../shared/kernel/ids';
import type { Reference } from '../../../shared/model/reference';
import type { ScreeningSettings } from '../../../shared/model/screening-settings';
import type { TermWeight } from '../../../shared/ranking/ranker';
import { useSession } from '../../store/session';
import { useConcepts } from '../../ui-domain/use-concepts';
import { startRanking } from '../../workers/ranking/client';

type RankingState = {
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

export type Ranking = RankingState & { explain: (id: ReferenceId) => void };

type Verdicts = Iterable<[ReferenceId, boolean]>;
type Calls = ReturnType<typeof startRanking>;

/** Ranks `references` by the verdicts so far, as long as ranking is on. */
export function useRanking(
  references: readonly Reference[],
  verdicts: Verdicts,
  settings: ScreeningSettings['ranking'],
  seed: number,
): Ranking {
  const session = useSession();
  const concepts = useConcepts();
  const calls = useRef<Calls | null>(null);
  const [state, setState] = useState<RankingState>(OFF);
  const rows = useMemo(() => new Map(references.map((r, i) => [r.id, i])), [references]);
  const { isOn, model, seedWords, examples, randomPercent } = settings;
  const fail = useCallback((error: unknown): void => {
    const { name, message } = error as Error;
    if (name !== 'AbortError') setState((now) => ({ ...now, status: 'failed', error: message }));
  }, []);

  useEffect(() => {
    if (!isOn || references.length === 0) return;
    const own = startRanking();
    calls.current = own;
    const prepare = async (): Promise<void> => {
      const of = await session.readAs();
      const ids = references.map((r) => r.id).join('\n');
      const onProgress = (share: number): void => setState((now) => ({ ...now, share }));
      await own.call('prepare', { ...of, ids, model, concepts }, { onProgress });
      setState((now) => ({ ...now, status: 'ready', share: 1 }));
    };
    prepare().catch(fail);
    setState({ ...OFF, status: 'preparing' });
    return () => {
      own.end();
      calls.current = null;
      setState(OFF);
    };
  }, [session, references, isOn, model, concepts, fail]);

  const isReady = state.status === 'ready';
  useEffect(() => {
    if (!isReady) return;
    // An answer to an older question is out of date.
    const stop = new AbortController();
    const rowsOf = (isIncluded: boolean): number[] =>
      [...verdicts].flatMap(([id, verdict]) => {
        const row = rows.get(id);
        return verdict === isIncluded && row !== undefined ? [row] : [];
      });
    const decided = { included: rowsOf(true), excluded: rowsOf(false) };
    calls.current
      ?.call('rank', { ...decided, seedWords, examples, randomPercent, seed }, { signal: stop.signal })
      .then(({ order, isLearned, ms }) => {
        const ids = Array.from(order, (row) => references[row]?.id).filter((id) => id !== undefined);
        setState((now) => ({ ...now, order: ids, isLearned, ms }));
      })
      .catch(fail);
    return () => stop.abort();
  }, [isReady, verdicts, rows, references, seedWords, examples, randomPercent, seed, fail]);

  const explain = (id: ReferenceId): void => {
    const row = rows.get(id);
    if (row === undefined) return;
    calls.current
      ?.call('explain', row)
      .then((terms) => setState((now) => ({ ...now, explained: { id, terms } })))
      .catch(fail);
  };
  return { ...state, explain };
}
