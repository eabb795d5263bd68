// A tool that was checked: its shape, and that no name in it is unknown, given twice, or comes too late.
import { z } from 'zod';
import {
  type AppraisalTool,
  MOST_QUESTIONS,
  questionsOf,
  type ToolCondition,
  type ToolInput,
  type ToolOption,
  type ToolQuestion,
  toolShape,
} from './appraisal-tool';

type Options = readonly { id: string }[];
type Asked = { id: string; options: Options; askedWhen: ToolCondition | undefined };
/** What a condition names: questions with the answers to them, domains, and levels. */
type Names = {
  questions: string[];
  answers: { to: 'all' | string[]; one: string }[];
  domains: string[];
  levels: string[];
};

const none: Names = { questions: [], answers: [], domains: [], levels: [] };
const named = (of: 'all' | string[]): string[] => (of === 'all' ? [] : of);
const answersTo = (to: 'all' | string[], answers: readonly string[]): Names['answers'] =>
  answers.map((one) => ({ to, one }));

function joined(all: readonly Names[]): Names {
  return {
    questions: all.flatMap((n) => n.questions),
    answers: all.flatMap((n) => n.answers),
    domains: all.flatMap((n) => n.domains),
    levels: all.flatMap((n) => n.levels),
  };
}

function namesIn(condition: ToolCondition): Names {
  if ('all' in condition) return joined(condition.all.map(namesIn));
  if ('any' in condition) return joined(condition.any.map(namesIn));
  if ('not' in condition) return namesIn(condition.not);
  if ('question' in condition)
    return {
      ...none,
      questions: [condition.question],
      answers: answersTo([condition.question], condition.in),
    };
  if ('domain' in condition) return { ...none, domains: [condition.domain], levels: condition.in };
  if ('share' in condition) {
    const { questions, in: wanted, without = [] } = condition.share;
    return { ...none, questions: named(questions), answers: answersTo(questions, [...wanted, ...without]) };
  }
  if ('points' in condition) {
    const of = condition.points;
    return 'questions' in of
      ? { ...none, questions: named(of.questions) }
      : { ...none, domains: named(of.domains) };
  }
  const { count } = condition;
  return 'questions' in count
    ? { ...none, questions: named(count.questions), answers: answersTo(count.questions, count.in) }
    : { ...none, domains: named(count.domains), levels: count.in };
}

/** What a name in a tool is of, or where a condition stands. */
export type ToolPlace =
  { kind: 'question' | 'domain' | 'level' | 'answer'; id: string } | 'screening' | 'overall';
/**
 * What is wrong with a tool. `twice`: a name is given twice (`in`: an answer to that question); `unknown`: a place
 * names what is not there; `later`: what comes only after it; `no-answers`: a question without any; `too-deep`:
 * one thing within another; `too-many`: questions, all together.
 */
export type ToolFault =
  | { code: 'twice'; what: ToolPlace; in?: ToolPlace }
  | { code: 'unknown' | 'later'; where: ToolPlace; what: ToolPlace }
  | { code: 'no-answers'; what: ToolPlace }
  | { code: 'too-deep' | 'too-many'; most: number };

const repeated = (ids: readonly string[]): string[] => ids.filter((one, at) => ids.indexOf(one) !== at);
type Kind = Exclude<ToolPlace, string>['kind'];
const twice = (kind: Kind, ids: readonly string[], within?: ToolPlace): ToolFault[] =>
  repeated(ids).map((id) => ({
    code: 'twice',
    what: { kind, id },
    ...(within === undefined ? {} : { in: within }),
  }));

/** A condition and what stands before it, which is all that it can know. */
type Place = {
  where: ToolPlace;
  condition: ToolCondition;
  before: { questions: string[]; domains: string[] };
};

function asked(questions: readonly ToolQuestion[], options: ToolOption[]): Asked[] {
  return questions.map((q) => ({ id: q.id, options: q.options ?? options, askedWhen: q.askedWhen }));
}

/** All conditions of a tool, in the order in which they are worked out, and its questions. */
function walk(tool: AppraisalTool): { places: Place[]; questions: Asked[] } {
  const places: Place[] = [];
  const questions: Asked[] = [];
  const domains: string[] = [];
  const look = (where: ToolPlace, condition: ToolCondition | undefined): void => {
    if (condition === undefined) return;
    places.push({
      where,
      condition,
      before: { questions: questions.map((q) => q.id), domains: [...domains] },
    });
  };
  const go = (own: readonly Asked[]): void => {
    for (const q of own) {
      look({ kind: 'question', id: q.id }, q.askedWhen);
      questions.push(q);
    }
  };
  go(asked(tool.screening?.questions ?? [], tool.options));
  look('screening', tool.screening?.pass);
  for (const domain of tool.domains) {
    look({ kind: 'domain', id: domain.id }, domain.askedWhen);
    go(asked(domain.questions, domain.options ?? tool.options));
    // Its points are known to its own rules, its level only to what follows.
    const rules = domain.judgement.rules;
    const hasPoints = [...domains, domain.id];
    for (const { when } of rules)
      places.push({
        where: { kind: 'domain', id: domain.id },
        condition: when,
        before: { questions: questions.map((q) => q.id), domains: hasPoints },
      });
    domains.push(domain.id);
  }
  for (const { when } of tool.overall.rules) look('overall', when);
  return { places, questions };
}

function faultsAt(
  { where, condition, before }: Place,
  tool: AppraisalTool,
  questions: readonly Asked[],
): ToolFault[] {
  const names = namesIn(condition);
  const levels = tool.levels.map((l) => l.id);
  const missing = (
    kind: Kind,
    wanted: string[],
    all: readonly string[],
    earlier: readonly string[],
  ): ToolFault[] =>
    wanted.flatMap((id): ToolFault[] => {
      const what = { kind, id };
      if (!all.includes(id)) return [{ code: 'unknown', where, what }];
      return earlier.includes(id) ? [] : [{ code: 'later', where, what }];
    });
  const has = (to: 'all' | string[], one: string): boolean =>
    questions.some((q) => (to === 'all' || to.includes(q.id)) && q.options.some((o) => o.id === one));
  return [
    ...missing(
      'question',
      names.questions,
      questions.map((q) => q.id),
      before.questions,
    ),
    ...missing(
      'domain',
      names.domains,
      tool.domains.map((d) => d.id),
      before.domains,
    ),
    ...missing('level', names.levels, levels, levels),
    ...names.answers.flatMap(({ to, one }): ToolFault[] =>
      has(to, one) ? [] : [{ code: 'unknown', where, what: { kind: 'answer', id: one } }],
    ),
  ];
}

/** What is wrong with a tool. */
function faultsOf(tool: AppraisalTool): ToolFault[] {
  // Each question is compared with all before it.
  if (questionsOf(tool).length > MOST_QUESTIONS) return [{ code: 'too-many', most: MOST_QUESTIONS }];
  const { places, questions } = walk(tool);
  const levels = tool.levels.map((l) => l.id);
  const level = (where: ToolPlace, ...names: (string | null)[]): ToolFault[] =>
    names.flatMap((id): ToolFault[] =>
      id === null || levels.includes(id) ? [] : [{ code: 'unknown', where, what: { kind: 'level', id } }],
    );
  const { overall, screening } = tool;
  return [
    ...twice(
      'question',
      questions.map((q) => q.id),
    ),
    ...twice(
      'domain',
      tool.domains.map((d) => d.id),
    ),
    ...twice('level', levels),
    ...questions
      .filter((q) => q.options.length === 0)
      .map(({ id }): ToolFault => ({ code: 'no-answers', what: { kind: 'question', id } })),
    ...questions.flatMap(({ id, options }) =>
      twice(
        'answer',
        options.map((o) => o.id),
        { kind: 'question', id },
      ),
    ),
    ...places.flatMap((place) => faultsAt(place, tool, questions)),
    ...level('screening', screening?.fails ?? null),
    ...tool.domains.flatMap(({ id, judgement: { otherwise, rules } }) =>
      level({ kind: 'domain', id }, otherwise, ...rules.map((r) => r.level)),
    ),
    ...level(
      'overall',
      overall.otherwise === 'worst' ? null : overall.otherwise,
      ...overall.rules.map((r) => r.level),
    ),
  ];
}

const placeInWords = (place: ToolPlace): string =>
  typeof place === 'string' ? place : `${place.kind} ${place.id}`;

/** A fault in a sentence, for whoever reads the log or the command line; the window says it in the user's language. */
function faultInWords(fault: ToolFault): string {
  if ('most' in fault)
    return fault.code === 'too-many' ? `more than ${fault.most} questions` : 'nested too deep';
  const what = placeInWords(fault.what);
  if (fault.code === 'no-answers') return `${what} has no answers`;
  if (fault.code === 'twice')
    return `${fault.in === undefined ? '' : `${placeInWords(fault.in)}: `}${what} stands there twice`;
  const why = fault.code === 'later' ? 'which comes after it' : 'which is not there';
  return `${placeInWords(fault.where)} names ${what}, ${why}`;
}

// A tool is some ten deep without its conditions; reading goes as deep as these stand in each other.
const MOST_DEEP = 50;

/** Whether a value holds others further within each other than can be read. */
function isTooDeep(value: unknown): boolean {
  let within: unknown[] = [value];
  for (let depth = 0; within.length > 0; depth++) {
    if (depth > MOST_DEEP) return true;
    within = within.flatMap((one): unknown[] =>
      typeof one === 'object' && one !== null ? Object.values(one) : [],
    );
  }
  return false;
}

const refuse = (context: z.RefinementCtx, fault: ToolFault): void =>
  context.addIssue({ code: 'custom', message: faultInWords(fault), params: { fault } });

/** A tool. One whose rules name what is not there is refused, with the name. */
export const toolSchema = z
  .custom<ToolInput>()
  .superRefine((file, context) => {
    if (isTooDeep(file)) refuse(context, { code: 'too-deep', most: MOST_DEEP });
  })
  .pipe(toolShape)
  .superRefine((tool, context) => {
    for (const fault of faultsOf(tool)) refuse(context, fault);
  });
