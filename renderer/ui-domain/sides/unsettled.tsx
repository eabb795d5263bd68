// What two people wrote in one part, found by a worker where copies of the study came together; once for all that ask.
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { TableName } from '../../../shared/model/tables';
import { refuseWrite } from '../../../shared/review/policy';
import { settleBy, type Unsettled } from '../../../shared/team/settle';
import type { ProjectSession } from '../../db/session';
import { usePerson, useProjectData, useSession } from '../../store/session';
import { unsettledInWorker } from '../../workers/bundle/client';

/** What is to be settled by who works now, how much by anybody, and why it could not be found. */
export type ToSettle = { unsettled: readonly Unsettled[]; total: number; error: unknown };
type Found = Omit<ToSettle, 'total'>;

const NOTHING: ToSettle = { unsettled: [], total: 0, error: null };
const SidesContext = createContext<ToSettle>(NOTHING);

/** What is to be settled. For a moment after a change it is what was before. */
export const useUnsettled = (): ToSettle => useContext(SidesContext);

/** What is to be settled of one record. */
export function useUnsettledOf(table: TableName, id: string): Unsettled[] {
  const { unsettled } = useUnsettled();
  return useMemo(() => unsettled.filter((q) => q.table === table && q.id === id), [unsettled, table, id]);
}

/** Keeps what is to be settled for all that is in it. */
export function SidesProvider({ children }: { children: ReactNode }) {
  const session = useSession();
  const data = useProjectData();
  const person = usePerson();
  const found = useFound(session, data);
  const own = useMemo(
    () => ({
      ...found,
      total: found.unsettled.length,
      // Their own work is theirs to choose of, and nothing for another.
      unsettled: found.unsettled.filter((q) => whyNot(session, q, person.id) !== 'not-own'),
    }),
    [found, session, person.id],
  );
  return <SidesContext value={own}>{children}</SidesContext>;
}

/** Why a person may not choose one of the sides; null where they may. */
export function whyNot(session: ProjectSession, question: Unsettled, by: ReturnType<typeof usePerson>['id']) {
  const data = session.data;
  const stored = session.stored(question.table, question.id) ?? null;
  const facts = { ...data, beside: [], hasWork: () => true };
  for (const side of question.sides) {
    const after = settleBy(question, side, stored).writes[0]?.after ?? null;
    const refusal = refuseWrite(facts, by, question.table, [stored, after]);
    if (refusal !== null) return refusal;
  }
  return null;
}

/** Asks the worker after each change, one question at a time: of changes that come meanwhile the last is asked. */
function useFound(session: ProjectSession, data: ReturnType<typeof useProjectData>): Found {
  const [found, setFound] = useState<Found>(NOTHING);
  // Of each study its own: what was asked of another is not this one's.
  const asking = useRef({ isBusy: false, isLate: false, isLeft: false });
  useEffect(() => {
    const at = { isBusy: false, isLate: false, isLeft: false };
    asking.current = at;
    return () => {
      at.isLeft = true;
      setFound(NOTHING);
    };
  }, [session]);
  useEffect(() => {
    const at = asking.current;
    // In the log of one machine alone nobody can have missed what another wrote.
    if (!session.log.some((entry) => entry.isMerged)) return;
    const ask = async (): Promise<void> => {
      if (at.isBusy) {
        at.isLate = true;
        return;
      }
      Object.assign(at, { isBusy: true, isLate: false });
      const next = await session
        .readAs()
        .then(unsettledInWorker)
        .then(
          (unsettled) => ({ unsettled, error: null }),
          (error: unknown) => ({ unsettled: [], error }),
        );
      at.isBusy = false;
      if (at.isLeft) return;
      setFound(next);
      if (at.isLate) await ask();
    };
    void ask();
  }, [session, data]);
  return found;
}
