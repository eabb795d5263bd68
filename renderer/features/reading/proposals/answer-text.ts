// A proposed answer in words.
import { fieldsOf, formatAnswer } from '../../../../shared/extraction/answers';
import type { Language } from '../../../../shared/model/fields';
import type { Project } from '../../../../shared/model/project';
import type { Proposal } from '../../../../shared/model/proposal';
import { questionsOf } from '../../../../shared/model/appraisal-tool';
import { usedTools } from '../../../../shared/rating/appraisal/tools';
import { scaleOf } from '../../../../shared/rating/scales';
import type { Translate } from '../../../lib/i18n';

/** What is proposed as the answer; '' where only a passage is. */
export function answerText(
  project: Project,
  { target, answer, at }: Pick<Proposal, 'target' | 'answer' | 'at'>,
  language: Language,
  t: Translate,
): string {
  const field = fieldsOf(project.template).find((f) => `field:${f.id}` === target);
  if (field !== undefined) return formatAnswer(field, { ...answer, by: '' as never, at }, language);
  for (const tool of usedTools(project))
    for (const { question, options } of questionsOf(tool))
      if (target === `appraisal:${tool.id}:${question.id}`)
        return options.find((o) => o.id === answer.text)?.label[language] ?? answer.text;
  const { questions, downgrades } = scaleOf(project);
  const item = target.slice('item:'.length);
  if (downgrades.some((d) => d.id === item) && answer.text !== '')
    return t(answer.text === 'yes' ? 'stored.yes' : 'stored.no');
  const label = questions.find((q) => q.id === item)?.answers.find((a) => a.id === answer.text)?.label;
  return label?.[language] ?? answer.text;
}
