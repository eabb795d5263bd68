import { expect, test } from 'vitest';
import type { ImportBatchId } from '../../../shared/kernel/ids';
import type { ImportBatch } from '../../../shared/model/import-batch';
import { importName, turnOf, turnWrites } from './batches';

const files = (count: number) => Array.from({ length: count }, (_, i) => ({ name: `${i + 1}.ris` }));

test('an import is called by its files, the first five and how many more', () => {
  expect(importName(files(1))).toBe('1.ris');
  expect(importName(files(5))).toBe('1.ris, 2.ris, 3.ris, 4.ris, 5.ris');
  expect(importName(files(7))).toBe('1.ris, 2.ris, 3.ris, 4.ris, 5.ris +2');
});

test('what is there is taken back, what was taken back is brought back; as it was shown', () => {
  const batch = (id: string, status: ImportBatch['status']) =>
    ({ id: id as ImportBatchId, status, fileName: id }) as ImportBatch;
  const all = [batch('a', 'active'), batch('b', 'undone')];
  expect(all.map(turnOf)).toEqual(['takeBack', 'bringBack']);
  expect(turnWrites(all, all[0]!)).toEqual([
    { table: 'batches', id: 'a', after: { ...all[0], status: 'undone' } },
  ]);
  expect(turnWrites(all, all[1]!).map((w) => w.after.status)).toEqual(['active']);
  // Another click has taken it back already.
  expect(turnWrites([batch('a', 'undone')], all[0]!).map((w) => w.after.status)).toEqual(['undone']);
  expect(turnWrites([], all[0]!)).toEqual([]);
});
