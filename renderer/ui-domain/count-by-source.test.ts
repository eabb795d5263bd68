import { expect, test } from 'vitest';
import type { SourceId } from '../../shared/kernel/ids';
import { countBySource } from './count-by-source';

test('references are counted by source; one without is not', () => {
  const from = (id: string | null) => ({ sourceId: id as SourceId | null });
  expect([...countBySource([from('c1'), from(null), from('c1'), from('c2')])]).toEqual([
    ['c1', 2],
    ['c2', 1],
  ]);
});
