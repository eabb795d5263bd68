// What a tool or a person elsewhere answered to the scale as ratings of a rater of its own: compared with those of the
// raters who work here, never a level of the study.
import type { Write } from '../change/commit';
import { sha256Hex } from '../kernel/hash';
import type { PersonId, ReferenceId } from '../kernel/ids';
import { foldText, stableJson } from '../kernel/text';
import { newPerson, type Person } from '../model/people';
import { emptyRating, type Rating, type RatingValue } from '../model/rating';
import { type ProjectData, requireProject } from '../model/tables';
import { scaleOf } from '../rating/scales';
import { followPath } from '../rating/wizard';
import { groupBy, standingFor } from '../review/active';
import { ratingPlace } from '../review/rated';
import { levelValue } from './answer-value';
import type { Matched } from './plan-proposals';

// No colour of who works here.
const COLOUR = 'gray';

/** Whether an answer says something on the scale: of a tool beside it an origin is no rater. */
export const isOnScale = ({ question, answer }: Pick<Matched, 'question' | 'answer'>): boolean =>
  (question.id === 'level' || question.id.startsWith('item:')) && answer.text !== '';

/** The id of the person that an origin is follows from its name: it is one person in every copy of a study. */
const idOf = (origin: string): PersonId =>
  `x-${sha256Hex(`proposals\n${foldText(origin)}`).slice(0, 24)}` as PersonId;

/** Who of a study has the name of an origin; null for nobody. What one of them says is not said under their name. */
export function namesake(persons: readonly Person[], origin: string): Person | null {
  return persons.find((p) => foldText(p.name) === foldText(origin) && p.id !== idOf(origin)) ?? null;
}

function personOf(persons: readonly Person[], origin: string): Person {
  const id = idOf(origin);
  return (
    persons.find((p) => p.id === id) ??
    newPerson({ id, name: origin, role: 'assistant', colour: COLOUR, origin })
  );
}

/** A rating out of answers: the level that was given, else where the steps lead. */
function rated(before: Rating, answers: readonly Matched[], scale: ReturnType<typeof scaleOf>): Rating {
  const rating: Rating = { ...before, answers: { ...before.answers }, downgrades: [...before.downgrades] };
  let value: RatingValue | null = null;
  for (const { question, answer } of answers) {
    const item = question.id.slice('item:'.length);
    if (question.id === 'level') value = levelValue(answer.text);
    else if (question.form.type === 'choice') rating.answers[item] = answer.text;
    else {
      rating.downgrades = rating.downgrades.filter((d) => d !== item);
      if (answer.text === 'yes') rating.downgrades.push(item);
    }
  }
  if (value !== null) return { ...rating, value };
  const { level } = followPath(scale, rating.answers, rating.downgrades);
  return level === null ? rating : { ...rating, value: { type: 'level', level } };
}

/**
 * Writes the ratings of an origin, and its person where that is not there yet. Answers with and without a quotation
 * count: a rater is compared by what it says.
 *
 * @returns the writes, and of how many reports there is a level
 */
export function raterWrites(
  data: ProjectData,
  answers: readonly Matched[],
  origin: string,
  at: number,
): { writes: Write[]; rated: number } {
  const scale = scaleOf(requireProject(data));
  const person = personOf(data.persons, origin);
  const stands = standingFor(data);
  const byReport = groupBy(answers.filter(isOnScale), (a): ReferenceId => stands(a.document.referenceId));
  const writes: Write[] = [];
  let count = 0;
  for (const [referenceId, own] of byReport) {
    const { id, referenceId: ratedId } = ratingPlace(data, referenceId, person.id);
    const stored = data.ratings.find((r) => r.id === id && r.scaleId === scale.id);
    const before = stored ?? emptyRating(ratedId, person.id, scale.id, at);
    const after = rated(before, own, scale);
    if (after.value !== null) count++;
    if (stableJson(after) !== stableJson(stored ?? null))
      writes.push({ table: 'ratings', id, after: { ...after, ratedAt: at } });
  }
  if (writes.length > 0 && !data.persons.includes(person))
    writes.unshift({ table: 'persons', id: person.id, after: person });
  return { writes, rated: count };
}
