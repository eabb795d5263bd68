// The answers that who works now gives for an intervention, wherever they stand.
import { type Completeness, measureCompleteness } from '../../shared/extraction/answers';
import type { EvidenceTarget } from '../../shared/model/evidence';
import type { Answer } from '../../shared/model/extraction';
import type { Intervention } from '../../shared/model/intervention';
import type { TemplateField } from '../../shared/model/project';
import { ofReading } from '../../shared/model/reading';
import { isSameTarget } from '../../shared/review/evidence-targets';
import { answerTarget, byTwo, ownAnswers } from '../../shared/review/own-answers';
import { usePerson, useProject, useProjectData } from '../store/session';
import type { FieldPlace } from '../store/use-autosave';
import { answerPlace } from './answer-place';

export type OwnAnswers = {
  answers: Readonly<Record<string, Answer>>;
  state: Completeness;
  placeOf: (field: TemplateField) => FieldPlace;
  /** Whether what supports a target supports the answer to a field. */
  supports: (target: EvidenceTarget, fieldId: string) => boolean;
};

/** What who works now answers for an intervention, how far that is, and where it is written. */
export function useOwnAnswers(intervention: Intervention): OwnAnswers {
  const data = useProjectData();
  const project = useProject();
  const { id: by } = usePerson();
  const answers = ownAnswers(data, intervention.id, by);
  const supports: OwnAnswers['supports'] = (target, fieldId) => {
    if (isSameTarget(target, answerTarget(project, intervention.id, by, fieldId))) return true;
    // What two found supports the one answer that is gone on with.
    return (
      target.type === 'reading' &&
      !byTwo(project) &&
      target.fieldId === fieldId &&
      ofReading(target.readingId).interventionId === intervention.id
    );
  };
  const supported = new Set(
    data.evidence.flatMap(({ target }) =>
      'fieldId' in target && supports(target, target.fieldId) ? [target.fieldId] : [],
    ),
  );
  return {
    answers,
    state: measureCompleteness(project.template, answers, (fieldId) => supported.has(fieldId)),
    placeOf: (field) => answerPlace(project, by, intervention, field),
    supports,
  };
}
