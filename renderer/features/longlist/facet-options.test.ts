import { expect, test } from 'vitest';
import { facetOptions } from './facet-options';

const name = (code: string): string => ({ BE: 'België', DK: 'Denemarken', DE: 'Duitsland' })[code] ?? code;

test('the most frequent first, then by name, with how many there are', () => {
  const counts = new Map([
    ['DE', 2],
    ['DK', 2],
    ['BE', 5],
  ]);
  expect(facetOptions(counts, [], name)).toEqual([
    { value: 'BE', label: 'België (5)' },
    { value: 'DK', label: 'Denemarken (2)' },
    { value: 'DE', label: 'Duitsland (2)' },
  ]);
});

test('one tells nothing apart, unless it is chosen; what is chosen can be taken off though nothing has it', () => {
  const one = new Map([['BE', 5]]);
  expect(facetOptions(one, [], name)).toEqual([]);
  expect(facetOptions(one, ['BE'], name)).toHaveLength(1);
  expect(facetOptions(one, ['DK'], name).map((o) => o.label)).toEqual(['België (5)', 'Denemarken (0)']);
  expect(facetOptions(undefined, ['DK'], name)).toEqual([]);
});
