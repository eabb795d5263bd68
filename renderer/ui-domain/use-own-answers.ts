// The answers that who works now gives for an intervention, wherever they stand.
import { measureCompleteness, type Completeness } from '../../shared/extraction/answers';
import type { EvidenceTarget } from '../../shared/model/evidence';
import type { Answer } from '../../shared/model/extraction';
import type { Intervention } from '../../shared/model/intervention';
import type { TemplateField } from '../../shared/model/project';
import { isSameTarget } from '../../shared/review/evidence-targets';
import { answerTarget, ownAnswers } from '../../shared/review/own-answers';
import { usePerson, useProject, useProjectData } from '../store/session';
import type { FieldPlace } from '../store/use-autosave';
import { answerPlace } from './answer-place';

export type OwnAnswers = {
  answers: Readonly<Record<string, Answer>>;
  state: Completeness;
  placeOf: (field: TemplateField) => FieldPlace;
  targetOf: (fieldId: string) => EvidenceTarget;
};

/** What who works now answers for an intervention, how far that is, and where it is written. */
export function useOwnAnswers(intervention: Intervention): OwnAnswers {
  const data = useProjectData();
  const project = useProject();
  const { id: by } = usePerson();
  const answers = ownAnswers(data, intervention.id, by);
  const targetOf = (fieldId: string): EvidenceTarget =>
    answerTarget(project, intervention.id, by, fieldId);
  const isSupported = (fieldId: string): boolean => {
    const target = targetOf(fieldId);
    return data.evidence.some((e) => isSameTarget(e.target, target));
  };
  return {
    answers,
    state: measureCompleteness(project.template, answers, isSupported),
    placeOf: (field) => answerPlace(project, by, intervention, field),
    targetOf,
  };
}
