import { expect, test } from 'vitest';
import { fixedEnv } from '../../../shared/kernel/ids';
import { defaultProject } from '../../../shared/model/default-project';
import { emptyRating, ratingId } from '../../../shared/model/rating';
import { anna, bert, report } from '../../../tests/helpers/marked';
import { answering, choosing, downgrading, onScale, othersText, ratingAfter, taking } from './rating-writes';

const rated = { referenceId: report.id, personId: anna.id, scaleId: 'sms', at: 70 };
const before = {
  ...emptyRating(report.id, anna.id, 'old', 5),
  value: { type: 'level', level: 2 } as const,
  argument: 'Omdat',
  answers: { q1: 'yes' },
  downgrades: ['small', 'short'],
};

test('the first change makes a rating of this person; later ones keep what they do not change', () => {
  const first = ratingAfter([], rated, () => ({ argument: 'Zo' }));
  expect(first).toEqual({ ...emptyRating(report.id, anna.id, 'sms', 70), argument: 'Zo' });
  const bertsRating = emptyRating(report.id, bert.id, 'sms', 1);
  const after = ratingAfter([bertsRating, before], rated, () => ({ value: null }));
  expect(after).toEqual({ ...before, scaleId: 'sms', value: null, answers: {}, downgrades: [], ratedAt: 70 });
});

test('answers on another scale are no answers on this one, though its questions have the same names', () => {
  const on = (scaleId: string) =>
    ratingAfter([before], { ...rated, scaleId }, answering('q2', 'no')) satisfies object;
  expect(on('old')).toMatchObject({ answers: { q1: 'yes', q2: 'no' }, downgrades: ['small', 'short'] });
  expect(on('sms')).toMatchObject({ answers: { q2: 'no' }, downgrades: [], overruleReason: '' });
});

test('a level that was given on another scale is not rated on this one; a remark is of no scale', () => {
  const argued = ratingAfter([before], rated, () => ({ argument: 'Anders' }));
  expect(argued).toMatchObject({ scaleId: 'sms', value: null, argument: 'Anders' });
  const remark = { type: 'remark', text: 'n.v.t.' } as const;
  expect(onScale({ ...before, value: remark }, 'sms').value).toEqual(remark);
  expect(onScale(before, 'sms', 'old')).toEqual({ ...before, scaleId: 'sms' });
});

test('an answer stands beside the others; the same question is answered anew', () => {
  expect(answering('q2', 'no')(before)).toEqual({ answers: { q1: 'yes', q2: 'no' } });
  expect(answering('q1', 'no')(before)).toEqual({ answers: { q1: 'no' } });
});

test('a reason to go down applies once, or no longer', () => {
  expect(downgrading('biased', true)(before)).toEqual({ downgrades: ['small', 'short', 'biased'] });
  expect(downgrading('small', true)(before)).toEqual({ downgrades: ['short', 'small'] });
  expect(downgrading('small', false)(before)).toEqual({ downgrades: ['short'] });
});

test('a level that is taken over overrules nothing', () => {
  expect(choosing(3)(before)).toEqual({ value: { type: 'level', level: 3 } });
  expect(choosing(3)({ ...before, value: { type: 'level', level: 3 } })).toEqual({ value: null });
  expect(choosing(3)({ ...before, value: { type: 'range', low: 3, high: 4 } })).toEqual({
    value: { type: 'level', level: 3 },
  });
  expect(taking(3)(before)).toEqual({ value: { type: 'level', level: 3 }, overruleReason: '' });
});

test('what others gave is named; one’s own is not', () => {
  const ofBert = {
    ...emptyRating(report.id, bert.id, 'sms', 1),
    value: { type: 'range', low: 2, high: 3 } as const,
  };
  const gone = { ...emptyRating(report.id, 'gone' as never, 'sms', 1) };
  const text = othersText(
    [before, ofBert, gone],
    { persons: [anna, bert], project: defaultProject(fixedEnv(1), ''), language: 'nl' },
    ratingId(report.id, anna.id),
  );
  expect(text).toBe('Bert 2_3,  –');
});
