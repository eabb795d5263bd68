// What is written when a proposal from elsewhere is taken over: the passage, what it is evidence for, and the answer
// where there is none yet.
import type { Write } from '../../../../shared/change/commit';
import { fieldsOf, isAnswered } from '../../../../shared/extraction/answers';
import { fieldOutcome } from '../../../../shared/extraction/settle';
import { extractionId } from '../../../../shared/model/extraction';
import type { EvidenceTarget } from '../../../../shared/model/evidence';
import { newDismissal } from '../../../../shared/model/dismissal';
import type { Intervention } from '../../../../shared/model/intervention';
import type { Project } from '../../../../shared/model/project';
import type { ReferenceDocument } from '../../../../shared/model/document';
import type { Proposal } from '../../../../shared/model/proposal';
import { emptyRating, type Rating } from '../../../../shared/model/rating';
import { type ProjectData, requireProject } from '../../../../shared/model/tables';
import { toolsOf } from '../../../../shared/rating/appraisal/tools';
import { emptyAppraisal } from '../../../../shared/model/appraisal';
import { scaleOf } from '../../../../shared/rating/scales';
import type { TargetOption } from '../../../../shared/review/evidence-targets';
import { answerWrite, byTwo, ownAnswers, settledWrite, takenAs } from '../../../../shared/review/own-answers';
import { appraisalPlace } from '../../../../shared/review/of-publication';
import { ratingPlace } from '../../../../shared/review/rated';
import { levelValue } from '../../../../shared/proposals/answer-value';
import { ownDismissalId } from '../../../../shared/review/proposed';
import { type Doer, markWrites, type NewAnnotation } from '../annotations/annotation-writes';

type Data = Pick<
  ProjectData,
  | 'annotations'
  | 'evidence'
  | 'extractions'
  | 'readings'
  | 'projects'
  | 'ratings'
  | 'documents'
  | 'references'
  | 'batches'
  | 'duplicates'
  | 'persons'
  | 'appraisals'
>;
type Accepted = {
  proposal: Proposal;
  option: TargetOption;
  pdf: ReferenceDocument;
  made: NewAnnotation;
  intervention: Intervention | null;
};

const hasAnswer = ({ answer }: Proposal): boolean => answer.text !== '' || answer.rows.length > 0;

/** One's own rating on the scale of today; null where it is on another: then nothing is put into it. */
function ownRating(data: Data, pdf: ReferenceDocument, { by, env }: Doer): Rating | null {
  const { id, referenceId } = ratingPlace(data, pdf.referenceId, by);
  const scale = scaleOf(requireProject(data));
  const stored = data.ratings.find((r) => r.id === id);
  // Of several levels it says not which it answers.
  if (stored !== undefined && stored.levels.length > 0) return null;
  if (stored === undefined) return emptyRating(referenceId, by, scale.id, env.now());
  return stored.scaleId === scale.id || stored.value === null ? { ...stored, scaleId: scale.id } : null;
}

/** A rating with an answer put in where there was none; null where it says something already. */
function answered(rating: Rating, { target, answer }: Proposal, data: Data): Rating | null {
  if (target === 'level') return rating.value === null ? { ...rating, value: levelValue(answer.text) } : null;
  const item = target.slice('item:'.length);
  if (scaleOf(requireProject(data)).downgrades.some((d) => d.id === item))
    return answer.text !== 'yes' || rating.downgrades.includes(item)
      ? null
      : { ...rating, downgrades: [...rating.downgrades, item] };
  return rating.answers[item] === undefined
    ? { ...rating, answers: { ...rating.answers, [item]: answer.text } }
    : null;
}

/** The answer to a question of a tool, where it has none yet; what is judged of a domain is not proposed. */
function appraisalWrites(data: Data, { proposal, option, pdf }: Accepted, { by, env }: Doer): Write[] {
  const { target } = option;
  if (target.type !== 'appraisal') return [];
  const { appraisalId: id, itemId } = target;
  const tool = toolsOf(requireProject(data)).find((x) => proposal.target === `appraisal:${x.id}:${itemId}`);
  if (tool === undefined) return [];
  const of = { referenceId: pdf.referenceId, personId: by, toolId: tool.id, kind: 'own' as const };
  const own =
    data.appraisals.find((a) => a.id === id) ??
    emptyAppraisal({ ...of, referenceId: appraisalPlace(data, of), at: 0 });
  if (own.answers[itemId] !== undefined) return [];
  const answers = { ...own.answers, [itemId]: proposal.answer.text };
  return [{ table: 'appraisals', id: own.id, after: { ...own, answers, at: env.now() } }];
}

/** What is written of an answer to the report as such. */
const reportWrites = (data: Data, accepted: Accepted, doer: Doer): Write[] =>
  accepted.option.target.type === 'appraisal'
    ? appraisalWrites(data, accepted, doer)
    : ratingWrites(data, accepted, doer);

function ratingWrites(data: Data, { proposal, pdf }: Accepted, doer: Doer): Write[] {
  const own = ownRating(data, pdf, doer);
  const after = own === null ? null : answered(own, proposal, data);
  if (after === null) return [];
  return [{ table: 'ratings', id: after.id, after: { ...after, ratedAt: doer.env.now() } }];
}

function fieldWrites(data: Data, { proposal, option, intervention }: Accepted, { by, env }: Doer): Write[] {
  const { target } = option;
  if (intervention === null || !isAnswer(target)) return [];
  const { template } = requireProject(data);
  const { fieldId } = target;
  const field = fieldsOf(template).find((f) => f.id === fieldId);
  if (field === undefined) return [];
  const { text, rows } = proposal.answer;
  if (takenAs(data, intervention.id, by) === 'settled') {
    const readings = data.readings.filter((r) => r.interventionId === intervention.id);
    const standing = data.extractions.find((x) => x.interventionId === intervention.id)?.answers[fieldId];
    if (fieldOutcome(field, standing, readings).answer !== null) return [];
    return [settledWrite(data, intervention.id, fieldId, { text, rows, by, at: env.now() })];
  }
  if (isAnswered(ownAnswers(data, intervention.id, by)[fieldId])) return [];
  return [answerWrite(data, intervention.id, fieldId, () => ({ text, rows }), { by, at: env.now() })];
}

/** Whether something supports an answer to the template: the one that stands, or a person's own. */
const isAnswer = (target: EvidenceTarget) => target.type === 'field' || target.type === 'reading';

/** Whether taking a proposal over leaves an answer as it is, since there is one already. */
export function keepsAnswer(data: Data, accepted: Omit<Accepted, 'made'>, doer: Doer): boolean {
  const { proposal, option } = accepted;
  if (!hasAnswer(proposal)) return false;
  const asked = { ...accepted, made: null as never };
  if (isAnswer(option.target)) return fieldWrites(data, asked, doer).length === 0;
  // That a reason to go down does not apply is not written.
  const isRuledOut = proposal.answer.text === 'no' && option.target.type === 'rating';
  return !isRuledOut && reportWrites(data, asked, doer).length === 0;
}

/** What the passage is evidence for: of what the lead settles the answer that stands. */
function supported(data: Data, { option, intervention }: Accepted, { by }: Doer): EvidenceTarget {
  const { target } = option;
  if (target.type !== 'reading' || intervention === null) return target;
  if (takenAs(data, intervention.id, by) !== 'settled') return target;
  return { type: 'field', extractionId: extractionId(intervention.id), fieldId: target.fieldId };
}

/** All writes of taking a proposal over: one step of the log. */
export function acceptWrites(data: Data, accepted: Accepted, doer: Doer): Write[] {
  const { proposal, option, pdf, made } = accepted;
  const target = supported(data, accepted, doer);
  const { writes } = markWrites(data, pdf, made, { target, quoteInto: null }, doer);
  const answer = !hasAnswer(proposal)
    ? []
    : isAnswer(option.target)
      ? fieldWrites(data, accepted, doer)
      : reportWrites(data, accepted, doer);
  // The other of two who fill in is asked the same, and does not know what this one took over.
  const settled = target.type === 'reading' ? [] : [decided(proposal, 'accepted', doer)];
  return [...writes, ...answer, ...settled];
}

/** That a proposal was accepted or dismissed, by whom. */
export function decided(proposal: Proposal, state: 'accepted' | 'dismissed', { by, env }: Doer): Write {
  return { table: 'proposals', id: proposal.id, after: { ...proposal, state, by, at: env.now() } };
}

/** That a proposal was turned down: by a person for themselves where two answer the field, else for all. */
export function dismissed(project: Pick<Project, 'filling'>, proposal: Proposal, doer: Doer): Write {
  if (!byTwo(project) || !proposal.target.startsWith('field:')) return decided(proposal, 'dismissed', doer);
  const { by, env } = doer;
  const id = ownDismissalId(proposal, by);
  const { documentId, target } = proposal;
  return { table: 'dismissals', id, after: newDismissal({ id, documentId, target, by, at: env.now() }) };
}
