// Who may write what. The door asks this for every write, whichever screen it comes from. On one machine it guards
// against mistakes, not against somebody who chooses to work under another name: the interface says so.
import { isAnswered } from '../extraction/answers';
import type { PersonId, ReferenceId } from '../kernel/ids';
import type { Appraisal } from '../model/appraisal';
import type { Comment } from '../model/comment';
import { type Decision, stages } from '../model/decision';
import type { Effect } from '../model/effect';
import type { Extraction } from '../model/extraction';
import { atWork, type Person } from '../model/people';
import type { Project } from '../model/project';
import type { Reading } from '../model/reading';
import type { Rating, RatingValue } from '../model/rating';
import type { Review } from '../model/review';
import type { Resolution } from '../model/resolution';
import { toolMeaning, toolsOf } from '../rating/appraisal/tools';
import { isScaleOf, onScaleOf, scaleOf } from '../rating/scales';
import { blindStages } from '../screening/blind';
import { type Merged, samePublication, standingFor } from './active';
import { isRecordLocked } from './lock';
import { maySettle, standingExtractions } from './printed';
import { ownRatings } from './raters';
import { measureUse } from './measure-use';
import { countedReviews } from './rated';

/** Why a write is refused. */
export const refusals = [
  'locked',
  'only-lead',
  'not-own',
  'last-lead',
  'has-work',
  'blind',
  'unrated',
  'scale-in-use',
  'other-scale',
  'tool-in-use',
  'measure-in-use',
  'two-fill-in',
  'both-done',
] as const;
export type Refusal = (typeof refusals)[number];

/** What the door knows when it asks. */
export type PolicyFacts = {
  reviews: readonly Review[];
  persons: readonly Person[];
  /** Persons who come or go in the same commit. */
  beside: readonly Person[];
  projects: readonly Project[];
  decisions: readonly Decision[];
  ratings: readonly Rating[];
  appraisals: readonly Appraisal[];
  effects: readonly Effect[];
  extractions: readonly Extraction[];
  /** What says which records are one publication. */
  references: Merged['references'];
  batches: Merged['batches'];
  duplicates: Merged['duplicates'];
  readings: readonly Reading[];
  /** Whether a person has written anything, such as an entry of the log. */
  hasWork: (person: PersonId) => boolean;
};

/** A record before and after a write; null or undefined where there is none. */
export type Step = readonly [before: unknown, after: unknown];

type Rule = (step: Step, by: PersonId, isLead: boolean, facts: PolicyFacts) => Refusal | null;

const isHere = (record: unknown): boolean => record !== null && record !== undefined;
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const own: Rule = (step, by) =>
  step.some((r) => isHere(r) && (r as Decision | Rating).personId !== by) ? 'not-own' : null;

/**
 * A decision is its person's. What was decided in another program, or by one, a lead brings in, and takes out again:
 * whoever decided it does not work here.
 */
const ownOrElsewhere: Rule = (step, by, isLead, facts) =>
  isLead && isOfElsewhere(step, facts) ? null : own(step, by, isLead, facts);

/** Whether a decision or rating is of who does not work here. */
function isOfElsewhere(step: Step, { persons, beside }: PolicyFacts): boolean {
  const elsewhere = new Set([...persons, ...beside].flatMap((p) => (p.origin === null ? [] : [p.id])));
  return step.every((r) => !isHere(r) || elsewhere.has((r as Decision | Rating).personId));
}

/** Whether what is signed off would say another level, and still be signed off. */
function isSignedOtherwise(before: unknown, after: unknown): boolean {
  const [was, is] = [before, after] as (Review | null | undefined)[];
  if (was?.status !== 'signed-off' || is?.status !== 'signed-off') return false;
  return !isSame([was.settled, was.printedLevel], [is.settled, is.printedLevel]);
}

/** Reviewing is the lead's; what nobody has rated or filled in is not approved. */
const review: Rule = ([before, after], _by, isLead, facts) => {
  if (!isLead) return 'only-lead';
  if (isSignedOtherwise(before, after)) return 'locked';
  const stands = standingFor(facts);
  const { status, subject, settled } = (after ?? {}) as Partial<Review>;
  if (subject === undefined || (status !== 'approved' && status !== 'signed-off')) return null;
  const isDone =
    subject.type === 'rating'
      ? settled !== null ||
        onScaleOf(facts.projects[0], ownRatings(facts)).some(
          (r) => stands(r.referenceId) === stands(subject.id as ReferenceId) && r.value !== null,
        )
      : standingExtractions(facts).some(
          (x) =>
            x.interventionId === subject.id &&
            Object.values(x.answers).some(({ text, rows }) => text !== '' || rows.length > 0),
        );
  return isDone ? null : 'unrated';
};

/** A comment is its author's; a lead may take one away. */
const comment: Rule = ([before, after], by, isLead) => {
  if (isLead && !isHere(after)) return null;
  return [before, after].some((r) => isHere(r) && (r as Comment).by !== by) ? 'not-own' : null;
};

/**
 * Roles and removals are the lead's. A project keeps a lead, and a person who has done something stays: their work
 * names them.
 */
const person: Rule = ([before, after], _by, isLead, { persons, hasWork }) => {
  const [was, is] = [before, after] as [Person | null | undefined, Person | null | undefined];
  // The first person of a project makes it.
  if (persons.length === 0) return null;
  if ((is?.role ?? 'assistant') !== (was?.role ?? 'assistant') && !isLead) return 'only-lead';
  // Who decided elsewhere does not come to work here, nor the other way: their decisions would be another's to write.
  if (isHere(was) && isHere(is) && was?.origin !== is?.origin) return 'not-own';
  const others = persons.filter((p) => p.id !== (was ?? is)?.id);
  if (was?.role === 'lead' && is?.role !== 'lead' && !atWork(others).some((p) => p.role === 'lead'))
    return 'last-lead';
  if (!isHere(after) && isHere(before)) {
    if (!isLead) return 'only-lead';
    if (was != null && hasWork(was.id)) return 'has-work';
  }
  return null;
};

/** What a level means: the scale that it is of, and which levels that has. */
function meaning(project: Project): string {
  const { id, levels } = scaleOf(project);
  return JSON.stringify([id, levels.map((l) => l.level)]);
}

/** The levels that a rating holds: its own, and those of what it rates apart. */
function valuesIn(rating: Rating | null | undefined): RatingValue[] {
  if (rating === null || rating === undefined) return [];
  return [rating, ...rating.levels].flatMap(({ value }) => (value === null ? [] : [value]));
}

/** Whether there is a level on the scale of the project: somebody's, or one that the lead settled. */
export function isScaleUsed({ ratings, reviews }: Pick<PolicyFacts, 'ratings' | 'reviews'>): boolean {
  return ratings.some((r) => valuesIn(r).length > 0) || reviews.some((r) => r.settled !== null);
}

/**
 * A rating is its person's, or brought in as a decision of elsewhere is. A level comes on the scale of the project
 * only: what is given in a window that knew another scale, or redone after the choice of one, would be printed as a
 * level of this one.
 */
const rating: Rule = (step, by, isLead, facts) => {
  const [before, after] = step as [Rating | null | undefined, Rating | null | undefined];
  const [project] = facts.projects;
  const [was, given] = [valuesIn(before), valuesIn(after)];
  const isGiven = given.length > 0 && !isSame(was, given);
  const isOther = (of: Project): boolean =>
    after !== null && after !== undefined && !isScaleOf(of, after.scaleId);
  if (isGiven && project !== undefined && isOther(project)) return 'other-scale';
  return ownOrElsewhere(step, by, isLead, facts);
};

/** An appraisal is its person's; what is settled of all of them is the lead's. */
const appraisal: Rule = (step, by, isLead, facts) => {
  const records = step.filter(isHere) as Appraisal[];
  if (records.some((a) => a.kind === 'settled')) return isLead ? null : 'only-lead';
  return own(step, by, isLead, facts);
};

/**
 * Where two fill in a template, what they answer is settled once both are done: by the lead, or by one of them of what
 * they agree on. Until then each writes in a reading of their own.
 */
const extraction: Rule = (step, by, isLead, { projects, readings }) => {
  if (projects[0]?.filling.people !== 2 || isLead) return null;
  for (const record of step) {
    if (!isHere(record)) continue;
    const { interventionId } = record as Extraction;
    if (!maySettle(readings, interventionId, { id: by, role: 'assistant' })) return 'two-fill-in';
  }
  return null;
};

/**
 * A reading is its person's. Who has answered nothing is not done: they would see what the other answered. Once both
 * are done, and have seen each other's answers, that stays: nothing after it would be said on their own.
 */
const reading: Rule = (step, by, isLead, facts) => {
  const [before, after] = step as readonly (Reading | null | undefined)[];
  const [was, is] = [before?.doneAt ?? null, after?.doneAt ?? null];
  if (was === null && is !== null && !Object.values(after?.answers ?? {}).some(isAnswered)) return 'unrated';
  const done = facts.readings.filter((r) => r.doneAt !== null && r.interventionId === before?.interventionId);
  if (was !== null && is !== was && done.length > 1 && before?.personId === by) return 'both-done';
  return own(step, by, isLead, facts);
};

/** Whether a tool that somebody appraised with would make something else of the same answers, or be gone. */
function isAppraisedOtherwise(
  before: Project,
  after: Project,
  { appraisals }: Pick<PolicyFacts, 'appraisals'>,
): boolean {
  if (before.tools === after.tools) return false;
  const meanings = new Map(toolsOf(after).map((tool) => [tool.id, toolMeaning(tool)]));
  const used = new Set(appraisals.map((a) => a.toolId));
  return toolsOf(before).some((tool) => used.has(tool.id) && meanings.get(tool.id) !== toolMeaning(tool));
}

/** Whether another rule would print another level of a report that is signed off. */
function isRuleSigned(before: Project, after: Project, facts: PolicyFacts): boolean {
  if (before.severalLevels === after.severalLevels) return false;
  const stands = standingFor(facts);
  const several = new Set<string>(
    facts.ratings.flatMap((r) => (r.levels.length > 0 ? [stands(r.referenceId)] : [])),
  );
  return countedReviews(facts).some(
    ({ status, subject, settled }) =>
      status === 'signed-off' && subject.type === 'rating' && settled === null && several.has(subject.id),
  );
}

/**
 * Lifting the blind, or putting it on again, is the lead's; nobody takes the project itself away. The scale stays once
 * there are ratings on it: they would be printed as levels of another. Which of several levels is
 * printed stays while a report that has several is signed off.
 */
const project: Rule = ([before, after], _by, isLead, facts) => {
  if (isHere(before) && !isHere(after)) return 'only-lead';
  if (isHere(before) && isScaleUsed(facts) && meaning(before as Project) !== meaning(after as Project))
    return 'scale-in-use';
  if (isHere(before) && isAppraisedOtherwise(before as Project, after as Project, facts))
    return 'tool-in-use';
  if (measureUse([before, after], facts) !== null) return 'measure-in-use';
  if (isHere(before) && isRuleSigned(before as Project, after as Project, facts)) return 'locked';
  if (isLead || !isHere(before)) return null;
  const blindness = (p: Project): unknown[] => [
    ...stages.flatMap((s) => [p.screening.stages[s].isBlind, p.screening.stages[s].unblindedAt]),
    p.filling,
  ];
  return isSame(blindness(before as Project), blindness(after as Project)) ? null : 'only-lead';
};

/**
 * Resolving is the lead's; who decided on a reference at a stage that is not blind may write down what they agreed on.
 */
const resolution: Rule = (step, by, isLead, facts) => {
  const { projects, decisions } = facts;
  if (isLead) return null;
  for (const record of step) {
    if (!isHere(record)) continue;
    const { basis, referenceId, stage } = record as Resolution;
    if (basis === 'lead') return 'only-lead';
    if (blindStages(projects[0]).includes(stage)) return 'blind';
    const same = samePublication(facts, referenceId);
    if (!decisions.some((d) => same.has(d.referenceId) && d.stage === stage && d.personId === by))
      return 'only-lead';
  }
  return null;
};

const RULES: Readonly<Record<string, Rule>> = {
  appraisals: appraisal,
  confirmations: own,
  decisions: ownOrElsewhere,
  extractions: extraction,
  readings: reading,
  ratings: rating,
  reviews: review,
  comments: comment,
  persons: person,
  projects: project,
  resolutions: resolution,
};

/**
 * Whether a person may write a record. What is signed off changes for nobody until it is unlocked.
 *
 * @returns null when it is allowed
 */
export function refuseWrite(facts: PolicyFacts, by: PersonId, table: string, step: Step): Refusal | null {
  // What a rater elsewhere gave is compared with what was signed off, and no part of it.
  const isBeside = table === 'ratings' && isOfElsewhere(step, facts);
  if (!isBeside && step.some((r) => isHere(r) && isRecordLocked(countedReviews(facts), table, r)))
    return 'locked';
  const isLead = facts.persons.find((p) => p.id === by)?.role === 'lead';
  const rule = Object.hasOwn(RULES, table) ? RULES[table] : undefined;
  return rule?.(step, by, isLead, facts) ?? null;
}
