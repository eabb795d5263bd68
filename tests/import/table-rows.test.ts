// A table that comes in pieces reads as one that comes whole, and a quotation mark too many costs one row.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../shared/import/tools/table/table';
import { parseReferenceFile } from '../../shared/import/parse-file';
import { type RowShape, type TableForm, TableRows } from '../../shared/import/tools/table/rows';

type Row = { cells: readonly string[]; text: string; faults: readonly string[]; line: number };

function rowsOf(pieces: readonly string[], form: TableForm, shape: RowShape): Row[] {
  const rows: Row[] = [];
  const reader = new TableRows(
    form,
    () => shape,
    ({ cells, text, faults, line }) => rows.push({ cells, text, faults, line: line() }),
  );
  pieces.forEach((piece, i) => reader.feed(piece, i === pieces.length - 1));
  return rows;
}

const bits = fc.constantFrom('"', '"', '""', ',', ',', '\n', '\r\n', '\r', 'a', ' ', '2001', 'Naïve “word”');
const text = fc.array(bits, { maxLength: 120 }).map((x) => x.join(''));
const forms = fc.record({
  delimiter: fc.constant(','),
  newline: fc.constantFrom('\n' as const, '\r\n' as const),
  quote: fc.constantFrom('"', '"', '\u0000'),
});

describe('a table in pieces', () => {
  it('reads as the whole of it, wherever it is cut', () => {
    fc.assert(
      fc.property(
        text,
        forms,
        fc.integer({ min: 2, max: 4 }),
        fc.array(fc.nat(300), { maxLength: 6 }),
        (source, form, columns, cuts) => {
          const shape = { isSure: true, isRow: (cells: readonly string[]) => cells.length === columns };
          const places = [...new Set(cuts.map((c) => c % (source.length + 1)))].sort((a, b) => a - b);
          const pieces = [0, ...places].map((at, i) => source.slice(at, places[i] ?? source.length));
          expect(rowsOf(pieces, form, shape)).toEqual(rowsOf([source], form, shape));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('loses no character of a row with a fault', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 4 }), (source, columns) => {
        const form: TableForm = { delimiter: ',', newline: '\n', quote: '"' };
        const shape = { isSure: true, isRow: (cells: readonly string[]) => cells.length === columns };
        const letters = (s: string): string => s.replace(/[\r\n]/g, '');
        const read = rowsOf([source], form, shape).map((r) => letters(r.text));
        // Blank rows hold no more than what cells are told apart by.
        const left = letters(source);
        let at = 0;
        for (const row of read) {
          const found = left.indexOf(row, at);
          expect(found).toBeGreaterThanOrEqual(at);
          expect(left.slice(at, found)).toMatch(/^[\s,"]*$/);
          at = found + row.length;
        }
        expect(left.slice(at)).toMatch(/^[\s,"]*$/);
      }),
      { numRuns: 3000 },
    );
  });
});

const HEADING = 'Title,Authors,Year,Journal,Abstract\n';
const quoted = (i: number): string =>
  `"T ${i}, x","A, ${i}","${2000 + i}","J","Abs, ""tract""\nline two, of ${i}"\n`;
const bare = (i: number): string => `T ${i}; x,A,${2000 + i},J,abs ${i}\n`;

describe('a quotation mark too many or too few', () => {
  for (const [style, row] of [
    ['quoted', quoted],
    ['bare', bare],
  ] as const)
    for (const bad of ['"T bad, x","A","2005","J","abs\n', '"T bad, x,A,2005,J,abs\n', '"T bad,A,2005,J"\n'])
      it(`takes no other record along: ${bad.trim()} among ${style} rows`, () => {
        const rows = [1, 2, 3, 4, 5, 6, 7].map(row);
        const source = [HEADING, ...rows.slice(0, 3), bad, ...rows.slice(3)].join('');
        const { references, problems } = parseCsv(source);
        const titles = references.map((r) => r.csl.title);
        expect(titles).toHaveLength(8);
        expect(titles.filter((t) => /^T \d[,;] x$/.test(t ?? ''))).toHaveLength(7);
        const fault = problems.filter((p) => p.reason === 'unclosed-quote');
        if (/"\n$/.test(bad)) return;
        const line = source.slice(0, source.indexOf(bad)).split('\n').length;
        expect(fault).toMatchObject([{ line, record: 4 }]);
        // What is mended is the row as it stands, under its headings.
        expect(fault[0]?.raw).toContain(bad.trim());
        const mended = parseCsv((fault[0]?.raw ?? '').replace(/\n.*$/, '\n"T bad, x",A,2005,J,abs'));
        expect(mended.references[0]?.csl).toMatchObject({ title: 'T bad, x', abstract: 'abs' });
      });

  it('costs one row in a large file too', () => {
    const many = Array.from({ length: 4000 }, (_, i) => quoted(i % 20));
    many[2000] = '"Broken, x","A","2005","J","abs\n';
    const outcome = parseReferenceFile(new TextEncoder().encode(HEADING + many.join('')));
    expect(outcome.ok && outcome.value.references).toHaveLength(4000);
    expect(outcome.ok && outcome.value.problems).toMatchObject([
      { record: 2001, reason: 'unclosed-quote', line: 4002 },
    ]);
  });

  it.each([
    ['a table', (i: number) => (i === 0 ? 'Title,Authors,Year,Journal\n' : `"Report ${i}","A",2000,"B"\n`)],
    ['BibTeX', (i: number) => (i === 0 ? '\n' : `@article{k${i}, title = {Report ${i}}}\n`)],
    ['RIS', (i: number) => (i === 0 ? '\n' : `TY  - JOUR\nTI  - Report ${i}\nER  - \n`)],
  ])('%s in UTF-16 without a byte-order mark is not taken for UTF-8 because it is large', (_, part) => {
    const source = Array.from({ length: 3001 }, (_one, i) => part(i)).join('');
    const little = Buffer.from(source, 'utf16le');
    for (const bytes of [little, Buffer.from(little).swap16()]) {
      const outcome = parseReferenceFile(new Uint8Array(bytes));
      expect(outcome.ok && outcome.value.references.map((r) => r.csl.title)).toEqual(
        Array.from({ length: 3000 }, (_one, i) => `Report ${i + 1}`),
      );
      expect(outcome.ok && outcome.value.problems).toEqual([]);
    }
  });

  it('leaves a cell of several lines whole that has quotation marks in it', () => {
    const row = '"T","A",2001,"J","He said "yes" to this,\nand that, 1999, and so on, all the time"\n';
    const { references, problems } = parseCsv(HEADING + row + bare(2));
    expect(references).toHaveLength(2);
    expect(references[0]?.csl.abstract).toContain('all the time');
    expect(problems).toMatchObject([{ reason: 'stray-quote', record: 1 }]);
  });
});
