// JSON as OpenAlex, Crossref and DataCite give it: single items and whole answers. The records are made for this test.
import { expect, it } from 'vitest';
import { parseReferenceFile } from '../../shared/import/parse-file';
import type { ParsedReference } from '../../shared/import/parsed';

function read(value: unknown): ParsedReference {
  const outcome = parseReferenceFile(new TextEncoder().encode(JSON.stringify(value)));
  if (!outcome.ok) throw new Error(outcome.error.message);
  expect(outcome.value.problems).toEqual([]);
  const [reference] = outcome.value.references;
  if (reference === undefined) throw new Error('nothing was read');
  return reference;
}
const tags = ({ unknown }: ParsedReference): string[] => unknown.map(({ tag, value }) => `${tag}: ${value}`);

it('OpenAlex: the answer to a search', () => {
  const work = {
    id: 'https://openalex.org/W12',
    doi: 'https://doi.org/10.1000/oa',
    title: 'Hiring credits',
    publication_year: 2019,
    publication_date: '2019-03-04',
    language: 'en',
    type: 'article',
    ids: { openalex: 'https://openalex.org/W12', pmid: 'https://pubmed.ncbi.nlm.nih.gov/123' },
    primary_location: {
      landing_page_url: 'https://doi.org/10.1000/oa',
      source: { display_name: 'Work', issn: ['1234-5678'], host_organization_name: 'Press', type: 'journal' },
    },
    authorships: [
      { author: { display_name: 'Piet van der Berg' } },
      { author: null, raw_author_name: 'Smit, Kees' },
    ],
    biblio: { volume: '12', issue: '3', first_page: '5', last_page: '9' },
    abstract_inverted_index: { of: [1, 4], Effects: [0], credits: [2], 'first.': [3], all: [5] },
    keywords: [{ display_name: 'Hiring' }, { keyword: 'credits' }],
    cited_by_count: 7,
  };
  const reference = read({ meta: { count: 1 }, results: [work] });
  expect(reference.csl).toEqual({
    type: 'article-journal',
    title: 'Hiring credits',
    author: [
      { family: 'Berg', given: 'Piet', 'non-dropping-particle': 'van der' },
      { family: 'Smit', given: 'Kees' },
    ],
    issued: { 'date-parts': [[2019, 3, 4]] },
    DOI: '10.1000/oa',
    'container-title': 'Work',
    publisher: 'Press',
    ISSN: '1234-5678',
    volume: '12',
    issue: '3',
    page: '5-9',
    abstract: 'Effects of credits first. of all',
    keyword: 'Hiring; credits',
    language: 'en',
    PMID: '123',
  });
  // Of authors and places more may be said than CSL has words for: they are kept whole.
  expect(reference.unknown.map(({ tag }) => tag)).toEqual([
    'id',
    'primary_location',
    'authorships',
    'cited_by_count',
  ]);
});

it('Crossref: the answer to a search', () => {
  const item = {
    DOI: '10.1000/cr',
    type: 'journal-article',
    title: ['Hiring credits'],
    subtitle: ['a trial'],
    'container-title': ['Work'],
    'short-container-title': ['Wk'],
    author: [{ given: 'Piet', family: 'Jansen', sequence: 'first' }, { name: 'Ministry of Work' }],
    editor: [{ family: 'Smit', ORCID: 'https://orcid.org/1' }],
    issued: { 'date-parts': [[2019, 3]] },
    ISSN: ['1234-5678', '8765-4321'],
    abstract: '<jats:title>Aims</jats:title><jats:p>We <jats:italic>looked</jats:italic>.</jats:p>',
    'reference-count': 12,
  };
  const reference = read({ status: 'ok', message: { items: [item] } });
  expect(reference.csl).toEqual({
    type: 'article-journal',
    title: 'Hiring credits: a trial',
    'container-title': 'Work',
    'container-title-short': 'Wk',
    author: [{ family: 'Jansen', given: 'Piet' }, { literal: 'Ministry of Work' }],
    editor: [{ family: 'Smit' }],
    issued: { 'date-parts': [[2019, 3]] },
    ISSN: '1234-5678 8765-4321',
    abstract: 'Aims We looked.',
    DOI: '10.1000/cr',
  });
  expect(tags(reference)).toEqual([
    'editor: [{"family":"Smit","ORCID":"https://orcid.org/1"}]',
    'reference-count: 12',
  ]);
});

it('DataCite: a report, in the answer of its service', () => {
  const attributes = {
    doi: '10.1000/DC',
    url: 'https://example.org/dc',
    types: { ris: 'RPRT', citeproc: 'report', resourceTypeGeneral: 'Text' },
    creators: [
      { name: 'Jansen, Piet', nameType: 'Personal', givenName: 'Piet', familyName: 'Jansen' },
      { name: 'Ministry of Work, Norway', nameType: 'Organizational' },
    ],
    contributors: [{ name: 'Smit, Kees', contributorType: 'Editor' }],
    titles: [{ title: 'Hiring credits' }, { title: 'Loonkosten', titleType: 'TranslatedTitle' }],
    publisher: { name: 'Office' },
    publicationYear: 2019,
    dates: [
      { date: '2019-03-04', dateType: 'Issued' },
      { date: '2019-01', dateType: 'Accepted' },
    ],
    relatedItems: [
      {
        relationType: 'IsPublishedIn',
        titles: [{ title: 'Reports' }],
        volume: '4',
        firstPage: '1',
        lastPage: '9',
      },
    ],
    subjects: [{ subject: 'work' }],
    descriptions: [{ description: 'We counted.', descriptionType: 'Abstract' }],
  };
  const reference = read({ data: [{ id: '10.1000/dc', type: 'dois', attributes }] });
  expect(reference.csl).toEqual({
    type: 'report',
    title: 'Hiring credits',
    author: [{ family: 'Jansen', given: 'Piet' }, { literal: 'Ministry of Work, Norway' }],
    editor: [{ family: 'Smit', given: 'Kees' }],
    issued: { 'date-parts': [[2019, 3, 4]] },
    DOI: '10.1000/DC',
    URL: 'https://example.org/dc',
    publisher: 'Office',
    'container-title': 'Reports',
    volume: '4',
    page: '1-9',
    abstract: 'We counted.',
    keyword: 'work',
  });
  expect(tags(reference)).toContain('titles: Loonkosten');
  expect(tags(reference)).toContain('dates: Accepted: 2019-01');
});

it('OpenAlex: a platform for books is not the book, and a submitted version is a preprint', () => {
  const of = (work: object): ParsedReference['csl'] =>
    read({ id: 'https://openalex.org/W1', title: 'T', authorships: [], ...work }).csl;
  expect(
    of({
      type: 'book-chapter',
      primary_location: { source: { display_name: 'Springer eBooks', type: 'ebook platform' } },
    }),
  ).toMatchObject({ type: 'chapter', source: 'Springer eBooks' });
  expect(
    of({
      type: 'article',
      primary_location: {
        version: 'submittedVersion',
        source: { display_name: 'arXiv', type: 'repository' },
      },
    }).type,
  ).toBe('article');
  expect(of({ type: 'article', host_venue: { display_name: 'Work' } })).toMatchObject({
    'container-title': 'Work',
  });
});

it('Crossref: an article number is cited where there are no pages; a thesis has its institution and degree', () => {
  const of = (work: object): ParsedReference['csl'] => read({ DOI: '10.1000/x', title: ['T'], ...work }).csl;
  expect(of({ type: 'journal-article', 'article-number': 'e104' })).toMatchObject({ page: 'e104' });
  expect(of({ type: 'journal-article', 'article-number': 'e104', page: '1-2' })).toMatchObject({
    page: '1-2',
  });
  expect(
    of({
      type: 'dissertation',
      institution: [{ name: 'U' }],
      degree: ['PhD'],
      license: [{ URL: 'https://l' }],
    }),
  ).toMatchObject({ type: 'thesis', publisher: 'U', genre: 'PhD', license: 'https://l' });
  expect(of({ type: 'proceedings-article', event: { name: 'Meeting', location: 'Delft' } })).toMatchObject({
    'event-title': 'Meeting',
    'event-place': 'Delft',
  });
});

it('DataCite: its general type goes before what it calls it in CSL; numbers of what it is part of', () => {
  const of = (types: object, more: object = {}): ParsedReference['csl'] =>
    read({ doi: '10.1000/x', titles: [{ title: 'T' }], creators: [], types, ...more }).csl;
  expect(of({ resourceTypeGeneral: 'Software', citeproc: 'article' }).type).toBe('software');
  expect(of({ resourceTypeGeneral: 'Text', citeproc: 'article', ris: 'RPRT' }).type).toBe('report');
  expect(of({ resourceTypeGeneral: 'Text', citeproc: 'article-journal', ris: 'RPRT' }).type).toBe(
    'article-journal',
  );
  expect(
    of(
      { resourceTypeGeneral: 'BookChapter' },
      {
        container: { identifier: '1234-5678', identifierType: 'ISSN' },
        relatedIdentifiers: [
          {
            relationType: 'IsPartOf',
            relatedIdentifierType: 'ISBN',
            relatedIdentifier: '978-3-16-148410-0',
          },
          { relationType: 'Cites', relatedIdentifierType: 'ISBN', relatedIdentifier: '1' },
        ],
      },
    ),
  ).toMatchObject({ type: 'chapter', ISSN: '1234-5678', ISBN: '978-3-16-148410-0' });
});

it('an item that is nested too deeply costs itself, and says so', () => {
  const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
  for (const item of [
    `{"type":"book","title":"T","x":${deep}}`,
    `{"titles":[{"title":"T"}],"creators":[],"x":${deep}}`,
  ]) {
    const file = new TextEncoder().encode(`[${item},{"type":"book","title":"Other"}]`);
    const outcome = parseReferenceFile(file);
    if (!outcome.ok) throw new Error(outcome.error.message);
    expect(outcome.value.references.map((r) => r.csl.title)).toEqual(['Other']);
    expect(outcome.value.problems).toEqual([{ line: 0, record: 1, reason: 'json: nested too deeply' }]);
  }
});
