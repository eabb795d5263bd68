// What the answers of two people to one field come to: settled where they are equal, by what was agreed on, or open.
import { readDay } from '../kernel/shown-date';
import type { Answer, Extraction, StandingAnswer } from '../model/extraction';
import type { TemplateField } from '../model/project';
import type { Reading } from '../model/reading';
import { isAnswered } from './answers';

type Said = Pick<Answer, 'text' | 'rows'>;

/**
 * How a field stands. `agreed`: all who are done answer the same; `settled`: somebody settled it, and nobody changed
 * their answer since; `changed`: somebody did; `differs`: answers differ; `waiting`: fewer than two are done;
 * `earlier`: one person filled it in before two were asked, and nobody who is done says otherwise; `blank`: all left it
 * open.
 */
export type FieldState = 'agreed' | 'settled' | 'changed' | 'differs' | 'waiting' | 'earlier' | 'blank';

/** What a field comes to: `answer` is what is printed; null where nothing is final. */
export type FieldOutcome = {
  state: FieldState;
  answer: StandingAnswer | null;
  /** Readings whose answer is the one that is printed, or of which it was made: their passages support it. */
  of: Reading[];
};

/** The readings of who is done with it. */
export const doneReadings = (readings: readonly Reading[]): Reading[] =>
  readings.filter((r) => r.doneAt !== null);

/** Fields of which answers wait for somebody to settle them. */
export const isOpen = (state: FieldState): boolean => state === 'differs' || state === 'changed';

const plain = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ');

/**
 * A number as people write it: digits with a comma or a point, not as programs do ("0x10"). Null for what is none, and
 * where either may mean thousands.
 */
function numberOf(text: string): number | null {
  const typed = text
    .replace(/\s/g, '')
    .replace(/^\u2212/, '-')
    .replace(',', '.');
  if (/^-?[1-9]\d{0,2}(\.\d{3})+$/.test(typed)) return null;
  return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(typed) ? Number(typed) : null;
}

/** An answer as it is compared: equal answers give equal keys. */
function keyOf({ type }: Pick<TemplateField, 'type'>, { text, rows }: Said): string {
  switch (type) {
    case 'multi':
      return [...new Set(text.split('\n').filter((id) => id !== ''))].sort().join('\n');
    case 'number': {
      const number = numberOf(text);
      return number === null ? plain(text) : `${number}`;
    }
    case 'date':
      return readDay(text) ?? plain(text);
    case 'group':
      return JSON.stringify(
        rows
          .map((row) =>
            Object.entries(row)
              .map(([column, cell]) => [column, plain(cell)] as const)
              .filter(([, cell]) => cell !== '')
              .sort(([a], [b]) => (a < b ? -1 : 1)),
          )
          .filter((row) => row.length > 0),
      );
    case 'choice':
    case 'short':
    case 'long':
    case 'place':
    case 'links':
    case 'sms':
      return plain(text);
  }
}

const NOTHING: Said = { text: '', rows: [] };

/** Whether two answers to a field are the same: options in any order, numbers as numbers, text but for white space. */
export function isSameAnswer(
  field: Pick<TemplateField, 'type'>,
  a: Said | undefined,
  b: Said | undefined,
): boolean {
  return keyOf(field, a ?? NOTHING) === keyOf(field, b ?? NOTHING);
}

/** Whether what was settled is still of what all answer. */
function stands(field: TemplateField, settled: StandingAnswer, readings: readonly Reading[]): boolean {
  if (settled.from.length === 0) return false;
  const asked = new Set(settled.from.map((f) => f.by));
  const isUnchanged = settled.from.every((was) =>
    readings.some((r) => r.personId === was.by && isSameAnswer(field, was, r.answers[field.id])),
  );
  return (
    isUnchanged &&
    doneReadings(readings).every(
      (r) => asked.has(r.personId) || isSameAnswer(field, settled, r.answers[field.id]),
    )
  );
}

/** The first who said it speaks for all: so that it is the same in whatever order they come. */
function firstOf(field: TemplateField, readings: readonly Reading[]): Answer | null {
  const said = readings.flatMap((r) => r.answers[field.id] ?? []);
  const [first] = said.sort((a, b) => a.at - b.at || (a.by < b.by ? -1 : 1));
  return first ?? null;
}

/** Whose answers a settled one is made of: who said the same, else all that it was settled of. */
function makersOf(field: TemplateField, answer: StandingAnswer, readings: readonly Reading[]): Reading[] {
  const same = readings.filter((r) => isSameAnswer(field, answer, r.answers[field.id]));
  return same.length > 0 ? same : readings.filter((r) => answer.from.some((f) => f.by === r.personId));
}

/**
 * What a field of the template comes to for one intervention.
 *
 * @param standing - what one person filled in, or was settled
 * @param readings - what each of two, or more, answered
 */
export function fieldOutcome(
  field: TemplateField,
  standing: StandingAnswer | undefined,
  readings: readonly Reading[],
): FieldOutcome {
  if (standing !== undefined && stands(field, standing, readings))
    return { state: 'settled', answer: standing, of: makersOf(field, standing, readings) };
  const done = doneReadings(readings);
  const isEarlier = standing !== undefined && standing.from.length === 0 && isAnswered(standing);
  const earlier: FieldOutcome = { state: 'earlier', answer: standing ?? null, of: [] };
  const open = (state: FieldState): FieldOutcome => ({ state, answer: null, of: [] });
  const wasSettled = standing !== undefined && standing.from.length > 0;
  if (done.length < 2) return isEarlier ? earlier : open(wasSettled ? 'changed' : 'waiting');
  const [one, ...others] = done;
  if (others.some((r) => !isSameAnswer(field, one?.answers[field.id], r.answers[field.id])))
    return open(wasSettled ? 'changed' : 'differs');
  const first = firstOf(field, done);
  if (first === null || !isAnswered(first)) return isEarlier ? earlier : open('blank');
  const from = done.map(({ personId, answers }) => asSaid(personId, answers[field.id]));
  return { state: 'agreed', answer: { ...first, from }, of: done };
}

const asSaid = (by: Answer['by'], answer: Answer | undefined): StandingAnswer['from'][number] => ({
  text: answer?.text ?? '',
  rows: answer?.rows ?? [],
  by,
});

/** What people who are done answer now: of this an answer is settled. */
export function saidNow(fieldId: string, readings: readonly Reading[]): StandingAnswer['from'] {
  const done = doneReadings(readings);
  return done.length < 2 ? [] : done.map((r) => asSaid(r.personId, r.answers[fieldId]));
}

/**
 * The answers that stand for an intervention, by field: as one person filled it in, or as two agree or somebody
 * settled. Answers to fields that the template no longer has stay.
 */
export function standingAnswers(
  fields: readonly TemplateField[],
  extraction: Extraction | undefined,
  readings: readonly Reading[],
): Extraction['answers'] {
  if (readings.length === 0) return extraction?.answers ?? {};
  const known = new Set(fields.map((f) => f.id));
  const gone = Object.entries(extraction?.answers ?? {}).filter(([id]) => !known.has(id));
  const asked = fields.flatMap((field) => {
    const { answer } = fieldOutcome(field, extraction?.answers[field.id], readings);
    return answer === null ? [] : [[field.id, answer] as const];
  });
  return Object.fromEntries([...gone, ...asked]);
}

/** Two answers in one: what one said below what the other did, options of both. */
export function joinedAnswer(field: Pick<TemplateField, 'type'>, all: readonly Said[]): Said {
  const said = all.filter((a) => keyOf(field, a) !== keyOf(field, NOTHING));
  const distinct = said.filter((a, i) => said.findIndex((b) => isSameAnswer(field, a, b)) === i);
  if (field.type === 'multi')
    return {
      text: [...new Set(said.flatMap((a) => a.text.split('\n')))].filter(Boolean).join('\n'),
      rows: [],
    };
  return { text: distinct.map((a) => a.text.trim()).join('\n'), rows: distinct.flatMap((a) => a.rows) };
}

/** Types of fields whose answers can be put into one. */
export const canJoin = ({ type }: Pick<TemplateField, 'type'>): boolean =>
  type === 'multi' || type === 'long' || type === 'links' || type === 'group';
