// Writing answers: used by the form and the table of all interventions.
import { useCallback } from 'react';
import { extractionId, newExtraction } from '../../shared/model/extraction';
import type { Intervention } from '../../shared/model/intervention';
import type { BuiltOn } from '../db/session';
import { browserEnv } from '../lib/env';
import { useCommit, usePerson, useProject } from '../store/session';
import type { ChangeAnswer } from './FieldInput';

/** Changes an answer in the name of who works now; it and the other answers are as they are when its turn comes. */
export function useSaveAnswer(): (
  intervention: Intervention,
  fieldId: string,
  change: ChangeAnswer,
  builtOn: BuiltOn,
) => Promise<void> {
  const commit = useCommit();
  const person = usePerson();
  const { template } = useProject();
  return useCallback(
    (intervention, fieldId, change, builtOn) =>
      commit(
        'extraction.save',
        ({ extractions }) => {
          const id = extractionId(intervention.id);
          const answers = extractions.find((x) => x.id === id)?.answers ?? {};
          const { text = '', rows = [] } = answers[fieldId] ?? {};
          const after = newExtraction(intervention.id, template.version, {
            ...answers,
            [fieldId]: { text, rows, ...change({ text, rows }), by: person.id, at: browserEnv.now() },
          });
          return [{ table: 'extractions', id, after }];
        },
        builtOn,
      ),
    [commit, person.id, template.version],
  );
}
