import { expect, test } from 'vitest';
import type { TargetOption } from '../../../../shared/review/evidence-targets';
import { targetGroups } from './target-groups';

const option = (key: string, group: TargetOption['group']): TargetOption => ({
  key,
  group,
  label: key.toUpperCase(),
  target: {} as TargetOption['target'],
});

test('options stand under the groups that are asked for, in that order; empty groups are left out', () => {
  const options = [
    option('level', 'rating'),
    option('a', 'field'),
    option('c', 'selection'),
    option('b', 'field'),
  ];
  expect(targetGroups(options, ['field', 'rating'], (key) => key)).toEqual([
    {
      group: 'reading.group.field',
      items: [
        { value: 'a', label: 'A' },
        { value: 'b', label: 'B' },
      ],
    },
    { group: 'reading.group.rating', items: [{ value: 'level', label: 'LEVEL' }] },
  ]);
  expect(targetGroups(options.slice(0, 1), ['field', 'selection'], (key) => key)).toEqual([]);
});
