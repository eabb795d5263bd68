// Disagreements at a stage: which are open, what was said of each, and how one is resolved.
import type { ReferenceId } from '../../../shared/kernel/ids';
import type { Comment } from '../../../shared/model/comment';
import type { Decision, Stage, Verdict } from '../../../shared/model/decision';
import type { Language } from '../../../shared/model/fields';
import type { Person } from '../../../shared/model/people';
import { criterionWords, type Project } from '../../../shared/model/project';
import type { Reference } from '../../../shared/model/reference';
import { newResolution, type Resolution } from '../../../shared/model/resolution';
import type { ProjectData } from '../../../shared/model/tables';
import { activeReferences } from '../../../shared/review/active';
import { statusSource } from '../../../shared/review/statuses';
import { stageOutcome } from '../../../shared/screening/status';

export type ConflictAt = { reference: Reference; decisions: Decision[] };

/** References on which people disagree at a stage, each with the verdicts that were given. */
export function openConflicts(data: ProjectData, stage: Stage): ConflictAt[] {
  const { decisionsOf, ruleOf } = statusSource(data);
  return activeReferences(data).flatMap((reference) => {
    const decisions = decisionsOf(reference.id);
    if (stageOutcome(decisions, stage, ruleOf(reference.id)) !== 'conflict') return [];
    return [{ reference, decisions: decisions.filter((d) => d.stage === stage && d.verdict !== null) }];
  });
}

/** What a discussion is about: a reference at a stage. */
export const discussionSubject = (id: ReferenceId, stage: Stage): Comment['subject'] => ({
  table: 'decisions',
  id: `${id}:${stage}`,
});

/** What was said of a disagreement. */
export function discussionOf(comments: readonly Comment[], id: ReferenceId, stage: Stage): Comment[] {
  const own = discussionSubject(id, stage);
  return comments.filter(({ subject }) => subject.table === own.table && subject.id === own.id);
}

/** Why someone decided as they did: the criterion in the words it had, and their own note; '' for neither. */
export const groundsOf = (
  project: Pick<Project, 'criteria' | 'criteriaVersions'>,
  { reason, note, criteria }: Pick<Decision, 'reason' | 'note' | 'criteria'>,
  language: Language,
): string =>
  [reason === null ? '' : criterionWords(project, reason, criteria, language), note]
    .filter(Boolean)
    .join(' · ');

/** What is filled in of how a disagreement is resolved. */
export type Resolving = {
  referenceId: ReferenceId;
  stage: Stage;
  verdict: Verdict;
  /** Code of a criterion; '' for none. */
  reason: string;
  argument: string;
};

/** The resolution that a person writes down; null without an argument. What is not excluded has no reason for that. */
export function resolved(
  { referenceId, stage, verdict, reason, argument }: Resolving,
  by: Person,
  at: number,
): Resolution | null {
  if (argument.trim() === '') return null;
  return newResolution({
    referenceId,
    stage,
    verdict,
    reason: verdict === 'exclude' && reason !== '' ? reason : null,
    basis: by.role === 'lead' ? 'lead' : 'agreement',
    argument: argument.trim(),
    by: by.id,
    at,
  });
}
