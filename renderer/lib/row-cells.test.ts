import { expect, test } from 'vitest';
import { formatLines, readLines } from './lines';
import {
  lineOf,
  partsOf,
  rowsOf,
  textOfRows,
  withCell,
  withoutRow,
  withRow,
  withRowMoved,
} from './row-cells';
import { countryLines, termLines } from './term-lines';

test('a text of lines is rows, and rows are the same lines', () => {
  const rows = rowsOf('NL; Nederland; Netherlands\nBE; België', 3);
  expect(rows).toEqual([
    ['NL', 'Nederland', 'Netherlands'],
    ['BE', 'België', ''],
  ]);
  expect(rowsOf(textOfRows(rows), 3)).toEqual(rows);
  expect(readLines(textOfRows(rows), [], countryLines).values.map((c) => c.name)).toEqual([
    { nl: 'Nederland', en: 'Netherlands' },
    { nl: 'België', en: 'België' },
  ]);
  expect(rowsOf('', 3)).toEqual([]);
  expect(rowsOf('a; b; c; d', 3)).toEqual([['a', 'b', 'c; d']]);
});

test('a semicolon in a cell is part of it, also when it is stored and read again', () => {
  const text = textOfRows([
    ['Werk; inkomen', 'Work; income'],
    ['a;b', 'a;b'],
  ]);
  const { values } = readLines(text, [], termLines);
  expect(values.map((v) => v.label)).toEqual([
    { nl: 'Werk; inkomen', en: 'Work; income' },
    { nl: 'a;b', en: 'a;b' },
  ]);
  expect(readLines(formatLines(values, termLines), values, termLines).values).toEqual(values);
  expect(rowsOf(formatLines(values, termLines), 2)[0]).toEqual(['Werk; inkomen', 'Work; income']);
  expect(partsOf(lineOf(['a;b']))).toEqual(['a;b', '']);
});

test('what is typed stays as it is typed, spaces too; pasted lines become one', () => {
  const rows = withCell([['a', 'b']], 0, 1, 'twee ');
  expect(rowsOf(textOfRows(rows), 2)).toEqual([['a', 'twee ']]);
  expect(withCell(rows, 0, 0, 'x \n y')).toEqual([['x y', 'twee ']]);
  expect(withCell(rows, 0, 0, 'x\u001fy')).toEqual([['x y', 'twee ']]);
});

test('an empty row is a row and no element', () => {
  const rows = withRow([['a', 'b']], 1, 2);
  expect(rowsOf(textOfRows(rows), 2)).toEqual([
    ['a', 'b'],
    ['', ''],
  ]);
  expect(readLines(textOfRows(rows), [], termLines).problems).toEqual([]);
  expect(rowsOf(textOfRows(withRow([], 0, 2)), 2)).toEqual([['', '']]);
});

test('rows are taken away and moved, not past the ends', () => {
  const rows = [['a'], ['b'], ['c']];
  expect(withoutRow(rows, 1)).toEqual([['a'], ['c']]);
  expect(withRowMoved(rows, 0, 1)).toEqual([['b'], ['a'], ['c']]);
  expect(withRowMoved(rows, 2, -1)).toEqual([['a'], ['c'], ['b']]);
  expect([withRowMoved(rows, 0, -1), withRowMoved(rows, 2, 1)]).toEqual([rows, rows]);
});
