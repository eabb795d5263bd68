// Hostile input for every parser: mutations of sound files, real ones where they are, and noise. Nothing throws, hangs or changes Object.prototype.
// A short run in CI; ZEEF_FUZZ=50000 for the nightly-sized one, cases a format.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReferenceFile } from '../../shared/import/parse-file';
import { unpackFile } from '../../shared/import/bytes/unpack';
import { gzipSync, zipSync } from 'fflate';
import { hasMaterial, materialPath } from '../helpers/corpora';

const CASES = Number(process.env['ZEEF_FUZZ'] ?? 150);
const MAX_MS = 2000;
// Of the whole process, which begins with some two hundred.
const MAX_MB = 1024;

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
  mods: {
    text: '<modsCollection><mods><titleInfo><title>A</title></titleInfo><name type="personal"><namePart>Doe, J. [1900-1950]</namePart></name><relatedItem type="host"><part><extent unit="page"><start>1</start></extent></part></relatedItem></mods></modsCollection>',
    real: zotero('MODS', '05.in.mods.xml'),
  },
  marc: {
    text: '00120nam a2200061 a 4500001000200000100001000002245001000012\u001e1\u001e1 \u001faDoe, J.\u001e10\u001faA title /\u001e\u001d',
    real: zotero('MARC', '03.in.marc'),
  },
  marcxml: {
    text: '<collection><record><leader>00000nam a2200000 a 4500</leader><datafield tag="245" ind1="1" ind2="0"><subfield code="a">A title</subfield></datafield></record></collection>',
    real: zotero('MARCXML', '05.in.xml'),
  },
  'crossref-xml': {
    text: '<doi_records><doi_record><crossref><journal><journal_metadata><full_title>J</full_title></journal_metadata><journal_article><titles><title>A <sub>2</sub></title></titles><contributors><person_name contributor_role="author"><surname>Doe</surname></person_name></contributors><publication_date><year>2019</year></publication_date></journal_article></journal></crossref></doi_record></doi_records>',
    real: zotero('Crossref_Unixref_XML', '12.in.xml'),
  },
  primo: {
    text: '<record xmlns="http://www.exlibrisgroup.com/xsd/primo/primo_nm_bib"><display><type>book</type><title>A : b / c</title><creator>Doe, J. 1900-1950 [x]$$QDoe</creator></display><addata><au>Doe, J.</au><date>20190101</date></addata></record>',
    real: zotero('Primo_Normalized_XML', '09.in.xml'),
  },
  'word-sources': {
    text: '<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"><b:Source><b:SourceType>Book</b:SourceType><b:Title>A</b:Title><b:Author><b:Author><b:NameList><b:Person><b:Last>Doe</b:Last></b:Person></b:NameList></b:Author></b:Author><b:Year>2019</b:Year><b:Month>May</b:Month></b:Source></b:Sources>',
    real: ['corpora', 'import', 'jabref', 'importer', 'fileformat', 'MsBibImporterTest4.xml'],
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
  cochrane: {
    text: 'Record #1 of 2\nID: CN-1\nAU: Doe J\nTI: A title\nPM: PUBMED 1\nYR: 2019\nKY: *a; b\n\nRecord #2 of 2\nTI: B\n',
    real: [],
  },
  'ovid with names': {
    text: '<8>\nAuthor\n  Doe, Jane MD; PhD 1;  Smit, K\nTitle\n  A title.[Review]\nSource\n  Journal.   28(2):103-106, April 2015.\nKeywords\n  a;  b.\nScore\n  *****\n',
    real: ['corpora', 'import', 'jabref', 'importer', 'fileformat', 'OvidImporterTest3.txt'],
  },
  refworks: {
    text: 'RT Journal Article\nSR Electronic(1)\nA1 Doe, J.\nT1 A title\nJF Journal\nYR 2019\nFD Mar 3\nSP 1\nOP 9\nK1 a\nK1 b\nRT Thesis\nT1 B\nSP 141\n',
    real: zotero('RefWorks_Tagged', '02.in.txt'),
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
  'json of services': {
    text: '{"results":[{"id":"https://openalex.org/W1","type":"article","title":"A","authorships":[{"author":{"display_name":"J. Doe"}}],"abstract_inverted_index":{"a":[0,2],"b":[1]}},{"DOI":"10.1000/x","title":["B"],"type":"journal-article","author":[{"family":"D"}],"issued":{"date-parts":[[2019,2]]}},{"titles":[{"title":"C"}],"creators":[{"name":"Doe, J."}],"types":{"ris":"RPRT"}},{"type":"book","authors":["Doe, J."],"title":"D"}]}',
    real: zotero('OpenAlex_JSON', '07.in.json'),
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

/** Reads a file. @throws when that fails, takes too long or too much memory */
function readWithinLimits(bytes: Uint8Array): void {
  const start = performance.now();
  parseReferenceFile(bytes);
  expect(performance.now() - start).toBeLessThan(MAX_MS);
  expect(process.memoryUsage.rss() / 1024 ** 2).toBeLessThan(MAX_MB);
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
          readWithinLimits(new TextEncoder().encode(mutate(seed, changes)));
        },
      ),
      { numRuns: CASES },
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(before);
  });
});

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const cell = (text: string): string => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
const line = (...cells: string[]): string => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
const HEADINGS = ['Naam', 'Reikwijdte', 'Doelgroep', 'Jaar', 'Link'];
const ROW = ['Mentoring &amp; work', 'lokaal', 'Refugees', '2019-2021', 'https://example.org/a.pdf'];
/** Office files by their parts; the mutated one is the last. */
const office: Record<string, [string, string][]> = {
  'inventory form (DOCX)': [
    ['[Content_Types].xml', '<Types/>'],
    [
      'word/document.xml',
      `<w:document ${WORD}><w:body><w:tbl>${line(...HEADINGS)}${line(...ROW)}</w:tbl></w:body></w:document>`,
    ],
  ],
  XLSX: [
    ['xl/workbook.xml', '<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>'],
    [
      'xl/_rels/workbook.xml.rels',
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    ],
    ['xl/sharedStrings.xml', '<sst><si><t>title</t></si><si><t>year</t></si></sst>'],
    [
      'xl/worksheets/sheet1.xml',
      '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>A title</t></is></c><c r="B2"><v>2019</v></c></row></sheetData></worksheet>',
    ],
  ],
};
const zipped = (parts: readonly [string, string][]): Uint8Array =>
  zipSync(Object.fromEntries(parts.map(([name, text]) => [name, new TextEncoder().encode(text)])));

describe.each(Object.entries(office))('%s', (_format, parts) => {
  it('is read when it is sound', () => {
    const outcome = parseReferenceFile(zipped(parts));
    expect(outcome.ok && outcome.value.references.length).toBe(1);
  });
  it(`survives ${CASES} files with mutated parts`, { timeout: Math.max(30_000, CASES * 60) }, () => {
    const before = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));
    fc.assert(
      fc.property(
        fc.nat({ max: parts.length - 1 }),
        fc.array(mutation, { minLength: 1, maxLength: 6 }),
        (index, changes) => {
          readWithinLimits(
            zipped(parts.map(([name, text], i) => [name, i === index ? mutate(text, changes) : text])),
          );
        },
      ),
      { numRuns: CASES },
    );
    expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(before);
  });
  it(`survives ${CASES} files with mutated bytes`, { timeout: Math.max(30_000, CASES * 60) }, () => {
    const sound = zipped(parts);
    const damage = fc.record({ at: fc.nat({ max: sound.length - 1 }), byte: fc.nat({ max: 255 }) });
    fc.assert(
      fc.property(
        fc.array(damage, { minLength: 1, maxLength: 8 }),
        fc.nat({ max: sound.length }),
        (changes, end) => {
          const bytes = sound.slice(0, end % 3 === 0 ? end : sound.length);
          for (const { at, byte } of changes) if (at < bytes.length) bytes[at] = byte;
          readWithinLimits(bytes);
        },
      ),
      { numRuns: CASES },
    );
  });
  it('is refused when it would fill memory, or names entities that would', () => {
    const [name = ''] = parts.at(-1) ?? [];
    const bomb = zipSync({
      ...Object.fromEntries(parts.map(([n, text]) => [n, new TextEncoder().encode(text)])),
      [name]: new Uint8Array(300 * 1024 * 1024).fill(32),
    });
    expect(parseReferenceFile(bomb)).toMatchObject({ ok: false });
    // A part that says it is larger than its bytes can be: no memory is set aside for it.
    const liar = zipped(parts);
    const view = new DataView(liar.buffer, liar.byteOffset);
    for (let at = 0; at + 46 < liar.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 200 * 1024 * 1024, true);
    expect(parseReferenceFile(liar)).toMatchObject({ ok: false });
    const laughs = `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]><w:document>&c;</w:document>`;
    readWithinLimits(zipped([...parts.slice(0, -1), [name, laughs]]));
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
