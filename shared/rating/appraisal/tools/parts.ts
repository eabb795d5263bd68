// What tools that are data are written with.
import type { Bilingual } from '../../../model/fields';
import type { ToolCondition, ToolInput } from '../../../model/appraisal-tool';

/** A text in Dutch and in English. */
export const b = (nl: string, en: string): Bilingual => ({ nl, en });

/** That a question was answered by one of these. */
export const said = (question: string, ...answers: string[]): ToolCondition => ({ question, in: answers });

type Rule = NonNullable<NonNullable<ToolInput['domains'][number]['judgement']>['rules']>[number];

/** A rule, with its reason in both languages. */
export const rule = (level: string, when: ToolCondition, nl: string, en: string): Rule => ({
  level,
  when,
  why: b(nl, en),
});
