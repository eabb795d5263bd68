import { expect, test } from 'vitest';
import type { InterventionId, PersonId } from '../../shared/kernel/ids';
import { extractionId } from '../../shared/model/extraction';
import { answerPlace } from './answer-place';

const id = 'i1' as InterventionId;
const anna = 'anna' as PersonId;

test('an answer stands in the extraction of its intervention, under its field', () => {
  const filling = { people: 1, isBlind: false } as const;
  expect(answerPlace({ filling }, anna, { id }, { id: 'target' })).toEqual({
    table: 'extractions',
    id: extractionId(id),
    field: 'target',
    was: 'i1:target',
  });
});

test('where two fill it in, in the reading of who answers', () => {
  const filling = { people: 2, isBlind: true } as const;
  expect(answerPlace({ filling }, anna, { id }, { id: 'target' })).toEqual({
    table: 'readings',
    id: 'i1:anna',
    field: 'target',
  });
});
