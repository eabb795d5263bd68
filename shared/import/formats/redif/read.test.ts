import { expect, it } from 'vitest';
import { parseRedif } from './read';

const ARTICLE = `Template-Type: ReDIF-Article 1.0
Author-Name: Jane M. van Doe
Author-Workplace-Name: Institute of Work
Author-Name-First: Jane M.
Author-Name-Last: van Doe
Author-Email: jane@example.org
Author-Name: Bob Roe
Author-Name: Institute of Work
Title: Wages
  and work
Abstract: First.
Results: more was found.
Classification-JEL: J31; C21
Keywords: wages, training; work
Journal: Journal of Work
Pages: 475-482
Volume: 12
Issue: 3
Year: 2019
Month: May
File-URL: https://example.org/a.pdf
File-Format: Application/pdf
X-DOI: 10.5555/wages
Handle: RePEc:abc:journl:v:12:y:2019
`;

it('reads an article with persons in parts, in the order of speech and as bodies; the rest is kept', () => {
  const [reference] = parseRedif(ARTICLE).references;
  expect(reference?.csl).toEqual({
    type: 'article-journal',
    author: [
      { 'non-dropping-particle': 'van', family: 'Doe', given: 'Jane M.' },
      { family: 'Roe', given: 'Bob' },
      { literal: 'Institute of Work' },
    ],
    title: 'Wages and work',
    abstract: 'First. Results: more was found.',
    keyword: 'wages; training; work',
    'container-title': 'Journal of Work',
    page: '475-482',
    volume: '12',
    issue: '3',
    issued: { 'date-parts': [[2019, 5]] },
    URL: 'https://example.org/a.pdf',
    DOI: '10.5555/wages',
    archive: 'RePEc',
    archive_location: 'RePEc:abc:journl:v:12:y:2019',
  });
  expect(reference?.unknown.map((u) => u.tag)).toEqual([
    'Author-Workplace-Name',
    'Author-Email',
    'Classification-JEL',
    'File-Format',
  ]);
});

it('reads a working paper of a series, a chapter of a book, and tags in small letters', () => {
  const text = `template-type: ReDIF-Paper 1.0
author-name: Doe, Jane
title: A paper
series: Working Papers
number: 2019-7
length: 32 pages
creation-date: 20190512

Template-Type: ReDIF-Chapter 1.0
Title: A chapter
Author-Name: Bob Roe
Book-Title: A book
Editor-Name: Ann Poe
Publisher-Name: Press
ISBN: 9780306406157
Year: 2020
`;
  const { references, problems } = parseRedif(text);
  expect(problems).toEqual([]);
  expect(references.map((r) => r.csl)).toEqual([
    {
      type: 'report',
      author: [{ family: 'Doe', given: 'Jane' }],
      title: 'A paper',
      'collection-title': 'Working Papers',
      number: '2019-7',
      'number-of-pages': '32',
      issued: { 'date-parts': [[2019, 5, 12]] },
    },
    {
      type: 'chapter',
      title: 'A chapter',
      author: [{ family: 'Roe', given: 'Bob' }],
      'container-title': 'A book',
      editor: [{ family: 'Poe', given: 'Ann' }],
      publisher: 'Press',
      ISBN: '9780306406157',
      issued: { 'date-parts': [[2020]] },
    },
  ]);
});

it('names a record without title with its line, and text before the first record', () => {
  const { references, problems } = parseRedif(
    'stray\nTemplate-Type: ReDIF-Paper 1.0\nAuthor-Name: Bob Roe\n',
  );
  expect(references).toHaveLength(1);
  expect(problems.map(({ line, reason }) => [line, reason])).toEqual([
    [1, 'stray-text'],
    [2, 'no-title'],
  ]);
});
