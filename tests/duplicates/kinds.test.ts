// Pairs made to mislead the matcher, kind by kind: those that are one publication, those that a person must see, and
// those that no one need be asked about. Each in both orders, and looked for among other records, so that the blocks
// are tried, too.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findDuplicates } from '../../shared/duplicates/match';
import { parseName } from '../../shared/import/normalise/names';
import { parseReferenceFile } from '../../shared/import/parse-file';
import type { CslItem } from '../../shared/model/reference';
import { hasMaterial, materialPath } from '../helpers/corpora';

type Over = Partial<Omit<CslItem, 'author' | 'issued'>> & { by?: string; in?: number };

/** An article; `by`: family names, `in`: its year. */
function item({ by = 'Lindgren, Berg, Holm', in: year = 2019, ...over }: Over): CslItem {
  return {
    type: 'article-journal',
    title: 'Mentoring for newly arrived refugees and their place on the labour market',
    author: by === '' ? [] : by.split(', ').map((family) => parseName(`${family}, A.`)),
    issued: { 'date-parts': [[year]] },
    'container-title': 'Journal of Ethnic and Migration Studies',
    volume: '45',
    issue: '2',
    page: '101-120',
    ...over,
  };
}

// Others of the same field, so that words of titles have some weight.
const OTHERS = Array.from({ length: 30 }, (_, i) =>
  item({
    title: `Wage subsidies, language lessons and ${['nurses', 'drivers', 'cooks', 'tailors', 'clerks'][i % 5] ?? ''} in town ${i}`,
    by: `Person${String.fromCharCode(97 + i)}q, Other${String.fromCharCode(98 + i)}z`,
    in: 1980 + i,
    volume: String(200 + i),
    page: `${300 + 20 * i}-${310 + 20 * i}`,
  }),
);

/** What becomes of two records among others, in either order. */
function fate(a: Over, b: Over): string {
  const [one, other] = [item(a), item(b)];
  const verdicts = [
    [one, other],
    [other, one],
  ].map((pair) => {
    const { groups, likely } = findDuplicates([...pair, ...OTHERS]);
    if (groups.some((g) => g.includes(0) && g.includes(1))) return 'merged';
    return likely.some((p) => p.a === 0 && p.b === 1) ? 'asked' : 'apart';
  });
  expect(verdicts[1]).toBe(verdicts[0]);
  return verdicts[0] ?? '';
}

const ABSTRACT = Array.from({ length: 40 }, (_, i) => `word${String.fromCharCode(97 + (i % 26))}${i}`).join(
  ' ',
);
const COMPANY = 'Aalto, Brandt, Cole, Dietz, Evers, Falk, Gerrits, Hals, Ivens, Jonker, Kamp';
const SUPPLEMENT: Over = {
  'container-title': 'Annals of Social Work',
  volume: '122',
  issue: '21',
  page: '1660',
};

describe('one publication: merged', () => {
  it.each<[string, Over, Over]>([
    [
      'British and American spelling',
      {
        title: 'Randomised trial of programmes for labour market counselling in a paediatric centre',
        page: '',
        volume: '',
      },
      {
        title: 'Randomized trial of programs for labor market counseling in a pediatric center',
        page: '',
        volume: '',
      },
    ],
    [
      'haemolytic and hemolytic, without volume or pages',
      { title: 'Haemolytic anaemia and oedema', page: '', volume: '', issue: '' },
      { title: 'Hemolytic anemia and edema', page: '', volume: '', issue: '' },
    ],
    [
      'a Greek letter and its name, with and without hyphen',
      { title: 'β-carotene, TNF-α and IL-6 among long-term unemployed', page: '' },
      { title: 'Betacarotene, TNF alpha and IL6 among longterm unemployed', page: '' },
    ],
    [
      'a hyphen that one database leaves out',
      { title: 'Non-standard work and well-being of shift-workers', volume: '' },
      { title: 'Nonstandard work and wellbeing of shift workers', volume: '' },
    ],
    ['pages with and without a letter', { page: 'c37' }, { page: '37' }],
    [
      'a title that says little, pages with and without a letter, no volume',
      { title: 'Wages', by: 'Lindgren, Berg', volume: '', page: 'c37' },
      { title: 'Wages', by: 'Lindgren, Berg', volume: '', page: '37' },
    ],
  ])('%s', (_kind, a, b) => {
    expect(fate(a, b)).toBe('merged');
  });
});

describe('a person is asked', () => {
  it.each<[string, Over, Over]>([
    [
      'two abstracts on one page of a supplement: other first author, the words in another order, another treatment',
      {
        ...SUPPLEMENT,
        by: COMPANY,
        title:
          'Intensive coaching with wage subsidy for adults with long unemployment: results of a randomised trial',
      },
      {
        ...SUPPLEMENT,
        page: '1660-1661',
        by: 'Zorn, Aalto, Yates, Brandt, Xander, Cole, Wolff, Dietz, Veen, Ummels, Tobin',
        title:
          'Results of a randomised trial of mentoring with wage subsidy for adults with long unemployment: intensive',
      },
    ],
    [
      'the same authors on one page of a supplement, another treatment',
      {
        ...SUPPLEMENT,
        by: COMPANY,
        title: 'Work first with coaching for adults after a long period of unemployment',
      },
      {
        ...SUPPLEMENT,
        by: COMPANY,
        title: 'Work first with training for adults after a long period of unemployment',
      },
    ],
    [
      'one word exchanged, without pages',
      {
        page: '',
        title: 'Effects of job coaching on the earnings of women who receive benefits in three towns',
      },
      {
        page: '',
        title: 'Effects of job coaching on the earnings of migrants who receive benefits in three towns',
      },
    ],
    [
      'the two compared in the other order',
      { page: '101-120', title: 'Wage subsidies versus sheltered work: earnings after vocational training' },
      { page: '121-140', title: 'Sheltered work versus vocational training: earnings after wage subsidies' },
    ],
    [
      'part I and part II on one page',
      { ...SUPPLEMENT, title: 'Street-level work with migrants in four towns. Part I' },
      { ...SUPPLEMENT, title: 'Street-level work with migrants in four towns. Part II' },
    ],
    [
      'a whole and its second part',
      { page: '', title: 'Street-level work with migrants in four towns' },
      { page: '', title: 'Street-level work with migrants in four towns. Part II' },
    ],
    [
      'part I and part II under one DOI',
      { DOI: '10.1000/series', page: '', title: 'Street-level work with migrants, part I' },
      { DOI: '10.1000/series', page: '', title: 'Street-level work with migrants, part II' },
    ],
    ['an erratum', {}, { title: `Erratum: ${item({}).title ?? ''}`, page: '415' }],
    [
      'an erratum that carries the DOI and the pages of its article',
      { DOI: '10.1000/x' },
      { DOI: '10.1000/x', title: `Erratum to: ${item({}).title ?? ''}` },
    ],
    [
      'a reply',
      { by: 'Lindgren, Berg' },
      { by: 'Lindgren, Berg', page: '121-122', title: `Reply to: ${item({}).title ?? ''}` },
    ],
    [
      'a comment',
      { by: 'Lindgren' },
      { by: 'Lindgren', page: '123-124', title: `Comment on: ${item({}).title ?? ''}` },
    ],
    [
      'the abstract of a congress in a supplement of the same volume, and the article',
      { page: '733-745' },
      { page: 'S81', issue: 'Suppl 1' },
    ],
    [
      'the abstract of a congress in another journal, and the article',
      { volume: '', page: '733-745' },
      { 'container-title': 'European Journal of Public Health', volume: '', page: '', in: 2019 },
    ],
    [
      'volume and issue that slipped by one field, under a title that says little',
      { title: 'Editorial', by: 'Lindgren, Berg', volume: '45', issue: '2', page: '101-104' },
      { title: 'Editorial', by: 'Lindgren, Berg', volume: '2', issue: '101', page: '101-104' },
    ],
    [
      'volume, issue and page that slipped by one field, under a title that says little',
      { title: 'Editorial', by: 'Lindgren, Berg', volume: '45', issue: '2', page: '101-104' },
      { title: 'Editorial', by: 'Lindgren, Berg', volume: '', issue: '45', page: '2' },
    ],
    [
      'an erratum that carries the abstract of its article, elsewhere',
      { abstract: ABSTRACT, page: '101-120' },
      { abstract: ABSTRACT, title: `Erratum: ${item({}).title ?? ''}`, page: '415', volume: '46' },
    ],
    [
      'a volume one further, under a title that says little',
      { title: 'Letter', volume: '45', issue: '2', page: '101-104' },
      { title: 'Letter', volume: '46', issue: '3', page: '101-104' },
    ],
    [
      'the original and the translated title on one first page',
      { by: 'Weber', title: '[Lohnzuschüsse und Beschäftigung]', page: '10', language: 'de' },
      { by: 'Weber', title: 'Wage subsidies and employment', page: '10', language: 'en' },
    ],
    [
      'a translated title where no one says the language',
      { by: 'Weber, Sommer', title: 'Wirkungen der Lohnzuschüsse auf die Beschäftigung', page: '10-31' },
      { by: 'Weber, Sommer', title: 'Effects of wage subsidies on employment', page: '10' },
    ],
  ])('%s', (_kind, a, b) => {
    expect(fate(a, b)).toBe('asked');
  });
});

describe('no one is asked', () => {
  it.each<[string, Over, Over]>([
    [
      'the editorials of two issues',
      { title: 'Editorial', by: 'Berg', issue: '2', page: '101-102' },
      { title: 'Editorial', by: 'Berg', issue: '3', page: '201-202' },
    ],
    [
      'two articles of one issue by one author',
      { by: 'Berg', title: 'Housing of students in the north', page: '101-120' },
      { by: 'Berg', title: 'Pensions after self-employment', page: '121-140' },
    ],
    [
      'two abstracts on one page by other people about other things',
      { ...SUPPLEMENT, by: 'Berg, Holm', title: 'Housing of students in the north' },
      { ...SUPPLEMENT, by: 'Visser, Smit', title: 'Pensions after self-employment' },
    ],
  ])('%s', (_kind, a, b) => {
    expect(fate(a, b)).toBe('apart');
  });
});

describe.skipIf(!hasMaterial)('reported cases', () => {
  it('58: the original and the translated title of one article', () => {
    const outcome = parseReferenceFile(
      new Uint8Array(readFileSync(materialPath('corpora', 'reported', '58-dup-translated', 'a.ris'))),
    );
    const { groups, likely } = findDuplicates(outcome.ok ? outcome.value.references.map((r) => r.csl) : []);
    expect(groups.length + likely.length).toBe(1);
  });
});
