import { extractionId } from '../../shared/model/extraction';
import type { Intervention } from '../../shared/model/intervention';
import type { Project, TemplateField } from '../../shared/model/project';
import type { PersonId } from '../../shared/kernel/ids';
import { answersPlace } from '../../shared/review/own-answers';
import type { FieldPlace } from '../store/use-autosave';

/** Where a person's answer to a field of the template stands: the same in the form and in the table. */
export function answerPlace(
  project: Pick<Project, 'filling'>,
  personId: PersonId,
  intervention: Pick<Intervention, 'id'>,
  field: Pick<TemplateField, 'id'>,
): FieldPlace {
  const place = answersPlace(project, intervention.id, personId);
  return place.table === 'readings' ? { ...place, field: field.id } : settledPlace(intervention, field);
}

/** Where the answer stands that counts for the study. */
export function settledPlace(
  intervention: Pick<Intervention, 'id'>,
  field: Pick<TemplateField, 'id'>,
): FieldPlace {
  return {
    table: 'extractions',
    id: extractionId(intervention.id),
    field: field.id,
    was: `${intervention.id}:${field.id}`,
  };
}
