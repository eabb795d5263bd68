// Writing answers and evidence: used by the form, the table of all interventions and the highlights.
import { useCallback } from 'react';
import { type EvidenceId, newId } from '../../shared/kernel/ids';
import type { Annotation } from '../../shared/model/document';
import {
  type EvidenceTarget,
  type Extraction,
  extractionId,
  type Intervention,
} from '../../shared/model/intervention';
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

const isSameTarget = (a: EvidenceTarget, b: EvidenceTarget): boolean =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());

/** Attaches a passage to what it supports. Attaching it twice to the same thing is attaching it once. */
export function useAttachEvidence(): (annotation: Annotation, target: EvidenceTarget) => Promise<void> {
  const commit = useCommit();
  const person = usePerson();
  return useCallback(
    (annotation, target) =>
      commit('evidence.add', ({ evidence }) => {
        if (evidence.some((e) => e.annotationId === annotation.id && isSameTarget(e.target, target)))
          return [];
        const id = newId<EvidenceId>(browserEnv);
        const after = {
          id,
          schemaVersion: 2 as const,
          annotationId: annotation.id,
          target,
          by: person.id,
          at: browserEnv.now(),
        };
        return [{ table: 'evidence', id, after }];
      }),
    [commit, person.id],
  );
}
