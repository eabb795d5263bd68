import { expect, it } from 'vitest';
import { parseCff } from './read';

const FILE = `cff-version: 1.2.0
message: Cite it so.
title: Tool
version: 1.10
date-released: 2021-03-15
authors:
  - family-names: Berg
    given-names: Anna
    name-particle: van den
  - name: Institute of Work
identifiers:
  - {type: doi, value: 10.5555/tool}
keywords: [work, pay]
repository-code: https://example.org/tool
preferred-citation:
  type: article
  title: "On the tool"
  journal: Work
  year: 2020
  month: 4
  start: 3
  end: 9
  authors: [{family-names: Roe, given-names: Bob}]
references:
  - {type: book, title: Not searched for}
`;

it('the software, and what is cited for it', () => {
  expect(parseCff(FILE).references.map((r) => r.csl)).toEqual([
    {
      type: 'software',
      title: 'Tool',
      version: '1.10',
      issued: { 'date-parts': [[2021, 3, 15]] },
      author: [
        { family: 'Berg', given: 'Anna', 'non-dropping-particle': 'van den' },
        { literal: 'Institute of Work' },
      ],
      DOI: '10.5555/tool',
      keyword: 'work; pay',
      URL: 'https://example.org/tool',
    },
    {
      type: 'article-journal',
      title: 'On the tool',
      'container-title': 'Work',
      issued: { 'date-parts': [[2020, 4]] },
      page: '3-9',
      author: [{ family: 'Roe', given: 'Bob' }],
    },
  ]);
});

it('what is no YAML is a problem, and files that fill memory are refused', () => {
  expect(parseCff('cff-version: 1.2.0\ntitle: "x').problems[0]?.reason).toMatch(/^yaml: /);
  const laughs = `cff-version: 1.2.0\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b]\n`;
  expect(parseCff(laughs).problems[0]?.reason).toMatch(/^yaml: /);
});
