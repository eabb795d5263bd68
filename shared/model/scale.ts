// A rating scale as data: levels, the decision path that leads to one, and reasons to go down.
import { z } from 'zod';
import { bilingual } from './fields';

const scaleAnswerSchema = z.object({
  id: z.string().min(1),
  label: bilingual,
  /** The question that follows; null when this answer settles `level`. */
  next: z.string().nullable(),
  level: z.number().int().min(0).max(9).nullable(),
  /** A worked example of this answer and the level that it leads to, shown once it is chosen. */
  example: bilingual.optional(),
});
export const scaleQuestionSchema = z.object({
  id: z.string().min(1),
  text: bilingual,
  help: bilingual,
  /** A design that shows what is meant. */
  example: bilingual,
  answers: z.array(scaleAnswerSchema),
});
export const downgradeSchema = z.object({
  id: z.string().min(1),
  label: bilingual,
  help: bilingual,
  /** Levels that the reason takes off. */
  minus: z.number().int().min(0).max(9),
  /** Answers one of which must have been given for it to be asked; without any it is always asked. */
  after: z.array(z.object({ questionId: z.string(), answerId: z.string() })).optional(),
  /** Answers in which it has been weighed already: after one of them it is not asked, so that it lowers once. */
  weighedIn: z.array(z.object({ questionId: z.string(), answerId: z.string() })).optional(),
});
export const scaleSchema = z.object({
  id: z.string().min(1),
  /** Short name for columns and labels, such as SMS. */
  short: z.string().min(1),
  name: bilingual,
  /** Whose form of the scale it is, where there are several; printed behind its name. */
  edition: z.string().optional(),
  /** References of the rule, as printed in the interface. */
  sources: z.array(z.string()),
  levels: z.array(z.object({ level: z.number().int().min(0).max(9), label: bilingual, help: bilingual })),
  /** The level from which conclusions about effects are considered sound. */
  soundFrom: z.number().int(),
  firstQuestion: z.string(),
  questions: z.array(scaleQuestionSchema),
  downgrades: z.array(downgradeSchema),
});
export type Scale = z.infer<typeof scaleSchema>;
export type ScaleQuestion = z.infer<typeof scaleQuestionSchema>;
