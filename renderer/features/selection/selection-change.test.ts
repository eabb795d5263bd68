import { expect, test } from 'vitest';
import type { InterventionId, PersonId, RatingId } from '../../../shared/kernel/ids';
import type { EvidenceTarget } from '../../../shared/model/evidence';
import { newSelection, selectionId } from '../../../shared/model/selection';
import { scored, selectionWrites, supports } from './selection-change';

const [anna, bram] = ['a', 'b'] as [PersonId, PersonId];
const [i1, i2] = ['i1', 'i2'] as [InterventionId, InterventionId];

test('the first change makes a selection, a later one changes it, in the name of who does', () => {
  const [made] = selectionWrites([newSelection(i2, anna, 1)], i1, () => ({ outcome: 'chosen' }), {
    by: bram,
    at: 5,
  });
  expect(made).toEqual({
    table: 'selections',
    id: selectionId(i1),
    after: { ...newSelection(i1, bram, 5), outcome: 'chosen' },
  });
  const before = { ...newSelection(i1, anna, 1), reason: 'klein' };
  const [changed] = selectionWrites([before], i1, ({ reason }) => ({ reason: `${reason}er` }), {
    by: bram,
    at: 6,
  });
  expect(changed?.after).toEqual({ ...before, reason: 'kleiner', by: bram, at: 6 });
});

test('a score leaves the argument, an argument the score, and both what is of other criteria', () => {
  const hand = { by: bram, at: 7 };
  const other = { score: 1, argument: 'x', by: anna, at: 1 };
  const before = { ...newSelection(i1, anna, 1), scores: { reach: other } };
  const first = scored('cost', { argument: 'duur' }, hand)(before);
  expect(first).toEqual({
    scores: { reach: other, cost: { score: null, argument: 'duur', ...hand } },
  });
  expect(scored('cost', { score: 0 }, hand)({ ...before, ...first }).scores?.['cost']).toEqual({
    score: 0,
    argument: 'duur',
    ...hand,
  });
  expect(scored('reach', { score: null }, hand)(before).scores?.['reach']).toMatchObject({
    score: null,
    argument: 'x',
  });
});

test('evidence is for one criterion of one selection', () => {
  const is = supports(selectionId(i1), 'cost');
  const target = (selection: InterventionId, criterionId: string): EvidenceTarget => ({
    type: 'selection',
    selectionId: selectionId(selection),
    criterionId,
  });
  expect(is(target(i1, 'cost'))).toBe(true);
  expect(is(target(i1, 'reach'))).toBe(false);
  expect(is(target(i2, 'cost'))).toBe(false);
  expect(is({ type: 'rating', ratingId: 'r1:a' as RatingId, itemId: 'cost' })).toBe(false);
});
