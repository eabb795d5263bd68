// Writing answers: used by the form and the table of all interventions.
import { useCallback } from 'react';
import type { Intervention } from '../../shared/model/intervention';
import { answerWrite } from '../../shared/review/own-answers';
import type { BuiltOn } from '../db/session';
import { browserEnv } from '../lib/env';
import { useCommit, usePerson } from '../store/session';
import type { ChangeAnswer } from './FieldInput';

/**
 * Changes an answer in the name of who works now, in the template or in their own reading of it; it and the other
 * answers are as they are when its turn comes.
 */
export function useSaveAnswer(): (
  intervention: Intervention,
  fieldId: string,
  change: ChangeAnswer,
  builtOn: BuiltOn,
) => Promise<void> {
  const commit = useCommit();
  const { id: by } = usePerson();
  return useCallback(
    (intervention, fieldId, change, builtOn) =>
      commit(
        'extraction.save',
        (data) => [answerWrite(data, intervention.id, fieldId, change, { by, at: browserEnv.now() })],
        builtOn,
      ),
    [commit, by],
  );
}
