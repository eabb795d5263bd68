import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../shared/import/tools/table/table';
import { guessMapping } from '../../shared/import/tools/table/columns';
import { detectFormat } from '../../shared/import/detect';
import { parseReferenceFile } from '../../shared/import/parse-file';
import { parseRis } from '../../shared/import/formats/ris/read';
import type { ParseOutcome } from '../../shared/import/parsed';
import { serialiseReferences } from '../../shared/import/write-file';
import { hasMaterial, materialPath } from '../helpers/corpora';

function parse(text: string | Uint8Array): ParseOutcome {
  const outcome = parseReferenceFile(typeof text === 'string' ? new TextEncoder().encode(text) : text);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
}

describe('RIS', () => {
  it('reads what databases get wrong: no ER, text outside records, continuation lines, a BOM', () => {
    const { references, problems } = parse(
      '\uFEFFTY  - JOUR\nTI  - A long\ntitle\nAU  - van der Berg, Jan, Jr.\nTY  - BOOK\nT1  - Second\nER  - \nstray\n',
    );
    expect(references.map((r) => r.csl.title)).toEqual(['A long title', 'Second']);
    expect(references[0]?.csl.author).toEqual([
      { 'non-dropping-particle': 'van der', family: 'Berg', given: 'Jan', suffix: 'Jr.' },
    ]);
    expect(problems).toEqual([
      { line: 1, record: 1, reason: 'no-end' },
      { line: 8, record: 0, reason: 'stray-text' },
    ]);
  });
  it('keeps unknown tags and the record as it was', () => {
    const { references } = parse('TY  - JOUR\nTI  - A\nC8  - 12\nER  - \n');
    expect(references[0]?.unknown).toEqual([{ tag: 'C8', value: '12' }]);
    expect(references[0]?.raw.text).toContain('C8  - 12');
  });
});

describe('BibTeX', () => {
  it('reads strings, concatenation, accents, nested braces and corporate authors', () => {
    const { references, problems } = parse(
      `@string{j = "Journal of"}\n@article{k1, author = {M{\\"u}ller, J. and {World Bank} and Ludwig van Beethoven}, title = {The {DNA} of caf\\'e}, journal = j # { Work}, year = 2019, month = mar, pages = {1--9}, custom = {x}}`,
    );
    expect(problems).toEqual([]);
    expect(references[0]).toMatchObject({
      csl: {
        type: 'article-journal',
        'citation-key': 'k1',
        author: [
          { family: 'Müller', given: 'J.' },
          { literal: 'World Bank' },
          { 'non-dropping-particle': 'van', family: 'Beethoven', given: 'Ludwig' },
        ],
        title: 'The DNA of café',
        'container-title': 'Journal of Work',
        issued: { 'date-parts': [[2019, 3]] },
        page: '1-9',
      },
      unknown: [{ tag: 'custom', value: 'x' }],
    });
  });
  it('skips a broken entry and says where it is', () => {
    const { references, problems } = parse('@article{a, title = {No end\n\n@book{b, title = {Fine}}\n');
    expect(references.map((r) => r.csl.title)).toEqual(['Fine']);
    expect(problems).toEqual([
      { line: 1, record: 1, reason: 'bibtex: a value has no end', raw: '@article{a, title = {No end' },
    ]);
  });
});

describe('other formats', () => {
  it('reads PubMed text', () => {
    const { format, references } = parse(
      'PMID- 123\nTI  - A title that\n      goes on\nFAU - Smith, Jane A\nAU  - Smith JA\nDP  - 2020 May 3\nLID - 10.1/x [doi]\n',
    );
    expect(format).toBe('nbib');
    expect(references[0]?.csl).toMatchObject({
      PMID: '123',
      title: 'A title that goes on',
      author: [{ family: 'Smith', given: 'Jane A' }],
      issued: { 'date-parts': [[2020, 5, 3]] },
    });
  });
  it('reads EndNote XML and expands no entities', () => {
    const xml =
      '<?xml version="1.0"?><xml><records><record><ref-type name="Book">6</ref-type><contributors><authors><author><style>Doe, J.</style></author></authors></contributors><titles><title><style>A &amp; </style><style>B</style></title></titles></record></records></xml>';
    expect(parse(xml).references[0]?.csl).toEqual({
      type: 'book',
      author: [{ family: 'Doe', given: 'J.' }],
      title: 'A & B',
    });
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><xml><records><record><titles><title>&b;</title></titles></record></records></xml>`;
    // An entity of the file's own is never looked up: it stays as it is written.
    expect(parse(bomb).references.map((r) => r.csl.title)).toEqual(['&b;']);
  });
  it('reads CSV by its headings, and appendix 3 with blanks for repeats', () => {
    expect(guessMapping(['Land', 'Interventie', 'Onderzoeksrapport', 'SMS', 'X'])).toEqual([
      'country',
      'intervention',
      'citedAs',
      'sms',
      'keep',
    ]);
    const { references } = parse(
      'Land;Interventie;Onderzoeksrapport;SMS\nZweden;A;r1;5\n;;r2;2_3\nBelgie;B;r3;een opmerking\n',
    );
    expect(references.map((r) => r.study)).toEqual([
      { country: 'Zweden', intervention: 'A', citedAs: 'r1', sms: '5' },
      { country: 'Zweden', intervention: 'A', citedAs: 'r2', sms: '2_3' },
      { country: 'Belgie', intervention: 'B', citedAs: 'r3', sms: 'een opmerking' },
    ]);
  });
  it('decodes Windows-1252 and UTF-16', () => {
    expect(
      parse(Uint8Array.from(Buffer.from('TY  - JOUR\nTI  - Caf\xe9\nER  - \n', 'latin1'))).references[0]?.csl
        .title,
    ).toBe('Café');
    const utf16 = Buffer.from('\uFEFFTY  - JOUR\nTI  - Ж\nER  - \n', 'utf16le');
    expect(parse(new Uint8Array(utf16)).references[0]?.csl.title).toBe('Ж');
  });
  it('refuses what is no reference file', () => {
    expect(parseReferenceFile(new TextEncoder().encode('just some words'))).toMatchObject({
      ok: false,
      error: { code: 'unknown-format' },
    });
  });
});

describe('properties', () => {
  it('never throws on mutated input', () => {
    const seeds = [
      'TY  - JOUR\nTI  - A\nER  - \n',
      '@article{a, title = {B}, year = 2010}',
      'PMID- 1\nTI  - X\n',
      '<xml><records><record><titles><title>t</title></titles></record></records></xml>',
      '[{"type":"book","title":"x"}]',
      'title,year\na,2010\n',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...seeds),
        fc.nat(80),
        fc.string({ maxLength: 6 }),
        fc.nat(4),
        (seed, at, insert, cut) => {
          parseReferenceFile(new TextEncoder().encode(seed.slice(0, at) + insert + seed.slice(at + cut)));
        },
      ),
      { numRuns: 2000 },
    );
  });
  it('RIS out and in again is the same reference', () => {
    const word = fc.stringMatching(/^[A-Z][a-zé]{1,10}$/);
    fc.assert(
      fc.property(word, word, word, fc.integer({ min: 1900, max: 2030 }), (title, family, given, year) => {
        const csl = {
          type: 'article-journal',
          title,
          author: [{ family, given }],
          issued: { 'date-parts': [[year]] },
          DOI: '10.1000/x',
        };
        expect(parse(serialiseReferences([{ csl, unknown: [] }], 'ris')).references[0]?.csl).toEqual(csl);
      }),
    );
  });
});

describe.skipIf(!hasMaterial)('one search in many vendors’ files', () => {
  it.each([
    ['_baseline.ris', 100],
    ['embase.ris', 6],
    ['embase.csv', 6],
    ['scopus.ris', 6],
    ['ovid_zotero.ris', 6],
    ['proquest.ris', 6],
    ['pubmed_zotero.ris', 6],
    ['generic.csv', 2],
    ['generic_labels.csv', 6],
    ['generic_semicolon.csv', 2],
    ['generic_tab.tsv', 2],
    ['baseline_zotero.ris', 100],
  ])('%s has %i records', (file, count) => {
    const bytes = new Uint8Array(
      readFileSync(materialPath('corpora', 'import', 'asreview', 'tests', 'demo_data', file)),
    );
    expect(parse(bytes).references).toHaveLength(count);
  });
  it('recognises formats by content', () => {
    expect(detectFormat('title,year\n')?.format.id).toBe('csv');
    expect(detectFormat('% comment\n@book{a,}')?.format.id).toBe('bibtex');
  });
});

describe('a table', () => {
  it('keeps each row as it stands, and names the line that a problem is on', () => {
    const rows = ['"One, ""two""\nand three";2001', ';;', '', ' ;2003', 'Four;2004;more'];
    const text = `\uFEFFTitle;Year\r\n${rows.join('\r\n')}\r\n`;
    const { references, problems } = parseCsv(text);
    expect(references.map((r) => r.raw.text)).toEqual([rows[0], rows[3], rows[4]]);
    expect(references.map((r) => r.csl.title)).toEqual(['One, "two" and three', undefined, 'Four']);
    expect(problems.map(({ line, record, reason }) => [line, record, reason])).toEqual([
      [6, 2, 'no-title'],
      [7, 3, 'more-cells-than-columns'],
    ]);
  });
});

describe('RIS in pieces', () => {
  const record = (i: number): string =>
    `TY  - JOUR\r\nTI  - Title ${i} – “ß” 図\r\nAB  - ${`Sentence ${i}. `.repeat((i * 37) % 400)}\r\n${i % 5 === 0 ? '' : 'ER  - \r\n'}${i % 7 === 0 ? 'stray\r\n' : ''}`;
  it.each([
    ['of many lengths', Array.from({ length: 400 }, (_, i) => record(i)).join('')],
    ['without ends', Array.from({ length: 400 }, (_, i) => record(i * 5)).join('')],
    [
      'longer than a piece may look',
      `${record(1)}TY  - JOUR\nTI  - Long\n${`N1  - ${'x'.repeat(60)}\n`.repeat(9000)}ER  - \n${record(2)}`,
    ],
  ])('gives what it gives as a whole: records %s', (_name, text) => {
    const pieces = parseReferenceFile(new TextEncoder().encode(text));
    const { references, problems } = parseRis(text);
    expect(pieces.ok && pieces.value.references).toEqual(references);
    expect(pieces.ok && pieces.value.problems).toEqual(problems);
  });
});
