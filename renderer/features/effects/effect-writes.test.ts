// What is written of effects.
import { expect, test } from 'vitest';
import { effectId, newEffect } from '../../../shared/model/effect';
import { newEvidence } from '../../../shared/model/evidence';
import { changing, removing } from './effect-writes';

const stamp = { by: 'noor' as never, at: 1 };
const effect = newEffect('e', {
  referenceId: 'r' as never,
  interventionId: 'i' as never,
  measureId: null,
  outcome: 'verzuim',
  ...stamp,
});
const other = { ...effect, id: effectId('i' as never, 'other') };

test('a change says who made it; of what is gone nothing is written', () => {
  const later = { by: 'jelle' as never, at: 2 };
  const [write, ...more] = changing([effect, other], effect.id, { size: 3 }, later);
  expect(more).toEqual([]);
  expect(write?.after).toEqual({ ...effect, size: 3, ...later });
  expect(changing([other], effect.id, { size: 3 }, later)).toEqual([]);
});

test('what is taken away takes along what its passages were evidence for, and no more', () => {
  const evidence = [effect, other].map((of, n) =>
    newEvidence({
      id: `p${n}` as never,
      annotationId: 'a' as never,
      target: { type: 'effect', effectId: of.id, part: 'size' },
      ...stamp,
    }),
  );
  expect(removing(evidence, effect.id)).toEqual([
    { table: 'effects', id: effect.id, after: null },
    { table: 'evidence', id: 'p0', after: null },
  ]);
});
