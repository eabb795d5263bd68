import { describe, expect, it } from 'vitest';
import { alignColumns, alignRows, longestRise } from './align';

describe('rows', () => {
  const rows = Array.from({ length: 20 }, (_, i) => [`key ${i}`, String(i), 'x']);
  it('one that is gone leaves all others with their own', () => {
    const pairs = alignRows(
      rows,
      rows.filter((_, i) => i !== 4),
    );
    expect(pairs).toHaveLength(19);
    expect(pairs.every(([a, b]) => a === b || a === b + 1)).toBe(true);
  });
  it('one that is changed stays itself by its key, beside one that was put in', () => {
    const after = rows.map((r, i) => (i === 4 ? ['key 4', 'other', 'y'] : r));
    after.splice(4, 0, ['new', '1', '2']);
    expect(alignRows(rows, after).find(([a]) => a === 4)).toEqual([4, 5]);
  });
  it('of one column that is changed is not one that is gone and another', () => {
    expect(alignRows([['a'], ['b'], ['c']], [['a'], ['q'], ['c']])).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
  });
});

describe('columns', () => {
  const column = (title: string, ...cells: string[]) => ({ title, cells });
  const before = [column('A', '1', '2'), column('B', '3', '4'), column('C', '5', '6')];
  it('with swapped titles stay where their cells are', () => {
    const after = [column('B', '1', '2'), column('A', '3', '4'), column('C', '5', '6')];
    expect(alignColumns(before, after)).toEqual({
      pairs: [
        [0, 0],
        [1, 1],
        [2, 2],
      ],
      isMoved: false,
    });
  });
  it('that are moved as a whole are found elsewhere', () => {
    expect(alignColumns(before, [before[1]!, before[0]!, before[2]!])).toMatchObject({ isMoved: true });
  });
  it('one that is put in is in no pair', () => {
    const after = [before[0]!, column('N', '9', '9'), before[1]!, before[2]!];
    expect(alignColumns(before, after).pairs).toEqual([
      [0, 0],
      [1, 2],
      [2, 3],
    ]);
  });
});

describe('order', () => {
  it('what is out of a longest rise was moved', () => {
    expect([...longestRise([0, 2, 3, 1, 4])].sort()).toEqual([0, 1, 2, 4]);
    expect(longestRise([])).toEqual(new Set());
  });
});
