import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportTable } from '../table-model';
import { sheetNames } from './sheet-names';

const table = (number: string, caption: string): ReportTable => ({
  id: 'id',
  language: 'nl',
  number,
  caption,
  columns: [],
  rows: [],
  notes: [],
  landscape: false,
  hasRowHeadings: false,
});
const namesOf = (...captions: string[]): string[] =>
  sheetNames(
    captions.map((c) => table('', c)),
    ['zeef'],
  );

describe('names of sheets', () => {
  it.each([
    [
      ['History', 'history'],
      ['History 2', 'history 3'],
    ],
    [
      ['a'.repeat(40), 'a'.repeat(41)],
      ['a'.repeat(31), `${'a'.repeat(29)} 2`],
    ],
    [['[x]: what * is? a/b\\c'], ['x what is a b c']],
    [["'in apostrophes'"], ['in apostrophes']],
    [['   '], ['id']],
    [['Zeef'], ['Zeef 2']],
  ])('%j become %j', (captions, expected) => expect(namesOf(...captions)).toEqual(expected));
  it('are the number where it is of one table alone', () => {
    const tables = [
      table('Tabel 2.1', 'a'),
      table('Tabel 2.3 (ingevuld):', 'b'),
      table('Tabel 2.3 (ingevuld):', 'c'),
    ];
    expect(sheetNames(tables, [])).toEqual(['Tabel 2.1', 'b', 'c']);
  });
  it('are always taken by Excel', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (captions) => {
        const names = namesOf(...captions);
        expect(new Set(names.map((n) => n.toLowerCase())).size).toBe(names.length);
        for (const name of names) {
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).toMatch(/^[^[\]:*?/\\]+$/);
          expect(name).not.toMatch(/^'|'$/);
        }
      }),
    );
  });
});
