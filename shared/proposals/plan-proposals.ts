// From answers to what is written: each is matched with its document and question, its quotation is looked up, and what
// is found becomes a proposal. What is not found is kept as such, and never has a place.
import { CORPUS } from '../annotation/page-text';
import { sha256Hex } from '../kernel/hash';
import type { Env, InterventionId, ProposalId } from '../kernel/ids';
import type { ReferenceDocument } from '../model/document';
import { newProposal, type Proposal } from '../model/proposal';
import type { ProjectData } from '../model/tables';
import { groupBy, standingFor } from '../review/active';
import { answerValue } from './answer-value';
import type { Looked, Quoted } from './look-up-all';
import { type Question, questionsOf } from './questions';
import type { AnswerLine } from './read-answers';

/** Why an answer is not used. */
export const refusals = [
  'unknown-document',
  'unknown-question',
  'unknown-intervention',
  'wrong-answer',
  'no-quotation',
  'unreadable',
] as const;
export type Refused = { line: number; why: (typeof refusals)[number]; detail: string };

type Numbered = AnswerLine & { line: number };
/** An answer that is about something of the project. */
export type Matched = {
  line: number;
  document: ReferenceDocument;
  question: Question;
  interventionId: InterventionId | null;
  answer: Proposal['answer'];
  quotation: string;
  page: AnswerLine['page'];
};

/** Answers with what they are about, and those that are about nothing of the project. */
export function matchAnswers(
  data: ProjectData,
  answers: readonly Numbered[],
): { matched: Matched[]; refused: Refused[] } {
  const { fields, report } = questionsOf(data);
  const questions = new Map([...fields, ...report].map((q) => [q.id, q]));
  const stands = standingFor(data);
  const linked = new Set(data.links.map((l) => `${stands(l.referenceId)}:${l.interventionId}`));
  const documentOf = ({ document, sha256, reference }: AnswerLine): ReferenceDocument | undefined =>
    data.documents.find((d) => d.id === document) ??
    data.documents.find(
      (d) =>
        (d.sha256 === sha256 || d.versions.some((v) => v.sha256 === sha256)) &&
        (reference == null || d.referenceId === reference || stands(d.referenceId) === reference),
    ) ??
    (document == null && sha256 == null
      ? data.documents.find((d) => reference != null && stands(d.referenceId) === reference)
      : undefined);
  const match = (given: Numbered): Matched | Refused => {
    const { line } = given;
    const refuse = (why: Refused['why'], detail: string): Refused => ({ line, why, detail });
    const document = documentOf(given);
    if (document === undefined)
      return refuse('unknown-document', given.document ?? given.sha256 ?? given.reference ?? '');
    const question = questions.get(given.question);
    if (question === undefined) return refuse('unknown-question', given.question);
    const isField = question.id.startsWith('field:');
    const interventionId = isField ? ((given.intervention ?? null) as InterventionId | null) : null;
    if (interventionId !== null && !linked.has(`${stands(document.referenceId)}:${interventionId}`))
      return refuse('unknown-intervention', interventionId);
    const answer = answerValue(question.form, given);
    if (answer === null) return refuse('wrong-answer', JSON.stringify(given.answer ?? given.rows ?? ''));
    const quotation = given.quotation ?? '';
    return { line, document, question, interventionId, answer, quotation, page: given.page };
  };
  const outcomes = answers.map(match);
  return {
    matched: outcomes.filter((o): o is Matched => !('why' in o)),
    refused: outcomes.filter((o): o is Refused => 'why' in o),
  };
}

/** The same answer with the same quotation of the same origin is one proposal, however often it is read. */
function proposalId(
  { document, question, interventionId, answer, quotation }: Matched,
  origin: string,
): ProposalId {
  const said = [
    document.id,
    document.sha256,
    question.id,
    interventionId,
    answer.text,
    answer.rows,
    quotation.trim(),
    origin,
  ];
  return `q-${sha256Hex(JSON.stringify(said)).slice(0, 24)}` as ProposalId;
}

/** A proposal of what an answer quotes. */
function proposalOf(matched: Matched, { found, pageLabel }: Looked, origin: string, at: number): Proposal {
  const { document, question, interventionId, answer, quotation } = matched;
  const fields = {
    id: proposalId(matched, origin),
    documentId: document.id,
    fileSha256: document.sha256,
    target: question.id,
    interventionId,
    answer,
    quotation,
    origin,
    at,
  };
  if (!found.isFound) {
    const why = found.why === 'no-quotation' ? 'absent' : found.why;
    return newProposal({ ...fields, place: null, missing: { why, near: found.near?.text ?? '' } });
  }
  const { start, end } = found.range;
  const place = { corpus: CORPUS, start, end, pageLabel, text: found.text, times: found.times };
  return newProposal({ ...fields, place, missing: null });
}

/** What was read, looked up. `lines`: of each proposal the line that it came from. */
export type ProposalsPlan = {
  proposals: { line: number; proposal: Proposal }[];
  refused: Refused[];
  /** Proposals that were there before. */
  already: number;
};

/**
 * Looks up what was quoted. Answers without a quotation are refused: nothing of them could be shown.
 *
 * @param lookUpIn - looks up quotations in a document, in their order; null for one that cannot be read
 * @param isRated - whether an answer counts without a quotation, as a rater's
 */
export async function planProposals(
  data: Pick<ProjectData, 'proposals'>,
  answers: readonly Matched[],
  lookUpIn: (document: ReferenceDocument, wanted: readonly Quoted[]) => Promise<readonly Looked[] | null>,
  { origin, env, isRated }: { origin: string; env: Env; isRated: (answer: Matched) => boolean },
): Promise<ProposalsPlan> {
  const known = new Set<string>(data.proposals.map((p) => p.id));
  const plan: ProposalsPlan = { proposals: [], refused: [], already: 0 };
  const at = env.now();
  // One document after the other: its text is read once, and let go.
  for (const own of groupBy(answers, (a) => a.document.id).values()) {
    const fresh: Matched[] = [];
    for (const answer of own) {
      const id = proposalId(answer, origin);
      if (answer.quotation.trim() === '') {
        if (!isRated(answer)) plan.refused.push({ line: answer.line, why: 'no-quotation', detail: '' });
      } else if (known.has(id)) plan.already++;
      else {
        known.add(id);
        fresh.push(answer);
      }
    }
    const [first] = fresh;
    if (first === undefined) continue;
    const looked = await lookUpIn(
      first.document,
      fresh.map(({ quotation, page }) => ({ quotation, page: page ?? null })),
    );
    for (const [index, answer] of fresh.entries()) {
      const { line } = answer;
      const one = looked?.[index];
      if (one === undefined) plan.refused.push({ line, why: 'unreadable', detail: first.document.fileName });
      else plan.proposals.push({ line, proposal: proposalOf(answer, one, origin, at) });
    }
  }
  return plan;
}
