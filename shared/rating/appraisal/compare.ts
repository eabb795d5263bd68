// Appraisals of one report side by side: questions, domains and the whole.
import type { Appraisal } from '../../model/appraisal';
import type { AppraisalTool } from '../../model/appraisal-tool';
import { questionsOf } from '../../model/appraisal-tool';
import type { Language } from '../../model/fields';
import { judgeWith } from './judge';
import { levelOf } from './signs';

/** A line of a comparison: what each said, '' where nothing. `label` is null for the overall judgement. */
export type ComparedLine = { id: string; label: string | null; said: string[]; differs: boolean };

/**
 * Compares appraisals: judgements, and the questions that raters answered differently. What was settled stands with
 * them, and makes no difference between raters.
 */
export function compareAppraisals(
  tool: AppraisalTool,
  appraisals: readonly Appraisal[],
  language: Language,
): ComparedLine[] {
  const judged = appraisals.map((a) => judgeWith(tool, a));
  const line = (id: string, label: string | null, said: string[]): ComparedLine => {
    // Who said nothing does not differ.
    const texts = said.filter((text, at) => text !== '' && appraisals[at]?.kind === 'own');
    return { id, label, said, differs: new Set(texts).size > 1 };
  };
  const levelText = (level: string | null | undefined): string =>
    level === null || level === undefined ? '' : (levelOf(tool, level)?.label[language] ?? '');
  const questions = new Map(questionsOf(tool).map((q) => [q.question.id, q]));
  const questionLine = (id: string): ComparedLine[] => {
    const of = questions.get(id);
    const said = judged.map((j) => {
      const asked = [...j.screening, ...j.domains.flatMap((d) => d.questions)].find(
        (q) => q.question.id === id,
      );
      return of?.options.find((o) => o.id === asked?.answer)?.label[language] ?? '';
    });
    if (of === undefined) return [];
    const compared = line(`question ${id}`, of.question.text[language], said);
    return compared.differs ? [compared] : [];
  };
  return [
    ...(tool.overall.by === 'none'
      ? []
      : [
          line(
            'overall',
            null,
            judged.map((j) => levelText(j.overall.level)),
          ),
        ]),
    ...(tool.screening?.questions ?? []).flatMap((q) => questionLine(q.id)),
    ...tool.domains.flatMap((domain) => {
      const levels = judged.map((j) => levelText(j.domains.find((d) => d.domain.id === domain.id)?.level));
      const own =
        domain.judgement.by === 'none' ? [] : [line(`domain ${domain.id}`, domain.label[language], levels)];
      return [...own, ...domain.questions.flatMap((q) => questionLine(q.id))];
    }),
  ];
}
