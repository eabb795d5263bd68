// What came in wrong of real exports, one case for each kind; the files are made here.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseReferenceFile } from '../../shared/import/parse-file';
import type { CslItem } from '../../shared/model/reference';

const outcomeOf = (file: string | Uint8Array): ReturnType<typeof parseReferenceFile> =>
  parseReferenceFile(typeof file === 'string' ? new TextEncoder().encode(file) : file);
const read = (file: string | Uint8Array): CslItem[] => {
  const outcome = outcomeOf(file);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value.references.map((r) => r.csl);
};

it('a PDF is no BibTeX, whatever stands in it', () => {
  const pdf = '%PDF-1.7\n%\u0000\u0001\n1 0 obj <</Producer(x)>>\n@article{a, title = {T}}\n';
  for (const file of [pdf, pdf + ' '.repeat(100_000)])
    expect(outcomeOf(file)).toMatchObject({ ok: false, error: { code: 'pdf' } });
});

describe('BibTeX', () => {
  it('types of other programs, others, commands in names, a year that nobody knows', () => {
    expect(
      read(
        '@web_page{a, title={W}, author={\\textsc{M\\"uller}, J. and {\\sc Doe}, A and others}, date={unknown/2006}}',
      ),
    ).toEqual([
      {
        type: 'webpage',
        'citation-key': 'a',
        title: 'W',
        author: [{ family: 'Müller', given: 'J.' }, { family: 'Doe', given: 'A' }, { literal: 'et al.' }],
        issued: { 'date-parts': [[2006]] },
      },
    ]);
  });
  it('the full name of a journal, letters with two accents, and what stands as it is', () => {
    expect(
      read(
        '@article{m, title={\\verb|a_b| \\textacutemacron{e} \\d{a}}, JOURNAL={J. Alg.}, FJOURNAL={Journal of Algebra}}',
      )[0],
    ).toMatchObject({
      title: 'a_b ḗ ạ',
      'container-title': 'Journal of Algebra',
      'container-title-short': 'J. Alg.',
    });
  });
  it('pages and address of what an entry refers to', () => {
    const text =
      '@inproceedings{c, title={C}, crossref={p}}\n@proceedings{p, title={P}, pages={1-9}, url={http://p}}';
    expect(read(text)[0]).toMatchObject({ title: 'C', page: '1-9', URL: 'http://p' });
  });
});

it('Web of Science: pages in PS, several names and an address on one line', () => {
  const text =
    'FN ISI Export Format\nVR 1.0\nPT J\nAU Smith, J (j@x.org); Jones, K\nTI Work\nSO J WORK\nPS 12-34\nER\nEF\n';
  expect(read(text)[0]).toMatchObject({
    author: [
      { family: 'Smith', given: 'J.' },
      { family: 'Jones', given: 'K.' },
    ],
    page: '12-34',
  });
});

it('PubMed: an article number that stands only as pii, but no number of the publisher', () => {
  const text =
    'PMID- 1\nTI  - T\nAID - e0123456 [pii]\n\nPMID- 2\nTI  - U\nAID - S0140-6736(15)00001-2 [pii]\n\nPMID- 3\nTI  - V\nPG  - 1-9\nAID - e12 [pii]\n';
  expect(read(text).map((csl) => csl.page)).toEqual(['e0123456', undefined, '1-9']);
});

it('RIS: editors of edited books, the number in a series, several names in one field', () => {
  const text = [
    'TY  - EDBOOK\nAU  - Smith, J.\nTI  - E\nER  - ',
    'TY  - CHAP\nAU  - Smith, J.; de Vries, A.\nTI  - C\nT2  - B\nSV  - 12\nER  - ',
    'TY  - GEN\nTI  - G\nM1  - 17\nER  - ',
  ].join('\n');
  expect(read(text)).toMatchObject([
    { editor: [{ family: 'Smith', given: 'J.' }] },
    { author: [{ family: 'Smith' }, { family: 'Vries' }], 'collection-number': '12' },
    { number: '17' },
  ]);
  expect(read(text)[0]?.author).toBeUndefined();
});

it('DataCite: pages that are a citation, subtitles, the book within related items, contributors named twice', () => {
  const item = {
    titles: [{ title: 'Determination:' }, { title: 'An example', titleType: 'Subtitle' }],
    creators: [{ name: 'Roe, Bob', familyName: 'Roe', givenName: 'Bob' }],
    contributors: ['ContactPerson', 'DataCollector'].map((contributorType) => ({
      name: 'Doe, Ann',
      contributorType,
    })),
    publicationYear: 2018,
    types: { resourceTypeGeneral: 'JournalArticle' },
    container: { type: 'Series', firstPage: 'Bd. 1 Nr. 2 (2018)', volume: 'Studies of work' },
    sizes: ['33-52 Pages'],
    relatedItems: [
      {
        relationType: 'IsPublishedIn',
        titles: [{ title: 'Work' }],
        relatedItemIdentifier: '9781234567897',
        relatedItemIdentifierType: 'ISBN',
      },
    ],
  };
  expect(read(JSON.stringify([item]))[0]).toMatchObject({
    title: 'Determination: An example',
    contributor: [{ family: 'Doe', given: 'Ann' }],
    volume: '1',
    issue: '2',
    page: '33-52',
    'container-title': 'Work',
    'collection-title': 'Studies of work',
    ISBN: '9781234567897',
  });
});

describe('DataCite: a citation in the place of a page', () => {
  const of = (container: object, related: object = {}): ReturnType<typeof parts> =>
    parts({
      titles: [{ title: 'T' }],
      creators: [{ name: 'Roe, Bob', familyName: 'Roe', givenName: 'Bob' }],
      publicationYear: 2018,
      types: { resourceTypeGeneral: 'JournalArticle' },
      container: { type: 'Series', title: 'Work', ...container },
      relatedItems: [{ relationType: 'IsPublishedIn', titles: [{ title: 'Work' }], ...related }],
    });
  const parts = (item: object): { csl: CslItem | undefined; kept: string[] } => {
    const outcome = outcomeOf(JSON.stringify([item]));
    const [reference] = outcome.ok ? outcome.value.references : [];
    const kept = reference?.unknown.filter((u) => u.tag === 'container').map((u) => u.value) ?? [];
    return { csl: reference?.csl, kept };
  };
  const CITED = { firstPage: 'Bd. 1 Nr. 1 (2018)' };
  const PAGES = { firstPage: '12', lastPage: '20' };

  it('has volume and issue; the pages are those of the related item, and nothing is made of both', () => {
    const { csl, kept } = of({ ...CITED, identifier: '1234-5678', identifierType: 'ISSN' }, PAGES);
    expect(csl).toMatchObject({ volume: '1', issue: '1', page: '12-20', 'container-title': 'Work' });
    expect(csl?.ISSN).toBe('1234-5678');
    expect(kept).toEqual([]);
  });
  it('gives way to a volume and an issue of their own, and is kept as it stands then', () => {
    const { csl, kept } = of({ ...CITED, volume: '7' }, { ...PAGES, issue: '3' });
    expect(csl).toMatchObject({ volume: '7', issue: '3', page: '12-20' });
    expect(kept).toEqual(['Bd. 1 Nr. 1 (2018)']);
  });
  it('a last page without a first is the page', () => {
    const { csl, kept } = of(CITED, { lastPage: '20' });
    expect(csl?.volume).toBe('1');
    expect(csl?.page).toBe('20');
    expect(kept).toEqual([]);
  });
  it('pages of the container and of the related item are not mixed', () => {
    expect(of({ firstPage: '5' }, PAGES)).toMatchObject({ csl: { page: '12-20' }, kept: ['5'] });
    expect(of({ firstPage: '5', lastPage: '9' }, PAGES)).toMatchObject({ csl: { page: '5-9' }, kept: [] });
    expect(of({ firstPage: '12-20' }, PAGES)).toMatchObject({ csl: { page: '12-20' }, kept: [] });
  });
  it('what says more than volume, issue and year is kept', () => {
    const { csl, kept } = of({ firstPage: 'Vol 12, No 3, special section (2018)' });
    expect(csl).toMatchObject({ volume: '12', issue: '3' });
    expect(csl?.page).toBeUndefined();
    expect(kept).toEqual(['Vol 12, No 3, special section (2018)']);
  });
});

it('Primo: each maker once, by what they did, and a film is one', () => {
  const text =
    '<record xmlns="http://www.exlibrisgroup.com/xsd/primo/primo_nm_bib"><display><type>film</type><title>F</title><creator>Doe, Ann, 1950-$$QDoe, Ann ; Roe, Bob, editor.</creator><contributor>Ann Doe ; Poe, Cy (translator) ; Moe, Di (DE-588)118540238</contributor></display><addata><au>Doe, Ann</au></addata></record>';
  expect(read(text)[0]).toMatchObject({
    type: 'motion_picture',
    author: [{ family: 'Doe', given: 'Ann' }],
    editor: [{ family: 'Roe', given: 'Bob' }],
    translator: [{ family: 'Poe', given: 'Cy' }],
    contributor: [{ family: 'Moe', given: 'Di' }],
  });
});

describe('a workbook', () => {
  const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const cells = (row: number, ...values: string[]): string =>
    `<row r="${row}">${values.map((v, i) => `<c r="${String.fromCharCode(65 + i)}${row}" ${v === '#N/A' ? 't="e"><v>#N/A</v>' : `t="str"><v>${v}</v>`}</c>`).join('')}</row>`;
  const sheet = (...rows: string[]): string =>
    `<worksheet ${MAIN}><sheetData>${rows.join('')}</sheetData></worksheet>`;
  const book = (sheets: [name: string, state: string, xml: string][]): Uint8Array =>
    zipSync({
      'xl/workbook.xml': strToU8(
        `<workbook ${MAIN} xmlns:r="r"><sheets>${sheets.map(([name, state], i) => `<sheet name="${name}" state="${state}" r:id="r${i}"/>`).join('')}</sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        `<Relationships>${sheets.map((_, i) => `<Relationship Id="r${i}" Target="worksheets/s${i}.xml"/>`).join('')}</Relationships>`,
      ),
      ...Object.fromEntries(sheets.map(([, , xml], i) => [`xl/worksheets/s${i}.xml`, strToU8(xml)])),
    });
  it('all its tables are read, hidden ones are named, and so are cells with an error', () => {
    const outcome = outcomeOf(
      book([
        ['Uitleg', 'visible', sheet(cells(1, 'Dit is de lijst.'))],
        ['Lijst', 'visible', sheet(cells(3, 'Titel', 'Jaar'), cells(4, 'A', '2019'), cells(6, 'B', '#N/A'))],
        ['Later', 'visible', sheet(cells(1, 'Title', 'Authors'), cells(2, 'C', 'Doe, Ann'))],
        ['Oud', 'hidden', sheet(cells(1, 'Titel', 'Jaar'), cells(2, 'D', '2001'))],
      ]),
    );
    expect(outcome.ok && outcome.value.references.map((r) => r.csl.title)).toEqual(['A', 'B', 'C']);
    expect(outcome.ok && outcome.value.problems).toEqual([
      { line: 6, record: 2, reason: 'cell-error: #N/A' },
      { line: 0, record: 0, reason: 'hidden-sheet: Oud' },
    ]);
  });
  it('a hidden table is read where there is no other', () => {
    expect(
      read(book([['x', 'hidden', sheet(cells(1, 'Titel', 'Jaar'), cells(2, 'D', '2001'))]])),
    ).toMatchObject([{ title: 'D' }]);
  });
});

describe('a Dutch table', () => {
  it('has its columns by its headings, whatever stands in names, and its kinds of publications', () => {
    const text =
      'Auteur(s);Jaar van uitgave;Titel van het rapport;Onderzoeksbureau;Soort publicatie;Pagina’s;Tijdschrift;Jaargang\nVries, J. de & Jansen, P.;15-3-2021;"Werk; en rust";SEO;Rapport;;;\nJansen P. et al.;2020,0;T2;CBS;Boek;;;\n';
    expect(read(text)).toMatchObject([
      {
        type: 'report',
        title: 'Werk; en rust',
        author: [
          { family: 'Vries', given: 'J.', 'non-dropping-particle': 'de' },
          { family: 'Jansen', given: 'P.' },
        ],
        issued: { 'date-parts': [[2021, 3, 15]] },
        publisher: 'SEO',
      },
      {
        type: 'book',
        author: [{ family: 'Jansen' }, { literal: 'et al.' }],
        issued: { 'date-parts': [[2020]] },
      },
    ]);
  });
  it('may begin with the line by which Excel knows its delimiter', () => {
    expect(read('sep=;\r\nTitel;Jaar\r\nWerk, en rust;2019\r\n')).toMatchObject([
      { title: 'Werk, en rust', issued: { 'date-parts': [[2019]] } },
    ]);
  });
});

it('lists: several DOIs on a line are as many publications', () => {
  const line = '10.1000/a; 10.1000/b, https://doi.org/10.1000/c\n- 10.1000/d doi:10.1000/e';
  expect(read(line).map((csl) => [csl.DOI, csl.title])).toEqual(
    ['a', 'b', 'c', 'd', 'e'].map((x) => [`10.1000/${x}`, undefined]),
  );
  expect(read('10.1000/a;10.1000/b;10.1000/c\n10.1000/d;10.1000/e;10.1000/f')).toHaveLength(6);
  expect(read('A title of work. doi:10.1000/a\n10.1000/ b')).toMatchObject([
    { title: 'A title of work.', DOI: '10.1000/a' },
    { DOI: '10.1000/b' },
  ]);
});

describe('binary MARC', () => {
  const record = (title: string, tag = '001'): string => {
    const fields = [`x\u001e`, `10\u001fa${title}\u001e`];
    const entry = (name: string, i: number): string =>
      `${name}${String(fields[i]?.length).padStart(4, '0')}${i === 0 ? '00000' : '00002'}`;
    const directory = entry(tag, 0) + entry('245', 1);
    return `00099nam a22${String(25 + directory.length).padStart(5, '0')}   4500${directory}\u001e${fields.join('')}\u001d`;
  };
  it('is known by its second record where the first is broken', () => {
    const outcome = outcomeOf(`broken\u001d${record('Two')}${record('Three')}`);
    if (!outcome.ok) throw new Error(outcome.error.message);
    expect(outcome.value.references.map((r) => r.csl.title)).toEqual(['Two', 'Three']);
    expect(outcome.value.problems).toMatchObject([
      { record: 1, reason: 'marc: the record has no directory' },
    ]);
  });
  it('may have small letters in its tags', () => {
    expect(read(record('One', 'lcl')).map((csl) => csl.title)).toEqual(['One']);
  });
});
