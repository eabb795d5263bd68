// What formats say of names and dates beyond the common: nothing of it may be lost on the way.
import { describe, expect, it } from 'vitest';
import { parseReferenceFile } from '../../shared/import/parse-file';
import { exportFormats, serialiseReferences, writerOf } from '../../shared/import/write-file';
import type { CslItem } from '../../shared/model/reference';

const read = (text: string): CslItem[] => {
  const outcome = parseReferenceFile(new TextEncoder().encode(text));
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value.references.map((r) => r.csl);
};

describe('CSL-JSON', () => {
  const item = {
    id: 'x',
    type: 'article-journal',
    title: 'T',
    author: [
      {
        family: 'Beethoven',
        given: 'Ludwig',
        'dropping-particle': 'van',
        suffix: 'Jr.',
        'comma-suffix': true,
      },
    ],
    issued: { 'date-parts': [[2001, 3], [2002]], circa: true },
    accessed: { literal: 'in spring' },
  };
  it('keeps what a name and a date say beside the usual', () => {
    const [csl] = read(JSON.stringify([item]));
    expect(csl).toMatchObject({ author: item.author, issued: item.issued, accessed: item.accessed });
  });
  it('comes back the same through every format', () => {
    const [reference] = read(JSON.stringify([item]));
    for (const format of ['csl', 'ris', 'bibtex', 'csv'] as const) {
      const [back] = read(serialiseReferences([{ csl: reference as CslItem, unknown: [] }], format));
      expect([format, back]).toEqual([format, reference]);
    }
  });
});

describe('writing in pieces', () => {
  it('gives the file that writing at once gives', () => {
    const all = Array.from({ length: 7 }, (_, n) => ({
      csl: { type: 'book', title: `Title ${n}, "é"`, keyword: 'a; b' },
      unknown: n % 2 === 0 ? [] : [{ tag: 'C7', value: String(n) }],
    }));
    for (const format of exportFormats) {
      const { begin, between, end, piece } = writerOf(format);
      const pieces = [0, 3, 6].map((from) => piece(all.slice(from, from + 3), from, ';'));
      expect(begin(';') + pieces.join(between) + end).toBe(serialiseReferences(all, format));
    }
    expect(read(serialiseReferences(all, 'csl'))).toHaveLength(7);
    expect(serialiseReferences([], 'csl')).toBe('[]\n');
  });
});

describe('Windows-1252', () => {
  it('keeps quotes, dashes and what else stands between 0x80 and 0x9F', () => {
    const bytes = new TextEncoder().encode('TY  - JOUR\nTI  - @ word caf#\nER  - \n');
    const at = bytes.indexOf(64);
    const signs = Array.from({ length: 32 }, (_, i) => 0x80 + i);
    const file = Uint8Array.from([...bytes.subarray(0, at), 0xe9, 32, ...signs, ...bytes.subarray(at + 1)]);
    const outcome = parseReferenceFile(file.map((b) => (b === 35 ? 0xe9 : b)));
    expect(outcome.ok && outcome.value.references[0]?.csl.title).toBe(
      'é €\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ word café',
    );
  });
});

describe('a list', () => {
  it('takes a PubMed number that is named as one, however short', () => {
    expect(read('PMID: 12345\nPMID 7\n12345678\n10.1000/abc\n')).toEqual([
      { type: 'article-journal', PMID: '12345' },
      { type: 'article-journal', PMID: '7' },
      { type: 'article-journal', PMID: '12345678' },
      { type: 'article-journal', DOI: '10.1000/abc' },
    ]);
  });
});

describe('BibLaTeX', () => {
  it('keeps both ends of a range of dates, and an open one as it stands', () => {
    const text = '@book{a, title={A}, date={2001-03/2003}}\n@book{b, title={B}, date={1999/}}';
    const outcome = parseReferenceFile(new TextEncoder().encode(text));
    const [first, second] = outcome.ok ? outcome.value.references : [];
    expect(first?.csl.issued).toEqual({ 'date-parts': [[2001, 3], [2003]] });
    expect(second?.csl.issued).toEqual({ 'date-parts': [[1999]] });
    expect(second?.unknown).toEqual([{ tag: 'date', value: '1999/' }]);
  });
  it('takes the sign of a date that is about right for what it is, not for a blank', () => {
    const text = '@book{a, title={A}, date={1984~}}\n@book{b, title={B}, date={2001~/2003}}';
    const outcome = parseReferenceFile(new TextEncoder().encode(text));
    const [first, second] = outcome.ok ? outcome.value.references : [];
    expect(first?.csl.issued).toEqual({ 'date-parts': [[1984]], circa: true });
    expect(second?.csl.issued).toEqual({ 'date-parts': [[2001], [2003]], circa: true });
  });
});

describe('a table', () => {
  it('puts month and day with the year, and keeps what is no month', () => {
    const text =
      'title,year,month,day,doi\nOne,2010,5,3,10.1000/a\nTwo,2011,Sept.,,10.1000/b\nThree,2012,soon,7,10.1000/c\n';
    const outcome = parseReferenceFile(new TextEncoder().encode(text));
    const references = outcome.ok ? outcome.value.references : [];
    expect(references.map((r) => r.csl.issued?.['date-parts'])).toEqual([
      [[2010, 5, 3]],
      [[2011, 9]],
      [[2012]],
    ]);
    expect(references[2]?.unknown).toEqual([
      { tag: 'month', value: 'soon' },
      { tag: 'day', value: '7' },
    ]);
  });
  it('is found under a line about the data', () => {
    const [csl, ...others] = read(
      '"About the data: Exported on May 1, 2021."\nRank,DOI,Title,Source title,PubYear,Authors\n1,10.1000/x,T,J,2010,"Smith, John; Doe, Anna"\n',
    );
    expect(others).toEqual([]);
    expect(csl).toMatchObject({
      title: 'T',
      DOI: '10.1000/x',
      author: [{ family: 'Smith', given: 'John' }, {}],
    });
  });
  it('reads names with initials first, but no body as one', () => {
    const authors = (cell: string): unknown => read(`Authors,Title,Year\n"${cell}",T,2010\n`)[0]?.author;
    expect(authors('J Smith, AB de Vries')).toEqual([
      { family: 'Smith', given: 'J' },
      { family: 'Vries', given: 'AB', 'non-dropping-particle': 'de' },
    ]);
    expect(authors('EU Commission')).toEqual([{ literal: 'EU Commission' }]);
    expect(authors('Smith J, Jones K')).toEqual([
      { family: 'Smith', given: 'J.' },
      { family: 'Jones', given: 'K.' },
    ]);
  });
});

describe('EndNote tagged', () => {
  it('puts a day without a year with its year, and names proceedings by their conference', () => {
    const [csl] = read(
      '%0 Conference Proceedings\n%A Smith, J\n%T Title\n%B 3rd Conference\n%D 2001\n%8 May 3\n',
    );
    expect(csl).toMatchObject({
      issued: { 'date-parts': [[2001, 5, 3]] },
      'container-title': '3rd Conference',
      'event-title': '3rd Conference',
    });
  });
});
