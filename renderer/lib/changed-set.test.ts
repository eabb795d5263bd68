import { expect, test } from 'vitest';
import { withChange } from './changed-set';

test('two clicks in one breath both count', () => {
  // Both were made on an empty list; the first is stored when the second has its turn.
  expect(withChange(['a'], [], ['b'])).toEqual(['a', 'b']);
  expect(withChange(['a', 'b'], ['a', 'b'], ['a'])).toEqual(['a']);
  // Taken away elsewhere, and another is added here.
  expect(withChange(['b'], ['a', 'b'], ['a', 'b', 'c'])).toEqual(['b', 'c']);
  expect(withChange(['a', 'x'], ['a'], [])).toEqual(['x']);
});
