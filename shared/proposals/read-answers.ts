// Answers as others write them: JSON lines, hostile until parsed. A line that cannot be used is named and left out.
import { z } from 'zod';

// What a line may hold: more is no answer, and no quotation.
const MOST_LINE = 1_000_000;
const MOST_TEXT = 100_000;
const MOST_QUOTATION = 20_000;

const text = z.string().max(MOST_TEXT);
const id = z.string().max(200);

/**
 * A line with an answer. It may be a line of the questions with `answer`, `quotation` and `page` put in: what else
 * stands in it is left alone.
 */
const answerLineSchema = z.object({
  /** Of these three, what tells which document is meant. */
  document: id.nullish(),
  sha256: id.nullish(),
  reference: id.nullish(),
  question: id.min(1),
  intervention: id.nullish(),
  answer: z.union([text, z.number(), z.boolean(), z.array(text).max(1000)]).nullish(),
  /** Of a repeating group: its rows, by id of the column. */
  rows: z
    .array(z.record(id, z.union([text, z.number()])))
    .max(1000)
    .nullish(),
  quotation: z.string().max(MOST_QUOTATION).nullish(),
  /** Where it stands, as the page is called or its number in the file; asked where it stands on several. */
  page: z.union([id, z.number()]).nullish(),
});
export type AnswerLine = z.infer<typeof answerLineSchema>;

/** Why a line cannot be read. */
export type LineProblem = { line: number; why: 'too-long' | 'not-json' | 'not-an-answer'; detail: string };
export type ReadAnswers = {
  answers: (AnswerLine & { line: number })[];
  /** Questions that came back without an answer or a quotation. */
  unanswered: number;
  problems: LineProblem[];
};

const isEmpty = ({ answer, rows, quotation }: AnswerLine): boolean =>
  (answer ?? '') === '' &&
  (Array.isArray(answer) ? answer.length === 0 : true) &&
  (rows ?? []).length === 0 &&
  (quotation ?? '').trim() === '';

function readLine(line: string): AnswerLine | Omit<LineProblem, 'line'> {
  if (line.length > MOST_LINE) return { why: 'too-long', detail: '' };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { why: 'not-json', detail: '' };
  }
  const read = answerLineSchema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  return { why: 'not-an-answer', detail: issue?.path.join('.') ?? '' };
}

/** Reads a file of answers line by line. */
export function readAnswers(file: string): ReadAnswers {
  const read: ReadAnswers = { answers: [], unanswered: 0, problems: [] };
  for (const [index, line] of file
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue;
    const outcome = readLine(line);
    if ('why' in outcome) read.problems.push({ line: index + 1, ...outcome });
    else if (isEmpty(outcome)) read.unanswered++;
    else read.answers.push({ line: index + 1, ...outcome });
  }
  return read;
}
