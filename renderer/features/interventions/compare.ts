// What stands in a cell where interventions are compared.
import { formatAnswer } from '../../../shared/extraction/answers';
import { extractionId } from '../../../shared/model/extraction';
import type { Language } from '../../../shared/model/fields';
import type { Intervention } from '../../../shared/model/intervention';
import type { InterventionType, TemplateField } from '../../../shared/model/project';
import type { ProjectData } from '../../../shared/model/tables';
import { asPrinted } from '../../../shared/review/printed';
import { levelsOf } from '../../ui-domain/levels-of';

/** The types that an intervention has a share of, with that share. */
export function typesText(
  typology: readonly InterventionType[],
  { types }: Pick<Intervention, 'types'>,
  language: Language,
): string {
  return typology
    .flatMap(({ id, label }) => ((types[id] ?? 0) > 0 ? [`${label[language]} ${types[id]}%`] : []))
    .join('; ');
}

/** The answer of an intervention to a field; for what ratings give, their levels. */
export function answerText(
  data: ProjectData,
  { id }: Pick<Intervention, 'id'>,
  field: TemplateField,
  language: Language,
): string {
  if (field.type === 'sms') return levelsOf(data, id, language).join('; ');
  const answers = asPrinted(data).extractions.find((x) => x.id === extractionId(id))?.answers ?? {};
  return formatAnswer(field, answers[field.id], language);
}
