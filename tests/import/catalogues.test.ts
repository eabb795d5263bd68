// Records of library catalogues, and others in XML: MODS, MARC, Primo, Crossref, Word. The records are made for this
// test.
import { describe, expect, it } from 'vitest';
import { readAll as read, tagsOf as tags } from './read-text';

describe('MODS', () => {
  const person = (family: string, given: string, role = ''): string =>
    `<name type="personal"><namePart type="given">${given}</namePart><namePart type="family">${family}</namePart>${role === '' ? '' : `<role><roleTerm>${role}</roleTerm></role>`}</name>`;

  it('reads an article in a journal, and keeps what it has no field for', () => {
    const { format, references, problems } =
      read(`<modsCollection xmlns="http://www.loc.gov/mods/v3"><mods ID="a1">
<titleInfo><nonSort>The</nonSort><title>Effects of hiring credits</title><subTitle>a trial</subTitle></titleInfo>
${person('Jansen', 'Piet', 'author')}<name type="corporate"><namePart>Ministry of Work</namePart><role><roleTerm>sponsor</roleTerm></role></name>
<genre>article</genre><language><languageTerm type="code">dut</languageTerm></language>
<abstract>We looked.</abstract><note type="funding">By no one.</note>
<subject><topic>hiring</topic><geographic>Netherlands</geographic></subject>
<relatedItem type="host"><titleInfo><title>Work</title></titleInfo><titleInfo type="abbreviated"><title>Wk.</title></titleInfo>
<part><detail type="volume"><number>24</number></detail><detail type="issue"><number>2</number></detail><extent unit="pages"><start>361</start><end>378</end></extent><date>2000-05</date></part>
<identifier type="issn">1234-5678</identifier></relatedItem><identifier type="doi">10.1000/mods</identifier></mods></modsCollection>`);
    expect([format, problems]).toEqual(['mods', []]);
    expect(references[0]?.csl).toEqual({
      type: 'article-journal',
      title: 'The Effects of hiring credits: a trial',
      author: [{ family: 'Jansen', given: 'Piet' }],
      DOI: '10.1000/mods',
      abstract: 'We looked.',
      note: 'funding: By no one.',
      language: 'dut',
      'container-title': 'Work',
      'container-title-short': 'Wk.',
      volume: '24',
      issue: '2',
      page: '361-378',
      issued: { 'date-parts': [[2000, 5]] },
      ISSN: '1234-5678',
      keyword: 'hiring',
    });
    expect(tags(references[0])).toEqual([
      'name/namePart: Ministry of Work',
      'name/role/roleTerm: sponsor',
      'genre: article',
      'subject/geographic: Netherlands',
    ]);
  });

  it('reads a chapter in a book, with prefixes, and a report without a host', () => {
    const { references } =
      read(`<mods:modsCollection xmlns:mods="m"><mods:mods><mods:titleInfo><mods:title>A chapter</mods:title></mods:titleInfo>
<mods:relatedItem type="host"><mods:titleInfo><mods:title>A book</mods:title></mods:titleInfo><mods:name type="personal"><mods:namePart>Smit, Kees [1901-1980]</mods:namePart></mods:name>
<mods:originInfo><mods:dateIssued>c1994</mods:dateIssued><mods:publisher>P</mods:publisher></mods:originInfo></mods:relatedItem></mods:mods>
<mods:mods><mods:titleInfo><mods:title>A report</mods:title></mods:titleInfo><mods:genre>technical report</mods:genre>
<mods:name type="corporate"><mods:namePart>Norway</mods:namePart><mods:namePart>Ministry of Work</mods:namePart></mods:name>
<mods:originInfo><mods:dateIssued>[1982?]</mods:dateIssued><mods:dateIssued encoding="marc">1982</mods:dateIssued></mods:originInfo>
<mods:physicalDescription><mods:extent>vii, 322 p. ; 23 cm.</mods:extent></mods:physicalDescription></mods:mods></mods:modsCollection>`);
    expect(references.map((r) => r.csl)).toEqual([
      {
        type: 'chapter',
        title: 'A chapter',
        'container-title': 'A book',
        editor: [{ family: 'Smit', given: 'Kees' }],
        issued: { 'date-parts': [[1994]] },
        publisher: 'P',
      },
      {
        type: 'report',
        title: 'A report',
        author: [{ literal: 'Norway: Ministry of Work' }],
        issued: { 'date-parts': [[1982]] },
        'number-of-pages': '322',
      },
    ]);
    expect(tags(references[0])).toEqual(['name/namePart: Smit, Kees [1901-1980]']);
  });
});

const field = (tag: string, indicators: string, ...subfields: [string, string][]): string =>
  `<datafield tag="${tag}" ind1="${indicators[0] ?? ''}" ind2="${indicators[1] ?? ''}">${subfields.map(([code, value]) => `<subfield code="${code}">${value}</subfield>`).join('')}</datafield>`;

describe('MARC', () => {
  const book = {
    type: 'book',
    title: 'Work for all: a portrait. Volume 2: Results',
    author: [
      { family: 'Jansen', given: 'Piet' },
      { family: 'Smit', given: 'Kees' },
    ],
    issued: { 'date-parts': [[2012]] },
    publisher: 'Office',
    'publisher-place': 'Luxembourg',
    ISBN: '9789279215070',
    edition: '2nd ed',
    'number-of-pages': '141',
    'collection-title': 'Statistical books',
    'collection-number': '7',
    abstract: 'We counted.',
    keyword: 'older people; work',
    language: 'eng',
    URL: 'https://example.org/b',
  };
  const fields: [string, string, ...[string, string][]][] = [
    ['020', '  ', ['a', '9789279215070 (pbk.)']],
    ['100', '1 ', ['a', 'Jansen, Piet,'], ['e', 'author.']],
    ['245', '10', ['a', 'Work for all :'], ['b', 'a portrait.'], ['n', 'Volume 2,'], ['p', 'Results /']],
    ['250', '  ', ['a', '2nd ed.']],
    ['264', ' 1', ['a', 'Luxembourg :'], ['b', 'Office,'], ['c', '[2012]']],
    ['300', '  ', ['a', '141 p. :'], ['b', 'statistics']],
    ['490', '0 ', ['a', 'Statistical books ;'], ['v', '7']],
    ['520', '  ', ['a', 'We counted.']],
    ['650', ' 7', ['a', 'older people.'], ['2', 'ilot']],
    ['650', ' 7', ['a', 'work']],
    ['700', '1 ', ['a', 'Smit, Kees.']],
    ['856', '40', ['u', 'https://example.org/b']],
    ['999', '  ', ['a', 'own']],
  ];
  const fixed = `120119s2012    lu d    sb    000 0 eng d`;
  const kept = [`008: ${fixed}`, '300: $a141 p. :$bstatistics', '999: $aown'];

  it('is read as XML, in the answer of a catalogue’s server, too', () => {
    const record = `<record xmlns="m"><leader>00000nam a2200000 a 4500</leader><controlfield tag="008">${fixed}</controlfield>${fields.map(([tag, indicators, ...subfields]) => field(tag, indicators, ...subfields)).join('')}</record>`;
    for (const text of [
      `<collection>${record}</collection>`,
      `<record><recordSchema>m</recordSchema><recordData>${record}</recordData></record>`,
    ]) {
      const { format, references, problems } = read(text);
      expect([format, problems]).toEqual(['marcxml', []]);
      expect(references.map((r) => r.csl)).toEqual([book]);
      expect(tags(references[0])).toEqual(kept);
    }
  });

  /** A record in the binary form; lengths and places are counted in letters. */
  function binary(list: [string, string][]): string {
    let start = 0;
    const directory = list.map(([tag, content]) => {
      const entry = `${tag}${String(content.length + 1).padStart(4, '0')}${String(start).padStart(5, '0')}`;
      start += content.length + 1;
      return entry;
    });
    return `00000nam a2200000 a 4500${directory.join('')}\u001e${list.map(([, content]) => `${content}\u001e`).join('')}\u001d`;
  }

  it('is read in its binary form; a record with a broken directory costs itself alone', () => {
    const list: [string, string][] = [
      ['008', fixed],
      ...fields.map(([tag, indicators, ...subfields]): [string, string] => [
        tag,
        indicators + subfields.map(([code, value]) => `\u001f${code}${value}`).join(''),
      ]),
    ];
    const broken = binary([['245', '10\u001faLost']]).replace('\u001fa', '\u001e\u001fa');
    const { format, references, problems } = read(binary(list) + broken + binary(list));
    expect(format).toBe('marc');
    expect(references.map((r) => r.csl)).toEqual([book, book]);
    expect(tags(references[1])).toEqual(kept);
    expect(problems).toMatchObject([
      { record: 2, reason: 'marc: 1 fields in the directory, 2 in the record' },
    ]);
  });

  it('knows the part of a journal, a thesis, and editors where there is no author', () => {
    const record = (letters: string, ...content: string[]): string =>
      `<record><leader>00000n${letters} a2200000 a 4500</leader>${content.join('')}</record>`;
    const { references } = read(
      `<collection>${record('ab', field('245', '00', ['a', 'T']), field('773', '0 ', ['t', 'Work'], ['g', 'Vol. 12, no. 3 (2001), p. 5-9'], ['x', '1234-5678']))}${record('am', field('245', '00', ['a', 'U']), field('502', '  ', ['a', 'Thesis (Ph.D.)']))}${record('am', field('245', '00', ['a', 'V']), field('700', '1 ', ['a', 'Smit, Kees']), field('710', '2 ', ['a', 'Norway.'], ['b', 'Ministry of Work.']))}</collection>`,
    );
    expect(references.map((r) => r.csl)).toEqual([
      {
        type: 'article-journal',
        title: 'T',
        'container-title': 'Work',
        ISSN: '1234-5678',
        volume: '12',
        issue: '3',
        page: '5-9',
        issued: { 'date-parts': [[2001]] },
      },
      { type: 'thesis', title: 'U', genre: 'Thesis (Ph.D.)' },
      {
        type: 'book',
        title: 'V',
        editor: [{ family: 'Smit', given: 'Kees' }, { literal: 'Norway. Ministry of Work' }],
      },
    ]);
  });

  it('is read in UNIMARC by its own fields', () => {
    const { references } = read(
      `<collection><record><leader>00000nam  2200000   450 </leader>${field('010', '  ', ['a', '2-07-036822-X'])}${field('101', '0 ', ['a', 'fre'])}${field('200', '1 ', ['a', 'Le travail'], ['e', 'essai'], ['f', 'Jean Dupont'])}${field('210', '  ', ['a', 'Paris'], ['c', 'Seuil'], ['d', '1998'])}${field('700', ' 1', ['a', 'Dupont'], ['b', 'Jean'], ['4', '070'])}</record></collection>`,
    );
    expect(references[0]?.csl).toEqual({
      type: 'book',
      title: 'Le travail: essai',
      author: [{ family: 'Dupont', given: 'Jean' }],
      publisher: 'Seuil',
      'publisher-place': 'Paris',
      issued: { 'date-parts': [[1998]] },
      ISBN: '2-07-036822-X',
      language: 'fre',
    });
  });
});

describe('Crossref’s XML', () => {
  const names = (role: string, family: string): string =>
    `<contributors><person_name sequence="first" contributor_role="${role}"><given_name>Ada</given_name><surname>${family}</surname><suffix>Jr</suffix></person_name></contributors>`;
  const record = (work: string): string =>
    `<doi_record owner="10.1000" timestamp="x"><crossref>${work}</crossref></doi_record>`;

  it('reads an article: in print where that is told, its markup as text, and keeps what it has no field for', () => {
    const { format, references, problems } = read(`<?xml version="1.0"?><doi_records>
${record(`<journal><journal_metadata language="en"><full_title>Work</full_title><abbrev_title>Wk.</abbrev_title><issn media_type="print">1234-5678</issn><doi_data><doi>10.1000/wk</doi></doi_data></journal_metadata>
<journal_issue><publication_date media_type="print"><year>2020</year></publication_date><journal_volume><volume>24</volume></journal_volume><issue>2</issue></journal_issue>
<journal_article><titles><title>
  Uptake of CO
  <sub>2</sub>
  at work</title><subtitle>a trial</subtitle></titles>${names('author', 'Jansen')}
<jats:abstract><jats:title>Aim</jats:title><jats:p>To look.</jats:p></jats:abstract>
<publication_date media_type="online"><month>12</month><day>3</day><year>2019</year></publication_date><publication_date media_type="print"><month>2</month><year>2020</year></publication_date>
<pages><first_page>361</first_page><last_page>378</last_page></pages><program name="AccessIndicators"><license_ref>https://l.example</license_ref></program>
<doi_data><doi>10.1000/a</doi><resource>https://a.example</resource></doi_data><citation_list><citation key="1"><doi>10.1000/cited</doi></citation></citation_list></journal_article></journal>`)}
</doi_records>`);
    expect([format, problems]).toEqual(['crossref-xml', []]);
    expect(references[0]?.csl).toEqual({
      type: 'article-journal',
      title: 'Uptake of CO2 at work: a trial',
      author: [{ family: 'Jansen', given: 'Ada', suffix: 'Jr' }],
      'container-title': 'Work',
      'container-title-short': 'Wk.',
      ISSN: '1234-5678',
      volume: '24',
      issue: '2',
      page: '361-378',
      issued: { 'date-parts': [[2020, 2]] },
      abstract: 'Aim To look.',
      license: 'https://l.example',
      DOI: '10.1000/a',
      URL: 'https://a.example',
      language: 'en',
    });
    expect(tags(references[0])).toEqual([
      'publication_date: online 2019-12-03',
      'publication_date: print 2020',
      'journal/journal_metadata/doi_data/doi: 10.1000/wk',
      'journal/journal_article/citation_list/citation/doi: 10.1000/cited',
    ]);
  });

  it('reads a chapter with the book’s editors, a book, a thesis, a preprint, a review and a paper of a conference', () => {
    const book = `<book_metadata>${names('editor', 'Smit')}<titles><title>A book</title></titles><publication_date><year>2001</year></publication_date><isbn>9781119011071</isbn><publisher><publisher_name>P</publisher_name></publisher></book_metadata>`;
    const { references } = read(
      [
        `<book book_type="edited_book">${book}<content_item component_type="chapter">${names('author', 'Doe')}<titles><title>A chapter</title></titles></content_item></book>`,
        `<book book_type="monograph">${book}</book>`,
        '<dissertation><person_name contributor_role="author"><surname>Kas</surname></person_name><titles><title>T</title></titles><approval_date><year>1958</year></approval_date><institution><institution_name>U</institution_name></institution><degree>PhD</degree></dissertation>',
        '<posted_content type="preprint"><titles><title>P</title></titles><posted_date><year>2021</year></posted_date></posted_content>',
        '<peer_review><contributors><anonymous contributor_role="reviewer"/></contributors><titles><title>R</title></titles><review_date><year>2016</year></review_date></peer_review>',
        `<conference><event_metadata><conference_name>C</conference_name><conference_location>Delft</conference_location></event_metadata><proceedings_metadata><proceedings_title>Procs</proceedings_title><publication_date><year>2017</year></publication_date></proceedings_metadata><conference_paper>${names('author', 'Li')}<titles><title>Q</title></titles></conference_paper></conference>`,
      ]
        .map(record)
        .join('\n'),
    );
    const editor = [{ family: 'Smit', given: 'Ada', suffix: 'Jr' }];
    expect(references.map((r) => r.csl)).toEqual([
      expect.objectContaining({
        type: 'chapter',
        title: 'A chapter',
        'container-title': 'A book',
        editor,
        author: [{ family: 'Doe', given: 'Ada', suffix: 'Jr' }],
        issued: { 'date-parts': [[2001]] },
        ISBN: '9781119011071',
        publisher: 'P',
      }),
      expect.objectContaining({ type: 'book', title: 'A book', editor, ISBN: '9781119011071' }),
      {
        type: 'thesis',
        title: 'T',
        author: [{ family: 'Kas' }],
        issued: { 'date-parts': [[1958]] },
        publisher: 'U',
        genre: 'PhD',
      },
      { type: 'article', title: 'P', genre: 'preprint', issued: { 'date-parts': [[2021]] } },
      expect.objectContaining({
        type: 'review',
        genre: 'peer review',
        author: [{ literal: 'Anonymous reviewer' }],
      }),
      expect.objectContaining({
        type: 'paper-conference',
        'container-title': 'Procs',
        'event-title': 'C',
        'event-place': 'Delft',
        issued: { 'date-parts': [[2017]] },
      }),
    ]);
  });
});

describe('Primo', () => {
  const list = (...records: string[]): string =>
    `<records xmlns="http://www.exlibrisgroup.com/xsd/primo/primo_nm_bib">${records.map((r) => `<record>${r}</record>`).join('\n')}</records>`;

  it('reads a book: names without what the catalogue adds, and what its sections repeat only once', () => {
    const { format, references } = read(
      list(
        '<display><type>print_book</type><title>The sea : a story / John Crompton.</title><creator>John Crompton 1893-1972</creator><contributor>Söhn, Hartmut [Gutachter]$$QSöhn, Hartmut</contributor><publisher>New York : Nick Lyons</publisher><format>x, 233 p. ; 21 cm.</format><identifier>$$CISBN$$V0941130835 (pbk.) :</identifier><subject>Sea -- Fiction ; Storms / Wind</subject><language>eng</language><availlibrary>$$IX$$2(QH91 C76)$$Sav</availlibrary><lds03>Reprint.</lds03></display><search><title>The sea</title><general>Reprint.</general></search><addata><au>Crompton, John</au><date>c1988</date><seriestitle>Ius publicum; 138</seriestitle><lccn>88000538</lccn></addata>',
      ),
    );
    expect(format).toBe('primo');
    expect(references[0]?.csl).toEqual({
      type: 'book',
      title: 'The sea: a story',
      author: [{ family: 'Crompton', given: 'John' }],
      contributor: [{ family: 'Söhn', given: 'Hartmut' }],
      publisher: 'Nick Lyons',
      'publisher-place': 'New York',
      issued: { 'date-parts': [[1988]] },
      'collection-title': 'Ius publicum',
      'collection-number': '138',
      ISBN: '0941130835',
      'number-of-pages': '233',
      'call-number': 'QH91 C76',
      keyword: 'Sea; Fiction; Storms; Wind',
      language: 'eng',
    });
    const kept = tags(references[0]);
    expect(kept).toContain('display/title: The sea : a story / John Crompton.');
    expect(kept).toContain('addata/lccn: 88000538');
    // What stands with a name and is no part of it.
    expect(kept).toContain('display/creator: John Crompton 1893-1972');
    expect(kept).toContain('display/contributor: Söhn, Hartmut [Gutachter]$$QSöhn, Hartmut');
    expect(kept.filter((line) => line.endsWith('Reprint.'))).toEqual(['display/lds03: Reprint.']);
  });

  it('reads an article and a chapter, each in what it is part of', () => {
    const { references } = read(
      list(
        '<display><type>article</type><title>Water</title><creator>Bryant, Robert G ; Johnson, Mark A</creator></display><addata><btitle>Water</btitle><atitle>Water.</atitle><jtitle>Accounts</jtitle><date>20120117</date><volume>45</volume><issue>1</issue><spage>1</spage><pages>1-2</pages><eissn>1520-4898</eissn><doi>10.1021/ar2003286</doi><pmid>22248448</pmid></addata>',
        '<display><type>book_chapter</type><title>Media</title></display><addata><atitle>Media</atitle><btitle>Systems</btitle><spage>370</spage><epage>379</epage></addata>',
      ),
    );
    expect(references.map((r) => r.csl)).toEqual([
      {
        type: 'article-journal',
        title: 'Water',
        author: [
          { family: 'Bryant', given: 'Robert G' },
          { family: 'Johnson', given: 'Mark A' },
        ],
        issued: { 'date-parts': [[2012, 1, 17]] },
        'container-title': 'Accounts',
        volume: '45',
        issue: '1',
        page: '1-2',
        ISSN: '1520-4898',
        DOI: '10.1021/ar2003286',
        PMID: '22248448',
      },
      { type: 'chapter', title: 'Media', 'container-title': 'Systems', page: '370-379' },
    ]);
  });
});

it('Word’s sources: names by role, a date in parts, a place in parts, and what no variable takes', () => {
  const person = (last: string, first: string, middle = ''): string =>
    `<b:NameList><b:Person><b:Last>${last}</b:Last><b:First>${first}</b:First>${middle === '' ? '' : `<b:Middle>${middle}</b:Middle>`}</b:Person></b:NameList>`;
  const { format, references } =
    read(`<?xml version="1.0"?><b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography" SelectedStyle="\\APA.XSL">
<b:Source><b:Tag>Jan20</b:Tag><b:SourceType>BookSection</b:SourceType><b:Guid>{1}</b:Guid><b:LCID>1043</b:LCID>
<b:Author><b:Author>${person('Jansen', 'Piet', 'A.')}</b:Author><b:Editor>${person('Smit', 'Kees')}</b:Editor><b:BookAuthor><b:Corporate>World Bank</b:Corporate></b:BookAuthor></b:Author>
<b:Title>A chapter</b:Title><b:BookTitle>A book</b:BookTitle><b:Year>2020</b:Year><b:Month>05</b:Month><b:Day>3</b:Day><b:YearAccessed>2021</b:YearAccessed><b:MonthAccessed>maart</b:MonthAccessed>
<b:City>Delft</b:City><b:CountryRegion>NL</b:CountryRegion><b:Publisher>P</b:Publisher><b:Pages>1-10</b:Pages><b:StandardNumber>978-3-16-148410-0</b:StandardNumber><b:DOI>10.1000/w</b:DOI><b:RefOrder>1</b:RefOrder></b:Source>
<b:Source><b:SourceType>Report</b:SourceType><b:ThesisType>PhD</b:ThesisType><b:Title>A thesis</b:Title><b:Institution>U</b:Institution><b:Year>1999</b:Year></b:Source></b:Sources>`);
  expect(format).toBe('word-sources');
  expect(references.map((r) => r.csl)).toEqual([
    {
      type: 'chapter',
      'citation-key': 'Jan20',
      title: 'A chapter',
      author: [{ family: 'Jansen', given: 'Piet A.' }],
      editor: [{ family: 'Smit', given: 'Kees' }],
      'container-author': [{ literal: 'World Bank' }],
      'container-title': 'A book',
      issued: { 'date-parts': [[2020, 5, 3]] },
      accessed: { 'date-parts': [[2021, 3]] },
      publisher: 'P',
      'publisher-place': 'Delft, NL',
      page: '1-10',
      ISBN: '978-3-16-148410-0',
      DOI: '10.1000/w',
      language: 'nl-NL',
    },
    {
      type: 'thesis',
      title: 'A thesis',
      genre: 'PhD',
      publisher: 'U',
      issued: { 'date-parts': [[1999]] },
    },
  ]);
  expect(tags(references[0])).toEqual(['Guid: {1}', 'LCID: 1043', 'RefOrder: 1']);
});
