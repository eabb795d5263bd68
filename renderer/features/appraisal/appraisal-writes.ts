// What is written of an appraisal.
import type { Write } from '../../../shared/change/commit';
import { samePublication } from '../../../shared/review/active';
import { type Appraisal, type Appraised, appraisalId, emptyAppraisal } from '../../../shared/model/appraisal';

/** What a person says in an appraisal; whose it is and when is not theirs to write. */
export type AppraisalPart = Partial<
  Pick<Appraisal, 'answers' | 'judgements' | 'overall' | 'argument' | 'weight'>
>;
/** What changes of an appraisal, by what it is now. */
export type AppraisalChange = (before: Appraisal) => AppraisalPart;

/** An appraisal after a change; the first change makes it. */
export function appraisalAfter(
  appraisals: readonly Appraisal[],
  of: Appraised,
  change: AppraisalChange,
): Appraisal {
  const id = appraisalId(of.referenceId, of.kind === 'own' ? of.personId : 'settled', of.toolId);
  const before = appraisals.find((a) => a.id === id) ?? emptyAppraisal(of);
  return { ...before, ...change(before), personId: of.personId, at: of.at };
}

/** Takes back what was settled with a tool, of each record of the publication. */
export function withdrawal(
  data: Parameters<typeof samePublication>[0] & { readonly appraisals: readonly Appraisal[] },
  { referenceId, toolId }: Pick<Appraisal, 'referenceId' | 'toolId'>,
): Write[] {
  const same = samePublication(data, referenceId);
  return data.appraisals
    .filter((a) => a.kind === 'settled' && a.toolId === toolId && same.has(a.referenceId))
    .map(({ id }) => ({ table: 'appraisals', id, after: null }));
}

/** An answer to a question, beside those that were given. */
export const answering =
  (questionId: string, answerId: string): AppraisalChange =>
  ({ answers }) => ({ answers: { ...answers, [questionId]: answerId } });

/** A level that is chosen for a domain, or null for what the rule says; an argument that was given stays. */
export const judging =
  (domainId: string, level: string | null): AppraisalChange =>
  ({ judgements: { [domainId]: before, ...others } }) => ({
    judgements:
      level === null ? others : { ...others, [domainId]: { level, argument: before?.argument ?? '' } },
  });

/** Why a level was chosen for a domain. */
export const arguing =
  (domainId: string, argument: string): AppraisalChange =>
  ({ judgements }) => {
    const before = judgements[domainId];
    return before === undefined ? {} : { judgements: { ...judgements, [domainId]: { ...before, argument } } };
  };

/** A level that is chosen over all, or null for what the rule says. */
export const judgingAll =
  (level: string | null): AppraisalChange =>
  ({ overall }) => ({ overall: level === null ? null : { level, argument: overall?.argument ?? '' } });

/** Why a level was chosen over all. */
export const arguingAll =
  (argument: string): AppraisalChange =>
  ({ overall }) =>
    overall === null ? {} : { overall: { ...overall, argument } };

/** What a rater said, taken over: from there the lead goes on. */
export const takingOver =
  ({ answers, judgements, overall, argument, weight }: Appraisal): AppraisalChange =>
  () => ({ answers, judgements, overall, argument, weight });
