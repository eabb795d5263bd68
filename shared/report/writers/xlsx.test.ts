import { describe, expect, it } from 'vitest';
import { type ReportTable, textCell } from '../table-model';
import { levelColumns, levelKey } from './level-columns';
import { cellText, headerText } from './xlsx';
import { fixAreas, orderFonts } from './xlsx-parts';

const table = (texts: string[], numeric = false): ReportTable => ({
  id: 't',
  language: 'nl',
  number: '',
  caption: '',
  columns: [{ title: 'Niveau', numeric, widthShare: 1 }],
  rows: texts.map((t) => [textCell(t)]),
  notes: [],
  landscape: false,
  hasRowHeadings: false,
});

describe('levels in a sheet', () => {
  it.each([
    ['3', 3],
    ['2_3', 2.5],
    ['2–4', 3],
    ['onbekend', null],
    ['', null],
  ])('%j sorts by %j', (text, key) => expect(levelKey(text)).toBe(key));
  it.each([
    [['3', '2_3', '', 'opmerking'], [0]],
    [['Zweden', '3'], []],
    [['', ''], []],
  ])('stand in a column of %j', (texts, columns) => expect(levelColumns(table(texts))).toEqual(columns));
  it('are no counts', () => expect(levelColumns(table(['3'], true))).toEqual([]));
});

describe('limits of Excel', () => {
  it('hold for headers, and no ampersand is cut in two', () => {
    expect(headerText('a & b')).toBe('&La && b');
    for (let n = 240; n < 260; n++) {
      const header = headerText(`${'x'.repeat(n)}&&&&`);
      expect(header.length).toBeLessThanOrEqual(255);
      expect((/&*$/.exec(header)?.[0].length ?? 0) % 2).toBe(0);
    }
  });
  it('hold for cells, which say that they were cut', () => {
    const text = cellText('x'.repeat(40_000), table([]));
    expect(text).toHaveLength(32_767);
    expect(text).toMatch(/afgebroken/);
    expect(cellText('_x000D_', table([]))).toBe('_x005F_x000D_');
  });
  it('hold for areas to print, which do not move', () => {
    const name = '<definedName name="_xlnm.Print_Area" localSheetId="0">';
    expect(fixAreas(`${name}'A 1'!$A1:$D34</definedName>`)).toBe(`${name}'A 1'!$A$1:$D$34</definedName>`);
  });
  it('hold for the order of a font', () => {
    expect(orderFonts('<font><name val="Calibri"/><sz val="11"/><b/></font>')).toBe(
      '<font><b/><sz val="11"/><name val="Calibri"/></font>',
    );
  });
});
