import { fieldsOf } from '../../../../shared/extraction/answers';
import type { Template } from '../../../../shared/model/project';

/** Whether a field holds free text, so that a quotation can stand in it. */
export function textInput(template: Template, fieldId: string): boolean {
  const type = fieldsOf(template).find((f) => f.id === fieldId)?.type;
  return type === 'short' || type === 'long' || type === 'place' || type === 'links';
}
