import { extractionId } from '../../shared/model/extraction';
import type { Intervention } from '../../shared/model/intervention';
import type { TemplateField } from '../../shared/model/project';
import type { FieldPlace } from '../store/use-autosave';

/** Where the answer to a field of the template stands: the same in the form and in the table. */
export function answerPlace(intervention: Intervention, field: TemplateField): FieldPlace {
  return {
    table: 'extractions',
    id: extractionId(intervention.id),
    field: field.id,
    was: `${intervention.id}:${field.id}`,
  };
}
