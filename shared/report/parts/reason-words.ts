// Reasons of exclusion in words: each in those that its criterion had when it was given, so that sharpening a criterion
// does not rewrite what was decided before.
import type { ReferenceId } from '../../kernel/ids';
import type { Stage } from '../../model/decision';
import type { Language } from '../../model/fields';
import { criterionWords, criteriaVersion } from '../../model/project';
import { type ProjectData, requireProject } from '../../model/tables';
import type { ByReason, FlowNumber } from '../../review/flow-model';
import { statusSource } from '../../review/statuses';
import { prismaTexts } from './prisma-texts';

export type ReasonInWords = { label: string; number: FlowNumber };

/**
 * Makes of numbers by the code of a criterion numbers by its words, in the same order. A code whose words have changed
 * gives one for each; of what is known by number only, they are its words of now.
 */
export function reasonsInWords(
  data: ProjectData,
  language: Language,
): (byReason: ByReason, stage: Stage) => ReasonInWords[] {
  const project = requireProject(data);
  const { reasonUnder } = statusSource(data);
  const words = (code: string, version: number): string =>
    code === '' ? prismaTexts[language].noReason : criterionWords(project, code, version, language);
  return (byReason, stage) =>
    byReason.flatMap(({ reason, number }) => {
      const groups = new Map<string, ReferenceId[]>();
      for (const id of number.references) {
        const label = words(reason, reasonUnder(id, stage));
        const group = groups.get(label);
        if (group === undefined) groups.set(label, [id]);
        else group.push(id);
      }
      const now = words(reason, criteriaVersion(project));
      if (number.without > 0 && !groups.has(now)) groups.set(now, []);
      return [...groups].map(([label, references]) => ({
        label,
        number: { references, without: label === now ? number.without : 0 },
      }));
    });
}
