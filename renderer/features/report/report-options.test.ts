import { expect, test } from 'vitest';
import type { ReportProduct } from '../../../shared/report/document-model';
import { productIds } from '../../../shared/report/products/registry';
import type { ReportCell, ReportTable } from '../../../shared/report/table-model';
import {
  changedCells,
  leaveOut,
  leaveOutAllOrNone,
  numberIn,
  productsWithout,
  styleOf,
} from './report-options';

test('a style that is not there is APA', () => {
  expect(styleOf('vancouver')).toBe('vancouver');
  expect(styleOf('mla-1950')).toBe('apa');
});

test('what is left out is kept, so that what is new is in', () => {
  expect(productsWithout('')).toEqual(productIds);
  const [first, second, ...rest] = productIds;
  expect(productsWithout(`${second} no-product ${first}`)).toEqual(rest);
  expect(leaveOut('', second!, false)).toBe(second);
  expect(leaveOut(second!, first!, false)).toBe(`${first} ${second}`);
  expect(leaveOut(`${first} ${second}`, first!, true)).toBe(second);
  expect(leaveOut('', first!, true)).toBe('');
});

test('all are chosen at once, and none where all are', () => {
  expect(leaveOutAllOrNone('bijlage-3')).toBe('');
  expect(productsWithout(leaveOutAllOrNone(''))).toEqual([]);
});

test('cells that changed are counted over all tables', () => {
  const cell = (isChanged: boolean): ReportCell => ({ text: '', isChanged }) as ReportCell;
  const table = (...rows: boolean[][]) =>
    ({ rows: rows.map((row) => row.map(cell)) }) as unknown as ReportTable;
  const product = {
    blocks: [
      { type: 'table', table: table([true, false], [true, true]) },
      { type: 'heading', level: 2, text: '' },
      { type: 'table', table: table([true]) },
    ],
    slides: [],
  } as unknown as ReportProduct;
  expect(changedCells(product)).toBe(4);
  expect(changedCells(null)).toBe(0);
});

test('the number of a product stands before the colon of its name', () => {
  expect(numberIn('Bijlage 3: alle interventies')).toBe('Bijlage 3');
  expect(numberIn('Methoden')).toBe('Methoden');
});
