// What a PDF says of itself.
import { expect, it } from 'vitest';
import { factsOf } from './file-facts';
import { pageOf } from './pages.fixture';
import { readFront } from './read-front';

const TEXT =
  'Dit is een verslag van het onderzoek naar de begeleiding van nieuwkomers in vier gemeenten. De deelnemers werden in het eerste jaar begeleid en het effect op werk is gemeten.';
const front = pageOf([
  { text: 'Rapport', y: 780, size: 26 },
  { text: 'Begeleiding naar werk in', y: 740, size: 20 },
  { text: 'kleine kernen', y: 716, size: 20 },
  { text: 'Anna Jansen1, Piet de Boer2*', y: 690, size: 12 },
  { text: '1 Universiteit Utrecht', y: 676, size: 9 },
  { text: 'Samenvatting', y: 640 },
  { text: TEXT, y: 620 },
  { text: '© 2014 Movisie. https://doi.org/10.1234/zeef.7.', y: 40, size: 8 },
]);
const none = factsOf({ info: {}, metadata: null });

it('reads title, authors, year, DOI and language of the first page', () => {
  expect(readFront([front], none)).toEqual({
    type: 'article-journal',
    title: 'Begeleiding naar werk in kleine kernen',
    author: [
      { family: 'Jansen', given: 'Anna' },
      { family: 'Boer', given: 'Piet', 'non-dropping-particle': 'de' },
    ],
    issued: { 'date-parts': [[2014]] },
    DOI: '10.1234/zeef.7',
    language: 'nl',
  });
});

it.each([
  'Ontbijt in Björkmo',
  'Evaluation der Integrationskurse',
  'Policy Evaluation Report',
  'Werk op Zuid',
  'Executive Summary',
  'Frühstück in Berlin',
])('takes no heading for an author: %s', (heading) => {
  const page = pageOf([
    { text: 'Begeleiding naar werk in kleine kernen', y: 740, size: 20 },
    { text: heading, y: 700, size: 14 },
    { text: TEXT, y: 620 },
  ]);
  expect(readFront([page], none).author).toBeUndefined();
});

it.each([
  ['Anna de Wit en Piet van den Berg', 2],
  ['Maria del Carmen', 1],
  ['Jan ter Braak, Bas Smit', 2],
])('takes names for authors: %s', (names, count) => {
  const page = pageOf([
    { text: 'Begeleiding naar werk in kleine kernen', y: 740, size: 20 },
    { text: names, y: 700, size: 12 },
    { text: TEXT, y: 620 },
  ]);
  expect(readFront([page], none).author).toHaveLength(count);
});

it('believes metadata where they are no name of a file', () => {
  const said = (Title: string) => readFront([front], factsOf({ info: { Title }, metadata: null })).title;
  expect(said('Microsoft Word - rapport.doc')).toBe('Begeleiding naar werk in kleine kernen');
  expect(said('Begeleiding naar werk in kleine kernen')).toBe('Begeleiding naar werk in kleine kernen');
  const metadata = new Map<string, unknown>([
    ['dc:publisher', ['Movisie']],
    ['prism:doi', '10.1234/other'],
    ['dc:date', '2013-02-01'],
  ]);
  const csl = readFront([front], factsOf({ info: { Language: 'nl-NL' }, metadata }));
  expect(csl).toMatchObject({
    publisher: 'Movisie',
    DOI: '10.1234/other',
    issued: { 'date-parts': [[2013]] },
  });
});

it('says nothing of a file that says nothing', () => {
  expect(readFront([], none)).toEqual({ type: 'report' });
});
