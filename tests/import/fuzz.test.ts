// Hostile input for every parser: mutations of sound files, real ones where they are, and noise. Nothing throws, hangs or changes Object.prototype.
// A short run in CI; ZEEF_FUZZ=50000 for the nightly-sized one, cases a format.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReferenceFile } from '../../shared/import/parse-file';
import { unpackFile } from '../../shared/import/unpack';
import { gzipSync, zipSync } from 'fflate';
import { hasMaterial, materialPath } from '../helpers/corpora';

const CASES = Number(process.env['ZEEF_FUZZ'] ?? 150);
const MAX_MS = 2000;

const zotero = (...parts: string[]): string[] => ['corpora', 'import', 'zotero-translators', ...parts];
const seeds: Record<string, { text: string; real: string[] }> = {
  ris: {
    text: 'TY  - JOUR\r\nAU  - Doe, Jane\r\nTI  - A &amp; B\r\nPY  - 2019/05/12/\r\nKW  - a; b\r\nZF  - {"volume":"1"}\r\nER  - \r\n',
    real: zotero('RIS', '07.in.ris'),
  },
  bibtex: {
    text: '@string{j = "Journal"}\n@article{k, author = {M{\\"u}ller, J. and {World Bank}}, title = {A {B} $x_2$ \\textit{c}}, journal = j # { of}, year = 2019, crossref = {k}, zeef = {%7B%7D}}\n',
    real: zotero('BibTeX', '07.in.bib'),
  },
  nbib: {
    text: 'PMID- 1\nTI  - A title\n      goes on\nFAU - Doe, Jane\nDP  - 2019 May\n\n',
    real: zotero('MEDLINEnbib', '04.in.nbib'),
  },
  'pubmed-xml': {
    text: '<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>A &amp; B</ArticleTitle></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>',
    real: zotero('PubMed_XML', '04.in.xml'),
  },
  'endnote-xml': {
    text: '<xml><records><record><ref-type name="Book">6</ref-type><titles><title>A<style>b</style></title></titles></record></records></xml>',
    real: zotero('Endnote_XML', '01.in.xml'),
  },
  refer: {
    text: '%0 Journal Article\n%T A title\n%A Doe, Jane\n%D 2019\n\n',
    real: zotero('ReferBibIX', '01.in.enw'),
  },
  wos: {
    text: 'FN Clarivate\nVR 1.0\nPT J\nAU Doe, J\n   Smit, K\nTI A title\nSO JOURNAL\nER\n\nEF',
    real: zotero('Web_of_Science_Tagged', '04.in.ciw'),
  },
  ovid: {
    text: '<1. >\nTI  - A title. [Article]\nAU  - Doe, Jane MD\nSO  - Journal January 2010;14(1):56-60\n',
    real: zotero('OVID_Tagged', '04.in.txt'),
  },
  rdf: {
    text: '<rdf:RDF xmlns:rdf="r" xmlns:bib="b" xmlns:dc="d"><bib:Article rdf:about="#1"><dc:title>A</dc:title></bib:Article></rdf:RDF>',
    real: zotero('RDF', '01.in.rdf'),
  },
  csv: {
    text: 'title,authors,year,doi,zeef\n"A ""B""","Doe, J.; Smit, K.",2019,10.1000/x,"{""volume"":""1""}"\n',
    real: ['corpora', 'import', 'asreview', 'tests', 'demo_data', 'embase.csv'],
  },
  'csl-json': {
    text: '[{"id":"a","type":"book","title":"A","__proto__":{"polluted":1},"author":[{"family":"D"}]}]',
    real: ['corpora', 'import', 'reflib', 'test', 'data', 'blue-light.json'],
  },
  list: { text: '10.1000/xyz\nhttps://doi.org/10.1000/abc\nPMID: 1234567\n', real: [] },
};
// What breaks parsers: nesting, quotes, escapes, entities, long runs, names of the prototype.
const POISON = [
  '{',
  '}',
  '"',
  '\\',
  '<',
  '>',
  '&',
  '&#x0;',
  '&lol;',
  '<!ENTITY a "b">',
  '\u0000',
  '\uFEFF',
  '\r',
  '__proto__',
  'constructor',
  '  - ',
  '@',
  '%',
  ' and ',
  ','.repeat(300),
  ' '.repeat(3000),
  '('.repeat(500),
  '{'.repeat(2000),
  '<a>'.repeat(1500),
  '\\c '.repeat(400),
  'a'.repeat(5000),
  '1-'.repeat(800),
  '[',
  ']]>',
  '$',
];

const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 80 }),
  insert: fc.oneof(fc.constantFrom(...POISON), fc.string({ maxLength: 20 })),
});

function mutate(text: string, changes: readonly { at: number; length: number; insert: string }[]): string {
  let result = text;
  for (const { at, length, insert } of changes) {
    const place = Math.floor(at * result.length);
    result = result.slice(0, place) + insert + result.slice(place + length);
  }
  return result;
}

describe.each(Object.entries(seeds))('%s', (_format, { text, real }) => {
  const real0 =
    hasMaterial && real.length > 0 ? [readFileSync(materialPath(...real), 'utf8').slice(0, 20_000)] : [];
  it(`survives ${CASES} mutated files`, { timeout: Math.max(30_000, CASES * 60) }, () => {
    const before = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));
    fc.assert(
      fc.property(
        fc.constantFrom(text.repeat(3), ...real0),
        fc.array(mutation, { minLength: 1, maxLength: 6 }),
        (seed, changes) => {
          const bytes = new TextEncoder().encode(mutate(seed, changes));
          const start = performance.now();
          parseReferenceFile(bytes);
          expect(performance.now() - start).toBeLessThan(MAX_MS);
        },
      ),
      { numRuns: CASES },
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(before);
  });
});

describe('long lines cost no more than their length', () => {
  it.each([
    'a b '.repeat(50_000),
    ' '.repeat(200_000),
    '(a'.repeat(100_000),
    '{'.repeat(100_000),
    '\\v'.repeat(100_000),
    '12-'.repeat(70_000),
    '[x'.repeat(100_000),
    'A. '.repeat(70_000),
    '<b'.repeat(100_000),
    '&amp'.repeat(50_000),
  ])('%#', (run) => {
    for (const text of [
      `TY  - JOUR\nAU  - ${run}\nTI  - ${run}\nSP  - ${run}\nSN  - ${run}\nPY  - ${run}\nDO  - ${run}\nER  - \n`,
      `@article{a, author = {${run}}, title = "${run}", pages = {${run}}}`,
      `<1. >\nTI  - ${run}\nAU  - ${run}\nSO  - ${run}\n`,
      `PMID- 1\nTI  - x\nAU  - ${run}\nPG  - ${run}\nDP  - ${run}\n`,
      `title,authors,journal\n"${run}","${run}","${run}"\n`,
    ]) {
      const start = performance.now();
      parseReferenceFile(new TextEncoder().encode(text));
      expect(performance.now() - start, text.slice(0, 20)).toBeLessThan(MAX_MS);
    }
  });
});

describe('archives', () => {
  const ris = new TextEncoder().encode('TY  - JOUR\nTI  - A\nER  - \n');
  it('are opened into the files within', () => {
    const zip = unpackFile({
      name: 'a.zip',
      bytes: zipSync({ 'one.ris': ris, 'folder/two.ris': ris, '__MACOSX/x': ris }),
    });
    expect(zip.ok && zip.value.map((f) => f.name)).toEqual(['a.zip/one.ris', 'a.zip/folder/two.ris']);
    const gz = unpackFile({ name: 'b.ris.gz', bytes: gzipSync(ris) });
    expect(gz.ok && gz.value).toEqual([{ name: 'b.ris', bytes: ris }]);
  });
  it('a bomb is refused before it has filled memory, a damaged one is named', () => {
    const zeros = new Uint8Array(30 * 1024 * 1024);
    expect(unpackFile({ name: 'bomb.gz', bytes: gzipSync(zeros) }, 1024 * 1024)).toMatchObject({
      ok: false,
      error: { code: 'too-large' },
    });
    expect(unpackFile({ name: 'bomb.zip', bytes: zipSync({ a: zeros }) }, 1024 * 1024)).toMatchObject({
      ok: false,
      error: { code: 'too-large' },
    });
    expect(
      unpackFile({ name: 'x.gz', bytes: new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) }),
    ).toMatchObject({ ok: false });
  });
});
