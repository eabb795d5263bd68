import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { PersonId, ReferenceId } from '../kernel/ids';
import {
  emptyRating,
  highestOf,
  type Rating,
  type RatingLevel,
  ratingSchema,
  type RatingValue,
  valueOf,
  withLevels,
} from '../model/rating';
import {
  argumentOf,
  formatOutcome,
  formatRated,
  levelItem,
  levelKey,
  levelsIn,
  ofLevel,
  ratingOutcome,
  type SeveralRule,
  valueByRule,
} from './several';

const level = (n: number): RatingValue => ({ type: 'level', level: n });
const range = (low: number, high: number): RatingValue => ({ type: 'range', low, high });
const remark = (text: string): RatingValue => ({ type: 'remark', text });
const of = (about: string, value: RatingValue | null, measureId: string | null = null): RatingLevel => ({
  id: `${about}${measureId ?? ''}`,
  measureId,
  about,
  value,
  argument: '',
  answers: {},
  downgrades: [],
  overruleReason: '',
});
const plain = (value: RatingValue | null, who = 'a'): Rating => ({
  ...emptyRating('r' as ReferenceId, who as PersonId, 'sms', 1),
  value,
});
const several = (levels: RatingLevel[], who = 'a'): Rating => withLevels(plain(null, who), levels);
const project = {
  countingRule: { rangeAt: 'low' as const, zero: 'omit' as const, noLevel: 'omit' as const },
  measures: [
    { id: 'work', label: { nl: 'Werk', en: 'Work' } },
    { id: 'pay', label: { nl: 'Loon', en: 'Pay' } },
  ],
};
const two = [of('', level(2), 'pay'), of('', level(3), 'work')];

test('the highest is told by the high end of a range; a remark only where nothing has a level', () => {
  expect(highestOf([level(2), range(1, 3)])).toEqual(range(1, 3));
  expect(highestOf([range(2, 3), level(3)])).toEqual(level(3));
  expect(highestOf([remark('b'), level(0), remark('a')])).toEqual(level(0));
  expect(highestOf([remark('b'), remark('a'), remark('b')])).toEqual(remark('a; b'));
  expect(highestOf([])).toBeNull();
});

test('of two levels of one thing the highest counts, by the end that the rule names', () => {
  const both = several([of('x', range(1, 4)), of('X ', level(3))]);
  const by = (rangeAt: SeveralRule['rangeAt']): SeveralRule => ({ rule: 'highest', rangeAt });
  expect(valueByRule(both, by('low'), null)).toEqual(level(3));
  expect(valueByRule(both, by('high'), null)).toEqual(range(1, 4));
  expect(formatRated(project, both, 'nl')).toBe('3 (X)');
});

test('there is no value while a level or a name is missing', () => {
  expect(valueOf([of('a', level(3)), of('b', null)])).toBeNull();
  expect(valueOf([of('a', level(3)), of(' ', level(2))])).toBeNull();
  expect(valueOf([of('a', level(3)), of('', level(2), 'work')])).toEqual(level(3));
});

test('a record whose value does not follow from its levels, or that has one, is refused', () => {
  expect(ratingSchema.safeParse(several(two)).success).toBe(true);
  expect(ratingSchema.safeParse({ ...several(two), value: level(2) }).success).toBe(false);
  expect(ratingSchema.safeParse({ ...plain(level(2)), levels: [of('a', level(2))] }).success).toBe(false);
});

const rules = (['highest', 'by-outcome', 'lead'] as const).map((rule) => ({
  rule,
  rangeAt: 'high' as const,
}));
const [highest, byOutcome, lead] = rules as [SeveralRule, SeveralRule, SeveralRule];

describe('by each rule', () => {
  const named = { settled: null, printedLevel: levelKey(of('', null, 'pay')) };
  it('prints the highest, each, or the one that is named', () => {
    const outcome = (rule: SeveralRule) =>
      formatOutcome(project, ratingOutcome([several(two)], named, rule), 'nl');
    expect(rules.map(outcome)).toEqual(['3', '3 (Werk); 2 (Loon)', '2']);
  });
  it('has one number: the highest, or that of the named', () => {
    expect(rules.map((rule) => valueByRule(several(two), rule, named.printedLevel))).toEqual([
      level(3),
      level(3),
      level(2),
    ]);
  });
  it('has none while nothing is named, nor where what is named is gone', () => {
    for (const printedLevel of [null, 'about:gone'])
      expect(ratingOutcome([several(two)], { settled: null, printedLevel }, lead).status).toBe('unnamed');
  });
  it('leaves a report with one level as it is', () => {
    for (const rule of rules)
      expect(ratingOutcome([plain(range(2, 3))], undefined, rule)).toEqual({
        status: 'agreed',
        value: range(2, 3),
      });
  });
  it('prints what the lead settled', () => {
    for (const rule of rules)
      expect(
        formatOutcome(
          project,
          ratingOutcome([several(two)], { settled: level(4), printedLevel: null }, rule),
          'nl',
        ),
      ).toBe('4');
  });
  it('finds that raters differ: on the highest, on any, on the named', () => {
    const other = several([of('', level(1), 'pay'), of('', level(3), 'work')], 'b');
    const statuses = rules.map((rule) => ratingOutcome([several(two), other], named, rule).status);
    expect(statuses).toEqual(['agreed', 'conflict', 'conflict']);
    const one = rules.map((rule) => ratingOutcome([several(two), plain(level(3), 'b')], named, rule).status);
    expect(one).toEqual(['agreed', 'conflict', 'conflict']);
  });
  it('takes a range for the highest by the end at which ranges count', () => {
    const wide = several([of('a', range(1, 4)), of('b', level(3))]);
    expect(valueByRule(wide, highest, null)).toEqual(range(1, 4));
    expect(valueByRule(wide, { ...highest, rangeAt: 'low' }, null)).toEqual(level(3));
  });
  it('does not agree on a level that one of two did not give', () => {
    const without = several([of('', level(2), 'work'), of('', level(1), 'reach')], 'b');
    expect(ratingOutcome([several(two), without], named, lead)).toEqual({
      status: 'conflict',
      values: [level(2)],
    });
  });
  it('knows levels of two raters by what they are of, however it is written', () => {
    const first = several([of('Duurzaamheid ', level(2)), of('inkomen', level(3))]);
    const second = several([of('Inkomen', level(3)), of('duurzaamheid', level(2))], 'b');
    expect(ratingOutcome([first, second], undefined, byOutcome).status).toBe('agreed');
  });
});

const anyLevel = fc.record({
  about: fc.constantFrom('werk', 'Werk', 'inkomen', 'duur'),
  measureId: fc.constantFrom(null, 'work', 'pay'),
  value: fc.oneof(
    fc.integer({ min: 0, max: 5 }).map(level),
    fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 3, max: 5 })).map(([a, b]) => range(a, b)),
    fc.constantFrom('x', 'y').map(remark),
  ),
});

test('what is printed and counted does not follow from the order of the levels', () => {
  fc.assert(
    fc.property(
      fc.array(anyLevel, { minLength: 2, maxLength: 5 }).chain((all) =>
        fc.record({
          all: fc.constant(all),
          shuffled: fc.shuffledSubarray(all, { minLength: all.length }),
          name: fc.constantFrom(...all.map(levelKey)),
        }),
      ),
      fc.constantFrom(...rules),
      ({ all, shuffled, name }, rule) => {
        const print = (given: typeof all): string => {
          const levels = given.map((l) => of(l.about, l.value, l.measureId));
          const outcome = ratingOutcome([several(levels)], { settled: null, printedLevel: name }, rule);
          return `${formatOutcome(project, outcome, 'nl')} ${JSON.stringify('value' in outcome && outcome.value)}`;
        };
        expect(print(shuffled)).toBe(print(all));
      },
    ),
  );
});

test('remarks of one thing stand once each, in whatever order they were given', () => {
  const given = (...texts: string[]) => several(texts.map((text) => of('duur', remark(text), 'work')));
  for (const texts of [
    ['x', 'y', 'x'],
    ['x', 'x', 'y'],
  ])
    expect(levelsIn(given(...texts), highest).map((l) => l.value)).toEqual([remark('x; y')]);
});

test('a level that is not finished is said, and why it was given', () => {
  const rating = several([
    { ...of('', level(2), 'pay'), argument: 'Kort gevolgd.' },
    of('werk', null),
    of('duur', level(3)),
  ]);
  expect(formatRated(project, rating, 'en')).toBe('2 (Pay); 3 (duur)');
  expect(argumentOf(project, rating, 'nl')).toBe('Loon: Kort gevolgd.');
  expect(formatRated(project, plain(null), 'nl')).toBe('');
});

test('an item says of which level it is', () => {
  expect(ofLevel(levelItem('x', 'q:1'))).toEqual({ levelId: 'x', itemId: 'q:1' });
  expect(ofLevel(levelItem('x', null))).toEqual({ levelId: 'x', itemId: null });
  expect(ofLevel('q')).toEqual({ levelId: null, itemId: 'q' });
  expect(ofLevel(null)).toEqual({ levelId: null, itemId: null });
});
