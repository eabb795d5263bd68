// What a tool makes of answers: which questions are asked, the judgement of each domain with its reason, and the
// overall one. One pass over the tool; a condition reads what was answered and judged before it.
import type { Appraisal } from '../../model/appraisal';
import {
  type AppraisalTool,
  questionsOf,
  type ToolCondition,
  type ToolDomain,
  type ToolOption,
  type ToolQuestion,
  type ToolRule,
} from '../../model/appraisal-tool';

export type AskedQuestion = { question: ToolQuestion; options: ToolOption[]; answer: string | null };

/** A judgement and where it comes from. */
export type Judged = {
  /** The level that counts: a person's where there is one, else that of the rule; null while there is none. */
  level: string | null;
  /** The level by rule, and the rule; null where none held, so that `otherwise` gave it. */
  ruled: string | null;
  rule: ToolRule | null;
  /** Whether a person chose another level than the rule. */
  isOverruled: boolean;
};
export type JudgedDomain = Judged & {
  domain: ToolDomain;
  questions: AskedQuestion[];
  /** Questions that are to be answered before there is a judgement. */
  open: number;
  /** The sum of its answers; null where no answer counts. */
  points: number | null;
};
export type JudgedTool = {
  screening: AskedQuestion[];
  /** Null while its questions are open. */
  passes: boolean | null;
  domains: JudgedDomain[];
  overall: Judged;
  points: number | null;
};

type Said = Pick<Appraisal, 'answers' | 'judgements' | 'overall'>;
type State = {
  /** Of the questions that were asked so far: the id of the answer, or null. */
  answers: Map<string, string | null>;
  points: ReadonlyMap<string, ReadonlyMap<string, number>>;
  questionsByDomain: Map<string, string[]>;
  levels: Map<string, string | null>;
};

const lies = (
  n: number,
  { atLeast, atMost }: { atLeast?: number | undefined; atMost?: number | undefined },
) => (atLeast === undefined || n >= atLeast) && (atMost === undefined || n <= atMost);

const own = (record: Readonly<Record<string, string>>, key: string): string | null =>
  Object.hasOwn(record, key) ? (record[key] ?? null) : null;

/** Whether a condition holds. What is not asked is no answer, and what is not judged no level. */
function holds(condition: ToolCondition, state: State): boolean {
  if ('all' in condition) return condition.all.every((c) => holds(c, state));
  if ('any' in condition) return condition.any.some((c) => holds(c, state));
  if ('not' in condition) return !holds(condition.not, state);
  if ('question' in condition) return isIn(state.answers.get(condition.question), condition.in);
  if ('domain' in condition) return isIn(state.levels.get(condition.domain), condition.in);
  if ('points' in condition) return lies(pointsFor(condition.points, state), condition);
  if ('share' in condition) {
    const { questions, in: wanted, without = [] } = condition.share;
    const said = answersTo(questions, state).filter((a) => a !== null && !without.includes(a));
    return said.length > 0 && lies(said.filter((a) => isIn(a, wanted)).length / said.length, condition);
  }
  const { count } = condition;
  const values =
    'questions' in count
      ? answersTo(count.questions, state)
      : (count.domains === 'all' ? [...state.levels.keys()] : count.domains).map((d) => state.levels.get(d));
  return lies(values.filter((v) => isIn(v, count.in)).length, condition);
}

const isIn = (value: string | null | undefined, wanted: readonly string[]): boolean =>
  value !== null && value !== undefined && wanted.includes(value);

const answersTo = (questions: 'all' | readonly string[], { answers }: State): (string | null)[] =>
  (questions === 'all' ? [...answers.keys()] : questions).map((q) => answers.get(q) ?? null);

function pointsFor(
  of: { questions: 'all' | string[] } | { domains: 'all' | string[] },
  state: State,
): number {
  const domains = 'domains' in of && of.domains !== 'all' ? of.domains : [...state.questionsByDomain.keys()];
  const questions =
    'questions' in of && of.questions !== 'all'
      ? of.questions
      : 'questions' in of
        ? [...state.answers.keys()]
        : domains.flatMap((d) => state.questionsByDomain.get(d) ?? []);
  return questions.reduce((sum, q) => sum + (state.points.get(q)?.get(state.answers.get(q) ?? '') ?? 0), 0);
}

/** The questions that are asked with these answers. One that is not asked any more keeps its answer, out of sight. */
function ask(
  all: readonly { question: ToolQuestion; options: ToolOption[] }[],
  said: Said,
  state: State,
): AskedQuestion[] {
  return all.flatMap(({ question, options }): AskedQuestion[] => {
    if (question.askedWhen !== undefined && !holds(question.askedWhen, state)) return [];
    const given = own(said.answers, question.id);
    const answer = options.some((o) => o.id === given) ? given : null;
    state.answers.set(question.id, answer);
    return [{ question, options, answer }];
  });
}

const openIn = (questions: readonly AskedQuestion[]): number =>
  questions.filter((q) => q.answer === null && q.question.optional !== true).length;

type Judging = { by: 'rule' | 'person' | 'none'; rules: readonly ToolRule[]; otherwise: string | null };

function judge(
  { by, rules, otherwise }: Judging,
  isReady: boolean,
  chosen: string | null,
  tool: AppraisalTool,
  state: State,
): Judged {
  const rule = by === 'rule' && isReady ? (rules.find((r) => holds(r.when, state)) ?? null) : null;
  const fallback = otherwise === 'worst' ? worstOf(tool, state) : otherwise;
  const ruled = by === 'rule' && isReady ? (rule?.level ?? fallback) : null;
  const level = by === 'none' ? null : (chosen ?? ruled);
  return { level, ruled, rule, isOverruled: chosen !== null && ruled !== null && chosen !== ruled };
}

/** The worst level that a domain has: levels stand from best to worst. */
function worstOf(tool: AppraisalTool, { levels }: State): string | null {
  const had = new Set(levels.values());
  return tool.levels.findLast((l) => had.has(l.id))?.id ?? null;
}

function startOf(tool: AppraisalTool): State {
  const points = new Map(
    questionsOf(tool).map(({ question, options }) => [
      question.id,
      new Map(options.flatMap((o) => (o.points === undefined ? [] : [[o.id, o.points] as const]))),
    ]),
  );
  return { answers: new Map(), points, questionsByDomain: new Map(), levels: new Map() };
}

/** The level that a person chose, where the tool has it. */
const chosenIn = (tool: AppraisalTool, judgement: { level: string } | null | undefined): string | null =>
  tool.levels.find((l) => l.id === judgement?.level)?.id ?? null;

/** Works out what a tool makes of what a person said. */
export function judgeWith(tool: AppraisalTool, said: Said): JudgedTool {
  const state = startOf(tool);
  const withOptions = (questions: readonly ToolQuestion[], options: ToolOption[] | undefined) =>
    questions.map((question) => ({ question, options: question.options ?? options ?? tool.options }));
  const counts = (questions: readonly AskedQuestion[]): boolean =>
    questions.some((q) => (state.points.get(q.question.id)?.size ?? 0) > 0);
  const screening = ask(withOptions(tool.screening?.questions ?? [], undefined), said, state);
  const passes =
    tool.screening === undefined ? true : openIn(screening) > 0 ? null : holds(tool.screening.pass, state);
  const domains = (passes === true ? tool.domains : []).flatMap((domain): JudgedDomain[] => {
    if (domain.askedWhen !== undefined && !holds(domain.askedWhen, state)) return [];
    const questions = ask(withOptions(domain.questions, domain.options), said, state);
    state.questionsByDomain.set(
      domain.id,
      questions.map((q) => q.question.id),
    );
    const open = openIn(questions);
    const chosen = Object.hasOwn(said.judgements, domain.id) ? said.judgements[domain.id] : undefined;
    const judged = judge(domain.judgement, open === 0, chosenIn(tool, chosen), tool, state);
    if (domain.judgement.by !== 'none') state.levels.set(domain.id, judged.level);
    const points = counts(questions) ? pointsFor({ domains: [domain.id] }, state) : null;
    return [{ ...judged, domain, questions, open, points }];
  });
  const chosen = chosenIn(tool, said.overall);
  const isReady = passes === true && domains.every((d) => isSettled(d));
  const overall = passes === false ? failed(tool, chosen) : judge(tool.overall, isReady, chosen, tool, state);
  const all = domains.flatMap((d) => (d.points === null ? [] : [d.points]));
  return {
    screening,
    passes,
    domains,
    overall,
    points: all.length === 0 ? null : all.reduce((a, b) => a + b, 0),
  };
}

/** Whether nothing of a domain is to be done before there is an overall judgement. */
const isSettled = (d: JudgedDomain): boolean =>
  d.domain.judgement.by === 'none' ? d.open === 0 : d.level !== null;

function failed(tool: AppraisalTool, chosen: string | null): Judged {
  const ruled = tool.screening?.fails ?? null;
  return {
    level: chosen ?? ruled,
    ruled,
    rule: null,
    isOverruled: chosen !== null && ruled !== null && chosen !== ruled,
  };
}
