// Tags that vendors add to RIS, BibTeX and EndNote's formats, or use in their own way; the records are ours.
import { describe, expect, it } from 'vitest';
import { readAll, readItems as read, table } from './read-text';

describe('columns of tables', () => {
  it('Scopus: an article number is cited where there are no pages; ASReview: columns named as RISpy names tags', () => {
    const scopus = table({
      Authors: 'Doe J.',
      Title: 'T',
      'Source title': 'J',
      'Art. No.': 'e104',
      'Page start': '',
    });
    expect(read(scopus)[0]).toMatchObject({ page: 'e104' });
    const both = readAll(table({ Title: 'T', 'Source title': 'J', 'Art. No.': 'e104', 'Page start': '1' }));
    expect(both.references[0]?.csl['page']).toBe('1');
    expect(both.references[0]?.unknown).toEqual([{ tag: 'Art. No.', value: 'e104' }]);
    const asreview = table({
      type_of_reference: 'CHAP',
      primary_title: 'T',
      authors: "['Doe, Jane']",
      secondary_authors: "['Smit, K']",
      secondary_title: 'Book',
      alternate_title1: 'Bk',
      place_published: 'Delft',
      accession_number: 'A1',
      name_of_database: 'Embase',
    });
    expect(
      read(table({ Title: 'T', Authors: "['O\\'Brien, K', 'Doe, J']", Keywords: "['a', 'b']" }))[0],
    ).toMatchObject({
      author: [
        { family: "O'Brien", given: 'K' },
        { family: 'Doe', given: 'J' },
      ],
      keyword: 'a; b',
    });
    expect(read(asreview)[0]).toMatchObject({
      type: 'chapter',
      author: [{ family: 'Doe', given: 'Jane' }],
      editor: [{ family: 'Smit', given: 'K' }],
      'container-title': 'Book',
      'container-title-short': 'Bk',
      'publisher-place': 'Delft',
      archive: 'Embase',
      archive_location: 'A1',
    });
  });
});

describe('Web of Science as RIS and BibTeX', () => {
  const ris = (type: string, lines: readonly string[]): string =>
    `TY  - ${type}\n${lines.join('\n')}\nAN  - WOS:000166107400273\nER  - \n`;
  it('has the proceedings in T2, the meeting in CP and affiliations in C3', () => {
    const { references } = readAll(
      ris('CPAPER', [
        'AU  - Ward, J',
        'TI  - New algorithms',
        'T2  - OCEANS 2000, VOLS 1-3',
        'CP  - MTS/IEEE Oceans Conference',
        'C3  - United States Navy',
        'PU  - SPRINGER-VERLAG BERLIN',
        'PI  - NEW YORK',
        'J9  - OCEANS-IEEE',
        'JI  - Oceans-IEEE',
        'SN  - 0-7803-6552-6',
        'PY  - 2000',
        'C7  - 104501',
      ]),
    );
    expect(references[0]?.csl).toEqual({
      type: 'paper-conference',
      title: 'New algorithms',
      author: [{ family: 'Ward', given: 'J' }],
      'container-title': 'OCEANS 2000, VOLS 1-3',
      'container-title-short': 'Oceans-IEEE',
      'event-title': 'MTS/IEEE Oceans Conference',
      publisher: 'Springer-Verlag Berlin',
      'publisher-place': 'New York',
      ISBN: '0-7803-6552-6',
      issued: { 'date-parts': [[2000]] },
      page: '104501',
      archive_location: 'WOS:000166107400273',
    });
    expect(references[0]?.unknown).toEqual([
      { tag: 'C3', value: 'United States Navy' },
      { tag: 'J9', value: 'OCEANS-IEEE' },
    ]);
  });
  it('calls a chapter a book; a number of the publisher’s is no page', () => {
    const lines = ['TI  - Hydrophones', 'T2  - LISTENING', 'SP  - 239', 'EP  - 256', 'PY  - 2016'];
    const [chapter, article] = read(
      ris('BOOK', lines) + ris('JOUR', ['TI  - A', 'T2  - J', 'C7  - PII S0025315422000492']),
    );
    expect(chapter).toMatchObject({ type: 'chapter', 'container-title': 'LISTENING', page: '239-256' });
    expect(article?.['page']).toBeUndefined();
  });
  it('has article number, short journal and electronic ISSN in fields of its own', () => {
    const [csl] = read(
      '@article{WOS:1, Title = {{T}}, Journal = {{JOURNAL OF WORK}}, Year = {{2020}}, Article-Number = {{123456}}, ISSN = {{1234-5678}}, EISSN = {{8765-4321}}, Journal-ISO = {{J. Work}}}',
    );
    expect(csl).toMatchObject({
      page: '123456',
      ISSN: '1234-5678 8765-4321',
      'container-title-short': 'J. Work',
    });
  });
});

describe('article numbers and PubMed’s', () => {
  it.each([
    ['Scopus, RIS', 'TY  - JOUR\nTI  - T\nT2  - J\nC7  - e104\nC2  - 31421429\nER  - \n'],
    ['Scopus, BibTeX', '@article{a, title={T}, journal={J}, art_number={e104}, pubmed_id={31421429}}'],
    ['biblatex', '@article{a, title={T}, journal={J}, eid={e104}, eprint={31421429}, eprinttype={pubmed}}'],
    [
      'EndNote XML',
      '<records><record><ref-type name="Journal Article">17</ref-type><titles><title>T</title><secondary-title>J</secondary-title></titles><custom2>31421429</custom2><custom7>e104</custom7></record></records>',
    ],
    ['Refer', '%0 Journal Article\n%T T\n%J J\n%2 31421429\n%] e104\n'],
  ])('are read of %s', (_, text) => {
    expect(read(text)[0]).toMatchObject({ title: 'T', page: 'e104', PMID: '31421429' });
  });
  it('give way to pages, and PubMed Central’s number is told from PubMed’s', () => {
    const [reference] = readAll(
      'TY  - JOUR\nTI  - T\nSP  - 1\nEP  - 9\nC7  - e104\nC2  - PMC5887696\nER  - \n',
    ).references;
    expect(reference?.csl).toMatchObject({ page: '1-9', PMCID: 'PMC5887696' });
    expect(reference?.unknown).toEqual([{ tag: 'C7', value: 'e104' }]);
  });
  it('of patents and maps the same fields are others', () => {
    const [patent, map] = read(
      'TY  - PAT\nTI  - P\nC5  - US 1\nC6  - granted\nC2  - 31421429\nER  - \nTY  - MAP\nTI  - M\nC1  - 1:500\nER  - \n',
    );
    expect(patent).toMatchObject({ type: 'patent', references: 'US 1', status: 'granted' });
    expect(patent?.['PMID']).toBeUndefined();
    expect(map).toMatchObject({ type: 'map', scale: '1:500' });
  });
});
