// Writing answers: used by the form and the table of all interventions.
import { useCallback } from 'react';
import { type Extraction, extractionId, type Intervention } from '../../shared/model/intervention';
import { browserEnv } from '../lib/env';
import { useCommit, usePerson, useProject } from '../store/session';
import type { AnswerPart } from './FieldInput';

/** Saves part of an answer in the name of who works now; the other answers stay as they are when its turn comes. */
export function useSaveAnswer(): (
  intervention: Intervention,
  fieldId: string,
  part: AnswerPart,
) => Promise<void> {
  const commit = useCommit();
  const person = usePerson();
  const { template } = useProject();
  return useCallback(
    (intervention, fieldId, part) =>
      commit('extraction.save', ({ extractions }) => {
        const id = extractionId(intervention.id);
        const answers = extractions.find((x) => x.id === id)?.answers ?? {};
        const { text = '', rows = [] } = answers[fieldId] ?? {};
        const after: Extraction = {
          id,
          schemaVersion: 2,
          interventionId: intervention.id,
          templateVersion: template.version,
          answers: {
            ...answers,
            [fieldId]: { text, rows, ...part, by: person.id, at: browserEnv.now() },
          },
        };
        return [{ table: 'extractions', id, after }];
      }),
    [commit, person.id, template.version],
  );
}
