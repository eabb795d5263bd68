import { expect, test } from 'vitest';
import { joined } from './joined';

test('parts stand behind one another; nothing is nothing', () => {
  expect([...joined([Uint8Array.of(1, 2), new Uint8Array(), Uint8Array.of(3)])]).toEqual([1, 2, 3]);
  expect(joined([])).toHaveLength(0);
});
