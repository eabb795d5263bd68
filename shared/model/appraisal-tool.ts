// A tool with which a report is appraised, as data: domains with questions, a judgement of each by rule, and one over
// all. The file format that users write and load: docs/appraisal-tools.md says what each part means.
import { z } from 'zod';
import { bilingual } from './fields';

// What a file may hold: the tools that come along have some thirty questions.
/** Questions of a tool, all together. */
export const MOST_QUESTIONS = 1000;
const MOST_NAMES = 1000;
const MOST_RULES = 200;

const id = z.string().min(1).max(80);
const optionSchema = z.object({
  id,
  label: bilingual,
  /** What the answer counts in a sum, such as a star; nothing where left out. */
  points: z.number().optional(),
});
export type ToolOption = z.infer<typeof optionSchema>;

/** Which part of a whole: all of them, or those that are named. */
const some = z.union([z.literal('all'), z.array(id).min(1).max(MOST_NAMES)]);

/**
 * A condition over answers and judgements. `count`, `share` and `points` hold where the number lies between `atLeast`
 * and `atMost`, both included; a share leaves out answers that are in `without`.
 */
export type ToolCondition =
  | { all: ToolCondition[] }
  | { any: ToolCondition[] }
  | { not: ToolCondition }
  | { question: string; in: string[] }
  | { domain: string; in: string[] }
  | ({ count: { questions: 'all' | string[]; in: string[] } } & Bounds)
  | ({ count: { domains: 'all' | string[]; in: string[] } } & Bounds)
  | ({ share: { questions: 'all' | string[]; in: string[]; without?: string[] | undefined } } & Bounds)
  | ({ points: { questions: 'all' | string[] } | { domains: 'all' | string[] } } & Bounds);
type Bounds = { atLeast?: number | undefined; atMost?: number | undefined };

const bounds = { atLeast: z.number().optional(), atMost: z.number().optional() };
const ofQuestions = z.strictObject({ questions: some, in: z.array(id).min(1) });
const ofDomains = z.strictObject({ domains: some, in: z.array(id).min(1) });
export const conditionSchema: z.ZodType<ToolCondition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema).min(1).max(MOST_NAMES) }),
    z.strictObject({ any: z.array(conditionSchema).min(1).max(MOST_NAMES) }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({ question: id, in: z.array(id).min(1) }),
    z.strictObject({ domain: id, in: z.array(id).min(1) }),
    z.strictObject({ count: ofQuestions, ...bounds }),
    z.strictObject({ count: ofDomains, ...bounds }),
    z.strictObject({ share: ofQuestions.extend({ without: z.array(id).optional() }), ...bounds }),
    z.strictObject({
      points: z.union([z.strictObject({ questions: some }), z.strictObject({ domains: some })]),
      ...bounds,
    }),
  ]),
);

const ruleSchema = z.object({
  when: conditionSchema,
  /** Id of the level that follows where the condition holds. */
  level: id,
  /** The rule in words, shown as the reason. */
  why: bilingual,
});
export type ToolRule = z.infer<typeof ruleSchema>;

/**
 * How a level comes about: by the first rule that holds, else `otherwise`. `person`: somebody chooses it, without a
 * rule. `none`: there is no judgement, the questions only lead to others.
 */
const judgementSchema = z.object({
  by: z.enum(['rule', 'person', 'none']).default('rule'),
  rules: z.array(ruleSchema).max(MOST_RULES).default([]),
  /** A level; `worst`: the worst of the domains (overall only). */
  otherwise: id.nullable().default(null),
});

const questionSchema = z.object({
  id,
  text: bilingual,
  help: bilingual.optional(),
  /** Answers of its own; those of its domain, or of the tool, where left out. */
  options: z.array(optionSchema).min(1).optional(),
  /** Whether a judgement may come without an answer to it. */
  optional: z.boolean().optional(),
  /** When it is asked; always where left out. */
  askedWhen: conditionSchema.optional(),
});
export type ToolQuestion = z.infer<typeof questionSchema>;

const domainSchema = z.object({
  id,
  label: bilingual,
  /** What stands over its column in pictures, such as D1; its number where left out. */
  short: z.string().min(1).max(12).optional(),
  help: bilingual.optional(),
  options: z.array(optionSchema).min(1).optional(),
  askedWhen: conditionSchema.optional(),
  questions: z.array(questionSchema),
  judgement: judgementSchema.prefault({}),
});
export type ToolDomain = z.infer<typeof domainSchema>;

/** What a level means, from which its colour follows. */
export const toolTones = ['good', 'fair', 'poor', 'critical', 'unknown'] as const;
const levelSchema = z.object({
  id,
  label: bilingual,
  tone: z.enum(toolTones),
  /** The sign in pictures, one or two characters, so that they read without colour; one of its tone by default. */
  sign: z.string().min(1).max(2).optional(),
});
export type ToolLevel = z.infer<typeof levelSchema>;

/** The shape of a tool; `checked-tool` also looks at the names in it. */
export const toolShape = z.object({
  format: z.literal('zeef-appraisal-tool'),
  version: z.literal(1),
  id,
  /** Short name for columns and labels. */
  short: z.string().min(1).max(40),
  name: bilingual,
  edition: z.string().optional(),
  /** What its licence allows, and whose words these are; shown with the tool. */
  licence: bilingual,
  sources: z.array(z.string()),
  /** From best to worst. */
  levels: z.array(levelSchema).min(1).max(12),
  /** Answers that questions have without options of their own. */
  options: z.array(optionSchema).default([]),
  /** Questions that come first: where `pass` does not hold, nothing else is asked, and the level is `fails`. */
  screening: z
    .object({
      questions: z.array(questionSchema).min(1),
      pass: conditionSchema,
      fails: id.nullable().default(null),
    })
    .optional(),
  domains: z.array(domainSchema).min(1).max(60),
  overall: judgementSchema.extend({ label: bilingual.optional() }).prefault({}),
});

type Shape = z.infer<typeof toolShape>;

/** All questions of a tool in order, each with its answers. */
export function questionsOf(tool: Shape): { question: ToolQuestion; options: ToolOption[] }[] {
  const screening = (tool.screening?.questions ?? []).map((question) => ({
    question,
    options: question.options ?? tool.options,
  }));
  const inDomains = tool.domains.flatMap((domain) =>
    domain.questions.map((question) => ({
      question,
      options: question.options ?? domain.options ?? tool.options,
    })),
  );
  return [...screening, ...inDomains];
}

export type AppraisalTool = Shape;
/** A tool as a file or a program writes it: without what has a default. */
export type ToolInput = z.input<typeof toolShape>;
