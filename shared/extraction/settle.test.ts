// What two people answer: equal answers settle themselves, others wait, and what was settled opens when one changes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InterventionId, PersonId } from '../kernel/ids';
import type { Answer, StandingAnswer } from '../model/extraction';
import { type FieldType, fieldTypes, type TemplateField } from '../model/project';
import { newReading, type Reading } from '../model/reading';
import { fieldOutcome, isSameAnswer, joinedAnswer, saidNow, standingAnswers } from './settle';

const [anna, ben, cas] = ['anna', 'ben', 'cas'] as PersonId[] as [PersonId, PersonId, PersonId];
const intervention = 'i1' as InterventionId;
const field = (type: FieldType): TemplateField => ({
  id: 'f',
  type,
  label: { nl: 'F', en: 'F' },
  help: { nl: '', en: '' },
  options: ['a', 'b', 'c'].map((id) => ({ id, label: { nl: id, en: id } })),
  required: false,
  needsEvidence: false,
  unit: '',
  columns: [{ id: 'k', label: { nl: 'k', en: 'k' } }],
});
const said = (by: PersonId, text: string, at = 1, rows: Answer['rows'] = []): Answer => ({
  text,
  rows,
  by,
  at,
});
const reading = (by: PersonId, text: string | null, doneAt: number | null = 9, at = 1): Reading =>
  newReading(intervention, by, 1, text === null ? {} : { f: said(by, text, at) }, doneAt);
const same = (type: FieldType, a: string, b: string): boolean =>
  isSameAnswer(field(type), said(anna, a), said(ben, b));

describe('equal answers', () => {
  it('are options in any order, numbers as numbers, dates as days, text but for white space', () => {
    expect(same('multi', 'a\nb', 'b\na')).toBe(true);
    expect(same('multi', 'a\nb', 'a')).toBe(false);
    expect(same('number', '12,50', '12.5')).toBe(true);
    expect(same('number', '12', '13')).toBe(false);
    // A thousand to one person, one to another.
    expect(same('number', '1.000', '1')).toBe(false);
    expect(same('number', '0x10', '16')).toBe(false);
    expect(same('number', '0x10', ' 0x10')).toBe(true);
    expect(same('number', '+5', '5,0')).toBe(true);
    expect(same('number', 'circa 12', 'circa 12 ')).toBe(true);
    expect(same('date', '2025-03-12', '12 mrt 2025')).toBe(true);
    expect(same('date', '2025', '2024')).toBe(false);
    expect(same('long', ' een  zin\n', 'een zin')).toBe(true);
    expect(same('long', 'een zin', 'Een zin')).toBe(false);
    expect(same('choice', 'a', 'b')).toBe(false);
    expect(isSameAnswer(field('short'), undefined, said(ben, ' '))).toBe(true);
    const rows = (k: string) => said(anna, '', 1, [{ k }, { k: ' ' }]);
    expect(isSameAnswer(field('group'), rows('x'), said(ben, '', 1, [{ k: ' x' }]))).toBe(true);
    expect(isSameAnswer(field('group'), rows('x'), rows('y'))).toBe(false);
  });
});

describe('what a field comes to', () => {
  const of = (standing: StandingAnswer | undefined, ...readings: Reading[]) =>
    fieldOutcome(field('short'), standing, readings);

  it('waits until two are done, and is agreed where they answer the same', () => {
    expect(of(undefined).state).toBe('waiting');
    expect(of(undefined, reading(anna, 'x'), reading(ben, 'x', null))).toMatchObject({
      state: 'waiting',
      answer: null,
    });
    expect(of(undefined, reading(anna, 'x'), reading(ben, 'x'))).toMatchObject({
      state: 'agreed',
      answer: { text: 'x' },
    });
    expect(of(undefined, reading(anna, null), reading(ben, ' ')).state).toBe('blank');
  });

  it('differs where one left open what the other answered', () => {
    expect(of(undefined, reading(anna, 'x'), reading(ben, null))).toEqual({
      state: 'differs',
      answer: null,
      of: [],
    });
  });

  it('is what was settled, until somebody changes their answer', () => {
    const readings = [reading(anna, 'x'), reading(ben, 'y')];
    const settled: StandingAnswer = { ...said(cas, 'y'), from: saidNow('f', readings) };
    expect(of(settled, ...readings)).toMatchObject({ state: 'settled', answer: { text: 'y', by: cas } });
    expect(of(settled, ...readings).of.map((r) => r.personId)).toEqual([ben]);
    const changed = of(settled, reading(anna, 'z'), reading(ben, 'y'));
    expect(changed).toEqual({ state: 'changed', answer: null, of: [] });
    // Only white space was typed, or back to what it was: nothing changed.
    expect(of(settled, reading(anna, ' x'), reading(ben, 'y')).state).toBe('settled');
    // Where they came to agree, they need nobody.
    expect(of(settled, reading(anna, 'y'), reading(ben, 'y'))).toMatchObject({ state: 'agreed' });
    // A third who answers something else was not asked.
    expect(of(settled, ...readings, reading(cas, 'w')).state).toBe('changed');
    expect(of(settled, ...readings, reading(cas, 'w', null)).state).toBe('settled');
  });

  it('is supported by all it was made of where it is nobody’s', () => {
    const readings = [reading(anna, 'x'), reading(ben, 'y')];
    const settled: StandingAnswer = { ...said(cas, 'x en y'), from: saidNow('f', readings) };
    expect(of(settled, ...readings).of).toEqual(readings);
  });

  it('keeps what one filled in before two were asked, until both say something else', () => {
    const earlier: StandingAnswer = { ...said(cas, 'oud'), from: [] };
    expect(of(earlier)).toMatchObject({ state: 'earlier', answer: { text: 'oud' } });
    expect(of(earlier, reading(anna, 'x'))).toMatchObject({ state: 'earlier' });
    expect(of(earlier, reading(anna, 'x'), reading(ben, 'y'))).toMatchObject({
      state: 'differs',
      answer: null,
    });
    expect(of(earlier, reading(anna, 'x'), reading(ben, 'x'))).toMatchObject({ answer: { text: 'x' } });
    expect(of(earlier, reading(anna, null), reading(ben, null))).toMatchObject({ state: 'earlier' });
  });
});

describe('the order of people', () => {
  const anyText = fc.constantFrom('', ' ', 'a', 'a ', 'b', 'a\nb', 'b\na', '1', '1,0');
  const anyReading = (by: PersonId) =>
    fc
      .record({ text: fc.option(anyText), at: fc.nat({ max: 3 }), isDone: fc.boolean() })
      .map(({ text, at, isDone }) => reading(by, text, isDone ? 9 : null, at));
  it('makes no difference, and an equal answer is settled by itself', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...fieldTypes.filter((t) => t !== 'sms' && t !== 'group')),
        anyReading(anna),
        anyReading(ben),
        anyReading(cas),
        (type, a, b, c) => {
          const orders = [
            [a, b, c],
            [b, a, c],
            [c, b, a],
            [b, c, a],
          ];
          const [first, ...others] = orders.map((order) => fieldOutcome(field(type), undefined, order));
          for (const other of others) {
            expect(other.state).toBe(first?.state);
            expect(other.answer?.text).toBe(first?.answer?.text);
            expect(other.answer?.by).toBe(first?.answer?.by);
          }
          const done = orders[0]!.filter((r) => r.doneAt !== null);
          const [one, ...rest] = done;
          const isEqual = rest.every((r) => isSameAnswer(field(type), one?.answers['f'], r.answers['f']));
          if (done.length < 2) expect(first?.state).toBe('waiting');
          else expect(['agreed', 'blank'].includes(first?.state ?? '')).toBe(isEqual);
        },
      ),
    );
  });
});

describe('answers that stand', () => {
  it('are what is filled in where nobody reads beside another', () => {
    const answers = { f: { ...said(cas, 'x'), from: [] }, gone: { ...said(cas, 'y'), from: [] } };
    const extraction = { answers } as unknown as Parameters<typeof standingAnswers>[1];
    expect(standingAnswers([field('short')], extraction, [])).toBe(answers);
    const two = standingAnswers([field('short')], extraction, [reading(anna, 'a'), reading(ben, 'b')]);
    // What the template no longer has is no question any more, and stays.
    expect(two).toEqual({ gone: answers.gone });
  });
});

it('answers are put into one: options of both, texts below each other, each once', () => {
  expect(joinedAnswer(field('multi'), [said(anna, 'a\nb'), said(ben, 'b\nc')]).text).toBe('a\nb\nc');
  expect(joinedAnswer(field('long'), [said(anna, 'een '), said(ben, 'twee')]).text).toBe('een\ntwee');
  expect(joinedAnswer(field('long'), [said(anna, 'een '), said(ben, ' een')]).text).toBe('een');
  const rows = joinedAnswer(field('group'), [
    said(anna, '', 1, [{ k: '1' }]),
    said(ben, '', 1, [{ k: '2' }]),
  ]);
  expect(rows.rows).toEqual([{ k: '1' }, { k: '2' }]);
});
