// Lists of references as pages have them: where they begin and end, how their entries are parted.
import { expect, it } from 'vitest';
import { pageOf, linesFrom } from './pages.fixture';
import { readReferenceLists } from './read-lists';

const BODY = ['Dit is de tekst van het rapport zelf.', 'Zoals Jansen (2010) laat zien, werkt het.'];
const HANGING = [
  'Jansen, A., & de Boer, P. (2010). Begeleiding naar werk in vier ge-',
  '\tmeenten. Tijdschrift voor Arbeid, 12(3), 45–61. https://doi.org/10.1234/',
  '\ttva.2010.45',
  'Centraal Planbureau (2012). Kansrijk arbeidsmarktbeleid. Den Haag: Centraal Planbureau.',
  'Visser, M. (2014). Taallessen naast werk: een evaluatie. Utrecht: Movisie.',
];
const read = (...pages: string[][]) =>
  readReferenceLists(pages.map((texts) => pageOf(linesFrom(texts)))).map(({ page, line, text, csl }) => ({
    page,
    line,
    text,
    csl,
  }));

it('reads a list with hanging indents, words and addresses broken over lines', () => {
  const entries = read([...BODY, 'Literatuur', ...HANGING]);
  expect(entries.map((e) => [e.page, e.line])).toEqual([
    [0, 4],
    [0, 7],
    [0, 8],
  ]);
  expect(entries[0]?.text).toContain('vier gemeenten. Tijdschrift');
  expect(entries[0]?.csl).toMatchObject({
    title: 'Begeleiding naar werk in vier gemeenten',
    author: [
      { family: 'Jansen', given: 'A.' },
      { family: 'Boer', given: 'P.', 'non-dropping-particle': 'de' },
    ],
    issued: { 'date-parts': [[2010]] },
    'container-title': 'Tijdschrift voor Arbeid',
    volume: '12',
    page: '45-61',
    DOI: '10.1234/tva.2010.45',
  });
  expect(entries[1]?.csl.author).toEqual([{ literal: 'Centraal Planbureau' }]);
});

it('ends a list at an appendix, and goes on over pages without their numbers', () => {
  const entries = read(
    ['4. References', ...HANGING.slice(0, 4), '12'],
    ['13', ...HANGING.slice(4), 'Bijlage 1', 'Vragenlijst (2011). Dit is geen referentie, maar een bijlage.'],
  );
  expect(entries.map((e) => e.csl.title)).toEqual([
    'Begeleiding naar werk in vier gemeenten',
    'Kansrijk arbeidsmarktbeleid',
    'Taallessen naast werk: een evaluatie',
  ]);
});

it('parts entries by their numbers, also without a heading', () => {
  const numbered = [
    '[1] A. Gal and M. Franz. Trace-based compilation for languages. In Proceedings of',
    'PLDI, pages 465–478. ACM Press, 2009.',
    '[2] J. Smith. A second paper about work. Journal of Work, 3(2):10–20, 2011.',
    '[3] K. Berg. A third report on guidance. Utrecht University, 1999.',
  ];
  for (const list of [
    ['Referenties', ...numbered],
    [...BODY, ...numbered],
  ])
    expect(read(list).map((e) => e.csl.title)).toEqual([
      'Trace-based compilation for languages',
      'A second paper about work',
      'A third report on guidance',
    ]);
});

it('reads two columns one after the other, in whatever order the file has them', () => {
  const left = [
    '[1] A. Adams. The first of the left column. Press, 2001.',
    '[2] B. Brown. The second of the left. Press, 2002.',
    '[3] C. Clark. The third of the left one. Press, 2003.',
    '[4] D. Drew. The fourth of the left. Press, 2004.',
  ];
  const right = left.map((text, i) => text.replace(/\[\d\]/, `[${i + 5}]`));
  const lines = left.flatMap((text, i) => [
    { text, x: 50, y: 600 - 12 * i },
    { text: right[i] ?? '', x: 320, y: 600 - 12 * i },
  ]);
  const entries = readReferenceLists([pageOf([{ text: 'References', x: 50, y: 640 }, ...lines])]);
  expect(entries.map((e) => /\d/.exec(e.text)?.[0])).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
});

it('finds nothing where there is no list', () => {
  expect(read(BODY)).toEqual([]);
  expect(readReferenceLists([])).toEqual([]);
  expect(read(['Literatuur', 'Zie de vorige pagina.'])).toEqual([]);
});

it('is not held up by hostile documents', () => {
  const begun = performance.now();
  const long = 'A'.repeat(3000);
  const pages = Array.from({ length: 200 }, (_, p) =>
    pageOf(linesFrom(Array.from({ length: 60 }, (_v, i) => `Regel ${i} van pagina ${p} zonder lijst.`))),
  );
  expect(readReferenceLists(pages)).toEqual([]);
  const entry = (i: number): string =>
    `Jansen, A. (${1900 + (i % 120)}). Titel nummer ${i} van een lange lijst. Uitgever.`;
  const list = Array.from({ length: 100 }, (_, p) =>
    pageOf(linesFrom(Array.from({ length: 50 }, (_v, i) => entry(p * 50 + i)))),
  );
  const heading = pageOf(linesFrom(['Literatuur']));
  expect(readReferenceLists([heading, ...list])).toHaveLength(5000);
  const hostile = [
    `${long}, ${long} (2001). ${long}`,
    `“${long}`,
    `${'A. '.repeat(1000)}2001`,
    `[${'1'.repeat(3000)}]`,
  ];
  readReferenceLists([pageOf(linesFrom(['References', ...hostile, ...hostile]))]);
  expect(performance.now() - begun).toBeLessThan(8000);
});
