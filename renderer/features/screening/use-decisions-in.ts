// Brings in what was decided in another program: read and planned in a worker, shown, and written when it is taken.
import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../shared/kernel/result';
import type { Stage } from '../../../shared/model/decision';
import { CodeTakenError, ontoNow, withoutStanding } from '../../../shared/decisions/take-decisions';
import { decisionsInWorker } from '../../workers/decisions/client';
import type { PlannedDecisions } from '../../workers/decisions/decisions.worker';
import { useText } from '../../lib/i18n';
import { useCommit, usePerson, useSession } from '../../store/session';
import { errorText } from '../../ui-domain/error-text';

export type DecisionsIn =
  | { status: 'idle' }
  | { status: 'reading'; file: File }
  /** `written`: of so many writes, those that stand all the same. */
  | { status: 'failed'; file: File; error: Problem; written: number; total: number }
  | { status: 'planned'; file: File; stage: Stage; plan: PlannedDecisions; by: string | null }
  | { status: 'writing'; done: number; total: number }
  | { status: 'done'; written: number; total: number };

// An entry of the log is read whole, and undone whole.
export const AN_ENTRY = 1000;
/** Until nothing was chosen, or the window is left, an answer that comes late is nobody's. */
const isAborted = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/** State and actions of bringing in one file at a stage. */
export function useDecisionsIn(stage: Stage): {
  state: DecisionsIn;
  read: (file: File, by: string | null) => void;
  take: () => void;
  stop: () => void;
} {
  const session = useSession();
  const commit = useCommit();
  const { id: own, name, role } = usePerson();
  const [state, setState] = useState<DecisionsIn>({ status: 'idle' });
  const running = useRef<AbortController | null>(null);
  const t = useText();
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const failed = (file: File, error: unknown, written = 0, total = 0): void => {
    if (isAborted(error)) return;
    // Whoever has gone to another page is told there.
    if (!isHere.current) reportError(error);
    const problem =
      error instanceof CodeTakenError
        ? { code: 'code-taken', message: t('decisionsIn.error.code-taken', { code: error.criterion }) }
        : { code: 'failed', message: errorText(t, error) };
    setState({ status: 'failed', file, error: problem, written, total });
  };
  const read = (file: File, by: string | null): void => {
    running.current?.abort();
    const { signal } = (running.current = new AbortController());
    setState({ status: 'reading', file });
    // Of an assistant's file that names nobody, it is their own work.
    const isLead = role === 'lead';
    const who = by ?? (isLead ? null : name);
    session
      .readAs()
      .then((as) => decisionsInWorker({ as, file, wanted: { stage, by: who, own, isLead } }, signal))
      .then((plan) => {
        if (signal.aborted) return;
        if (plan.ok) {
          // What a blind stage hides from the worker is known here.
          const fresh = withoutStanding(plan.value, (id) => session.stored('decisions', id));
          setState({ status: 'planned', file, stage, plan: fresh, by: who });
        } else setState({ status: 'failed', file, error: plan.error, written: 0, total: 0 });
      })
      .catch((error: unknown) => failed(file, error));
  };
  const write = async (file: File, plan: PlannedDecisions, signal: AbortSignal): Promise<void> => {
    const total = plan.writes.length;
    let written = 0;
    try {
      for (; written < total && !signal.aborted; written = Math.min(total, written + AN_ENTRY)) {
        setState({ status: 'writing', done: written, total });
        const part = plan.writes.slice(written, written + AN_ENTRY);
        await commit('decisions.import', ({ projects }) =>
          part.map((w) => ontoNow(w, projects, plan.writes)),
        );
      }
      setState({ status: 'done', written, total });
    } catch (error) {
      failed(file, error, written, total);
    }
  };
  const take = (): void => {
    if (state.status !== 'planned') return;
    const { signal } = (running.current = new AbortController());
    void write(state.file, state.plan, signal);
  };
  const stop = (): void => {
    running.current?.abort();
    // What is being written ends after its present piece, and says how far it came.
    setState((now) => (now.status === 'writing' ? now : { status: 'idle' }));
  };
  return { state, read, take, stop };
}
