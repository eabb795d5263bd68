// Looking again at a decision: it stands, or another takes its place; both are written in one entry.
import { useCallback } from 'react';
import type { ReferenceId } from '../../../shared/kernel/ids';
import { type Confirmation, confirmationId, newConfirmation } from '../../../shared/model/confirmation';
import type { Stage, Verdict } from '../../../shared/model/decision';
import { criteriaVersion } from '../../../shared/model/project';
import { requireProject } from '../../../shared/model/tables';
import { lastDecided } from '../../../shared/review/second-look';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { useCommit, usePerson } from '../../store/session';
import { useAct } from '../../ui-domain/use-act';
import { decisionWrite } from './decision-write';

/** A verdict with its reason where it excludes; null lets what was decided stand. */
export type Again = { verdict: Verdict; reason: string | null } | null;

export type LookAgain = (id: ReferenceId, again: Again) => void;

/** Says of a reference that it was looked at again, and what came of it. */
export function useLookAgain(stage: Stage, why: Confirmation['why']): LookAgain {
  const t = useText();
  const commit = useCommit();
  const act = useAct();
  const { id: personId } = usePerson();
  return useCallback(
    (referenceId, again) =>
      void act(t(why === 'ranking' ? 'secondLook.title' : 'criteria.title'), () => {
        const at = browserEnv.now();
        const id = confirmationId(referenceId, personId, stage, why);
        return commit('decision.lookAgain', (data) => {
          const criteria = criteriaVersion(requireProject(data));
          const decidedAt = again === null ? lastDecided(data, referenceId, stage) : at;
          const looked = newConfirmation({ referenceId, personId, stage, why, criteria, decidedAt, at });
          const of = { referenceId, personId, stage };
          const moment = { decidedAt: at, durationMs: 0, criteria };
          return [
            ...(again === null ? [] : [decisionWrite(data.decisions, of, again, moment)]),
            { table: 'confirmations' as const, id, after: looked },
          ];
        });
      }),
    [act, commit, personId, stage, t, why],
  );
}
