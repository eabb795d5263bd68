// Asks the ranking worker which exclusions look like what was included.
import { useEffect, useRef, useState } from 'react';
import type { ReferenceId } from '../../../shared/kernel/ids';
import type { Stage } from '../../../shared/model/decision';
import { secondLook } from '../../../shared/review/second-look';
import { useProject, useSession } from '../../store/session';
import { errorText } from '../../ui-domain/error-text';
import { useConcepts } from '../../ui-domain/use-concepts';
import { useText } from '../../lib/i18n';
import { startRanking } from '../../workers/ranking/client';
import type { Queue } from './use-queue';

/** As many as one looks through at a sitting. */
export const LISTED = 20;

export type Listed =
  | { status: 'idle' }
  | { status: 'working'; share: number }
  | { status: 'listed'; ids: readonly ReferenceId[] }
  | { status: 'failed'; error: string };

export type SecondLookDesk = {
  state: Listed;
  make: () => void;
  stop: () => void;
};

/** State and actions of the second look at a stage. */
export function useSecondLook(stage: Stage, { candidates, verdicts }: Queue): SecondLookDesk {
  const t = useText();
  const session = useSession();
  const { model } = useProject().screening.ranking;
  const concepts = useConcepts();
  const [state, setState] = useState<Listed>({ status: 'idle' });
  const running = useRef<AbortController | null>(null);
  const stop = (): void => {
    running.current?.abort();
    setState({ status: 'idle' });
  };
  useEffect(() => () => running.current?.abort(), []);

  const list = async (signal: AbortSignal): Promise<ReferenceId[]> => {
    const calls = startRanking();
    try {
      const rows = new Map(candidates.map((r, row) => [r.id, row]));
      const done = new Set(secondLook(session.data, stage).looked);
      const rowsOf = (of: boolean): number[] =>
        [...verdicts].flatMap(([id, is]) => {
          const row = rows.get(id);
          return is === of && row !== undefined ? [row] : [];
        });
      const ids = candidates.map((r) => r.id).join('\n');
      const onProgress = (from: number) => (share: number) =>
        setState({ status: 'working', share: from + share / 2 });
      const of = await session.readAs();
      await calls.call('prepare', { ...of, ids, model, concepts }, { signal, onProgress: onProgress(0) });
      const question = { included: rowsOf(true), excluded: rowsOf(false), model, count: LISTED + done.size };
      const found = await calls.call('secondLook', question, { signal, onProgress: onProgress(0.5) });
      return found
        .flatMap((row) => candidates[row]?.id ?? [])
        .filter((id) => !done.has(id))
        .slice(0, LISTED);
    } finally {
      calls.end();
    }
  };
  const make = (): void => {
    running.current?.abort();
    const { signal } = (running.current = new AbortController());
    setState({ status: 'working', share: 0 });
    list(signal).then(
      (ids) => {
        if (!signal.aborted) setState({ status: 'listed', ids });
      },
      (error: unknown) => {
        if (!signal.aborted) setState({ status: 'failed', error: errorText(t, error) });
      },
    );
  };
  return { state, make, stop };
}
