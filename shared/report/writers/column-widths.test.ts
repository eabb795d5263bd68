import { describe, expect, it } from 'vitest';
import { type ReportTable, textCell } from '../table-model';
import { columnWidths, fittingSize } from './column-widths';
import { longestWord } from './text-measure';

const table = (titles: string[], shares: number[], row: string[]): ReportTable => ({
  id: 't',
  language: 'nl',
  number: '',
  caption: '',
  columns: titles.map((title, i) => ({ title, numeric: false, widthShare: shares[i] ?? 1 })),
  rows: [row.map((x) => textCell(x))],
  notes: [],
  landscape: false,
  hasRowHeadings: false,
});

describe('widths of columns', () => {
  it('are the shares where every word fits', () => {
    expect(columnWidths(table(['a', 'b'], [1, 3], ['x', 'y']), 400, 10, 8)).toEqual([100, 300]);
  });
  it('never break a word while another column has room, and add up', () => {
    const t = table(['Methodologische', 'b'], [1, 9], ['Zweden', 'een lange tekst met veel woorden']);
    const widths = columnWidths(t, 400, 10, 8);
    expect(widths[0]).toBeGreaterThanOrEqual(longestWord('Methodologische', 10, true) + 8 - 1e-9);
    expect(widths.reduce((a, b) => a + b)).toBeCloseTo(400, 6);
  });
  it('shrink the text of a table with too many columns', () => {
    const t = table(
      Array.from({ length: 8 }, () => 'Overheidsbetrokkenheid'),
      [],
      [],
    );
    expect(fittingSize(t, 500, [10, 9, 8, 5], 8)).toBeLessThan(10);
    expect(fittingSize(table(['a'], [1], ['b']), 500, [10, 9], 8)).toBe(10);
  });
});
