// Exports of vendors that the corpora do not hold, written after their headings and tags; the rows are ours.
import { describe, expect, it } from 'vitest';
import type { ParsedReference } from '../../shared/import/parsed';
import { readAll, readItems as read, table } from './read-text';

describe('tables', () => {
  it('Zotero: the title of the journal is not that of the article, its type not that of the thesis', () => {
    const [csl] = read(
      table({
        Key: 'ABCD',
        'Item Type': 'conferencePaper',
        'Publication Year': '2019',
        Author: 'Smith, John; Doe, Anna',
        Title: 'A title',
        'Publication Title': 'Proceedings of Work',
        ISBN: '978-3-16-148410-0',
        ISSN: '',
        DOI: '10.1000/x',
        Url: 'https://example.org/x',
        'Abstract Note': 'Abs',
        Date: '2019-05-03',
        'Access Date': '2020-01-02 10:11:12',
        Pages: '1-10',
        'Num Pages': '12',
        Issue: '2',
        Volume: '5',
        'Number Of Volumes': '3',
        'Journal Abbreviation': 'Proc. Work',
        'Short Title': 'Short',
        Series: 'Lecture Notes',
        'Series Number': '7',
        Publisher: 'Press',
        Place: 'Delft',
        Language: 'en',
        Rights: 'CC BY',
        Type: 'poster',
        Archive: 'arXiv',
        'Loc. in Archive': '1901.1',
        'Library Catalog': 'Crossref',
        'Call Number': 'Q1',
        Extra: 'Note',
        Editor: 'Vries, Jan de',
        'Series Editor': 'Jansen, An',
        Translator: 'Bakker, Bo',
        'Conference Name': 'Work 2019',
        'Manual Tags': 'one; two',
      }),
    );
    expect(csl).toEqual({
      type: 'paper-conference',
      title: 'A title',
      author: [
        { family: 'Smith', given: 'John' },
        { family: 'Doe', given: 'Anna' },
      ],
      editor: [{ family: 'Vries', given: 'Jan', 'non-dropping-particle': 'de' }],
      'collection-editor': [{ family: 'Jansen', given: 'An' }],
      translator: [{ family: 'Bakker', given: 'Bo' }],
      'container-title': 'Proceedings of Work',
      'container-title-short': 'Proc. Work',
      'collection-title': 'Lecture Notes',
      'collection-number': '7',
      'title-short': 'Short',
      'event-title': 'Work 2019',
      issued: { 'date-parts': [[2019, 5, 3]] },
      accessed: { 'date-parts': [[2020, 1, 2]] },
      volume: '5',
      issue: '2',
      page: '1-10',
      'number-of-pages': '12',
      'number-of-volumes': '3',
      publisher: 'Press',
      'publisher-place': 'Delft',
      DOI: '10.1000/x',
      ISBN: '978-3-16-148410-0',
      URL: 'https://example.org/x',
      language: 'en',
      license: 'CC BY',
      genre: 'poster',
      archive: 'arXiv',
      archive_location: '1901.1',
      source: 'Crossref',
      'call-number': 'Q1',
      abstract: 'Abs',
      note: 'Note',
      keyword: 'one; two',
    });
  });

  it('Springer: names run into each other', () => {
    const springer = (authors: string): ParsedReference['csl'] | undefined =>
      read(
        table({
          'Item Title': 'Integration',
          'Publication Title': 'Journal of Migration',
          'Book Series Title': '',
          'Journal Volume': '21',
          'Journal Issue': '2',
          'Item DOI': '10.1007/s1',
          Authors: authors,
          'Publication Year': '2020',
          URL: 'https://link.springer.com/article/10.1007/s1',
          'Content Type': 'Article',
        }),
      )[0];
    expect(springer('Anna K. SmithJohn M. van der BergMaría José García-López')).toMatchObject({
      type: 'article-journal',
      title: 'Integration',
      'container-title': 'Journal of Migration',
      author: [
        { family: 'Smith', given: 'Anna K.' },
        { family: 'Berg', given: 'John M.', 'non-dropping-particle': 'van der' },
        { family: 'García-López', given: 'María José' },
      ],
    });
    expect(springer("Mary McDonaldPeter O'NeillJ.R. R. DeVito")?.author).toEqual([
      { family: 'McDonald', given: 'Mary' },
      { family: "O'Neill", given: 'Peter' },
      { family: 'DeVito', given: 'J.R. R.' },
    ]);
  });

  it('OpenAlex and Lens: given names come first, and bodies are no persons', () => {
    const [work] = read(
      table({
        id: 'https://openalex.org/W1',
        display_name: 'Language training',
        publication_year: '2019',
        doi: 'https://doi.org/10.1111/imig.1',
        'primary_location.source.display_name': 'International Migration',
        'authorships.author.display_name': 'Anna Smith|Jan van der Berg|World Health Organization',
        'biblio.volume': '57',
        'biblio.first_page': '12',
        'biblio.last_page': '34',
      }),
    );
    const author = [
      { family: 'Smith', given: 'Anna' },
      { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' },
      { literal: 'World Health Organization' },
    ];
    expect(work).toMatchObject({
      title: 'Language training',
      author,
      DOI: '10.1111/imig.1',
      'container-title': 'International Migration',
      volume: '57',
      page: '12-34',
    });
    const [lens] = read(
      table({
        'Lens ID': '1',
        Title: 'Language training',
        'Publication Year': '2019',
        'Source Title': 'Migration',
        'Author/s': 'Anna Smith; Jan van der Berg; World Health Organization',
      }),
    );
    expect(lens?.author).toEqual(author);
  });
});

it('BibTeX of Scopus and Web of Science: both kinds of keywords, and the short name of the journal', () => {
  const [csl] = read(
    '@article{a, title = {T}, author_keywords = {employment; language}, keywords = {migration}, abbrev_source_title = {Eur. Sociol. Rev.}}',
  );
  expect(csl).toMatchObject({
    keyword: 'employment; language; migration',
    'container-title-short': 'Eur. Sociol. Rev.',
  });
});

it('Cochrane Library: text with colons', () => {
  const text = [
    'Record #1 of 2',
    'ID: CN-01234567',
    'AU: Smith JA',
    'AU: Doe B',
    'TI: Job search assistance: a trial',
    'SO: Trials',
    'YR: 2016',
    'VL: 17',
    'NO: 1',
    'PG: 123-9',
    'PM: PUBMED 26912345',
    'XR: EMBASE 61234567',
    'PT: Journal article',
    'KY: *employment; *refugee',
    'DOI: 10.1186/s13063-016-1234-5',
    'AB: Background: x',
    'and more of it',
    '',
    '',
    'Record #2 of 2',
    'ID: CN-01234568',
    'AU: Vries P',
    'YR: 2017',
    '',
  ].join('\r\n');
  const { references, problems, format } = readAll(text);
  expect(format).toBe('cochrane');
  expect(references[0]?.csl).toEqual({
    type: 'article-journal',
    archive_location: 'CN-01234567',
    author: [
      { family: 'Smith', given: 'J. A.' },
      { family: 'Doe', given: 'B.' },
    ],
    title: 'Job search assistance: a trial',
    'container-title': 'Trials',
    issued: { 'date-parts': [[2016]] },
    volume: '17',
    issue: '1',
    page: '123-129',
    PMID: '26912345',
    keyword: 'employment; refugee',
    DOI: '10.1186/s13063-016-1234-5',
    abstract: 'Background: x and more of it',
  });
  expect(references[0]?.unknown).toEqual([
    { tag: 'XR', value: 'EMBASE 61234567' },
    { tag: 'PT', value: 'Journal article' },
  ]);
  expect(problems).toMatchObject([{ line: 20, record: 2, reason: 'no-title' }]);
});

it('RIS whose records have the headings of the Cochrane Library is RIS', () => {
  const { format, references } = readAll(
    'Record #1 of 1\nProvider: X\nContent: text/plain\nTY  - JOUR\nTI  - Title\nER  - \n',
  );
  expect([format, references.map((r) => r.csl.title)]).toEqual(['ris', ['Title']]);
});

it('ProQuest: headings that are written as one word', () => {
  const [csl] = read(
    table({
      Title: 'A trial of work',
      Abstract: 'Abs',
      StoreId: '12345',
      ArticleType: 'Scholarly Journals',
      Authors: 'Smith, John; Doe, Anna',
      documentType: 'Article',
      isbn: '',
      issn: '0099-9660',
      issue: '3',
      language: 'English',
      startPage: '12',
      pages: '12-34',
      placeOfPublication: 'London',
      pubdate: 'Mar 2019',
      pubtitle: 'Journal of Work',
      year: '2019',
      DocumentURL: 'https://search.proquest.com/x',
      volume: '45',
      subjectTerms: 'employment; refugees',
      identifierKeywords: 'towns',
      digitalObjectIdentifier: '10.1000/x',
    }),
  );
  expect(csl).toEqual({
    type: 'article-journal',
    title: 'A trial of work',
    abstract: 'Abs',
    author: [
      { family: 'Smith', given: 'John' },
      { family: 'Doe', given: 'Anna' },
    ],
    ISSN: '0099-9660',
    issue: '3',
    language: 'English',
    page: '12-34',
    'publisher-place': 'London',
    issued: { 'date-parts': [[2019, 3]] },
    'container-title': 'Journal of Work',
    URL: 'https://search.proquest.com/x',
    volume: '45',
    keyword: 'employment; refugees; towns',
    DOI: '10.1000/x',
  });
});

describe('Ovid', () => {
  it('its older form, with the names of fields on lines of their own', () => {
    const text = [
      '<8>',
      'Score',
      '  *****',
      'Accession Number',
      '  00042637-900000000-99667.',
      'Author',
      '  Smit, Jan RN; PhD; FAAN 1;  de Vries, Anna MD *;  Jansen, Bo [Ed]',
      'Institution',
      '  (1)Institute of Work, Delft;',
      '  (*)University of Leiden',
      'Title',
      '  Job search assistance: a trial.[Review]',
      'Source',
      '  Nursing Science Quarterly.   28(2):103-6, April 2015.',
      'Abstract',
      '  A first line',
      '  and a second.',
      'Author Keywords',
      '  work;  refugees.',
      'DOI Number',
      '  10.1177/0894318415571606',
      'Link to the Ovid Full Text or citation',
      ' http://ovidsp.ovid.com/x',
      '',
      '<9>',
      'Author',
      '  Bakker, Bo',
      'Title',
      '  A book',
      'Chapter Title',
      '  A chapter',
      '',
      '<10>',
      'Author',
      '  Nobody',
    ].join('\n');
    const { references, problems, format } = readAll(text);
    expect(format).toBe('ovid');
    expect(references[0]?.csl).toEqual({
      type: 'article-journal',
      'call-number': '00042637-900000000-99667',
      author: [
        { family: 'Smit', given: 'Jan' },
        { family: 'Vries', given: 'Anna', 'non-dropping-particle': 'de' },
      ],
      editor: [{ family: 'Jansen', given: 'Bo' }],
      title: 'Job search assistance: a trial',
      'container-title': 'Nursing Science Quarterly',
      issued: { 'date-parts': [[2015, 4]] },
      volume: '28',
      issue: '2',
      page: '103-106',
      abstract: 'A first line and a second.',
      keyword: 'work; refugees',
      DOI: '10.1177/0894318415571606',
      URL: 'http://ovidsp.ovid.com/x',
    });
    expect(references[0]?.unknown).toEqual([
      { tag: 'Score', value: '*****' },
      { tag: 'Institution', value: '(1)Institute of Work, Delft; (*)University of Leiden' },
    ]);
    expect(references[1]?.csl).toMatchObject({
      type: 'chapter',
      title: 'A chapter',
      'container-title': 'A book',
    });
    expect(problems).toMatchObject([{ line: 33, record: 3, reason: 'no-title' }]);
  });
  it('PsycINFO: a source that gives its volume before its date', () => {
    const sources = [
      'Psychological Bulletin. Vol.132(5), Sep 2006, pp. 751-777.',
      'Work, Health & Stress. Vol 19, 2014, 12-25',
    ];
    const text = sources.map((s, i) => `<${i + 1}. >\nTI  - Title ${i}\nSO  - ${s}\n`).join('\n');
    expect(read(text)).toMatchObject([
      {
        'container-title': 'Psychological Bulletin',
        volume: '132',
        issue: '5',
        page: '751-777',
        issued: { 'date-parts': [[2006, 9]] },
      },
      {
        'container-title': 'Work, Health & Stress',
        volume: '19',
        page: '12-25',
        issued: { 'date-parts': [[2014]] },
      },
    ]);
  });
});

it('RIS whose abstract goes on with RT PCR and T1 is RIS', () => {
  const { format, references } = readAll(
    'TY  - JOUR\nTI  - Title\nAB  - It was found by\nRT PCR and others\nT1 weighted images\nER  - \n',
  );
  expect([format, references[0]?.csl.abstract]).toEqual([
    'ris',
    'It was found by RT PCR and others T1 weighted images',
  ]);
  const entry =
    '@article{a,\n title = {Title},\n abstract = {It was found by\nRT PCR and others\nT1 weighted images}\n}\n';
  expect(readAll(entry).format).toBe('bibtex');
});

it('RefWorks: tags with a space behind them, records that begin at their type', () => {
  const text = [
    'Refworks Export Tagged Format',
    '',
    'RT Journal Article',
    'SR Electronic(1)',
    'ID 21',
    'A1 Smit,Jan',
    'A1 Jansen,B.',
    'T1 Job search assistance',
    'JF Journal of Work',
    'JO J. Work',
    'YR 2019',
    'FD Mar 3',
    'VO 12',
    'IS 2',
    'SP 34',
    'OP 56',
    'K1 work',
    'K1 refugees',
    'AB A trial in the',
    'US and elsewhere.',
    'SN 0099-9660',
    'DO 10.1000/x',
    '',
    'RT Book, Section',
    'A1 Bakker,Bo',
    'A2 de Vries,Anna',
    'T1 A chapter',
    'T2 A book',
    'SN 978-3-16-148410-0',
    'SP 1',
    'OP 9',
    '',
    'RT Book, Edited',
    'A2 de Vries,Anna',
    'T1 A whole book',
    'U1 of ours',
    '',
    'RT Something Else',
    'YR 2000',
  ].join('\r\n');
  const { references, problems, format } = readAll(text);
  expect(format).toBe('refworks');
  expect(references.map((r) => r.csl)).toEqual([
    {
      type: 'article-journal',
      author: [
        { family: 'Smit', given: 'Jan' },
        { family: 'Jansen', given: 'B.' },
      ],
      title: 'Job search assistance',
      'container-title': 'Journal of Work',
      'container-title-short': 'J. Work',
      issued: { 'date-parts': [[2019, 3, 3]] },
      volume: '12',
      issue: '2',
      page: '34-56',
      keyword: 'work; refugees',
      abstract: 'A trial in the US and elsewhere.',
      ISSN: '0099-9660',
      DOI: '10.1000/x',
    },
    {
      type: 'chapter',
      author: [{ family: 'Bakker', given: 'Bo' }],
      editor: [{ family: 'Vries', given: 'Anna', 'non-dropping-particle': 'de' }],
      title: 'A chapter',
      'container-title': 'A book',
      ISBN: '978-3-16-148410-0',
      page: '1-9',
    },
    {
      type: 'book',
      editor: [{ family: 'Vries', given: 'Anna', 'non-dropping-particle': 'de' }],
      title: 'A whole book',
    },
    { type: 'document', issued: { 'date-parts': [[2000]] } },
  ]);
  expect(references.map((r) => r.unknown)).toEqual([
    [
      { tag: 'SR', value: 'Electronic(1)' },
      { tag: 'ID', value: '21' },
    ],
    [],
    [{ tag: 'U1', value: 'of ours' }],
    [{ tag: 'RT', value: 'Something Else' }],
  ]);
  expect(problems).toMatchObject([
    { line: 1, reason: 'stray-text' },
    { line: 38, record: 4, reason: 'no-title' },
  ]);
});

it('PubMed: empty fields say nothing, and nobody wrote it', () => {
  const [csl] = read(
    'PMID- 1\nTI  - A title\nBTI - \nFAU - \nFAU - Doe, Jane\nJT  - A journal\nDP  - 2013\n',
  );
  expect(csl).toEqual({
    type: 'article-journal',
    title: 'A title',
    author: [{ family: 'Doe', given: 'Jane' }],
    'container-title': 'A journal',
    issued: { 'date-parts': [[2013]] },
    PMID: '1',
  });
});
