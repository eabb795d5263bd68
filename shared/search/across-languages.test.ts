import { describe, expect, it } from 'vitest';
import { foldText } from '../kernel/text';
import { acrossLanguages } from './across-languages';
import { ConceptFinder } from './concept-finder';
import { holdsIn, parseQuery } from './query';

const lists = [
  {
    id: 'subsidy',
    terms: { nl: ['*loonsubsidie*'], en: ['wage subsid*'], da: ['løntilskud'], fr: ['contrat* aidé*'] },
  },
  { id: 'women', terms: { nl: ['vrouw*'], de: ['frauen*'], da: ['*kvinde*'] } },
  { id: 'random', terms: { en: ['randomi?ed'], de: ['zufällig*'] } },
  { id: 'self', terms: { en: ['self-employ*'], nl: ['zelfstandig*'] } },
  { id: 'jobless', terms: { nl: ['werkloos*'], da: ['ledig*'] } },
];
const finds = (query: string, text: string): boolean =>
  acrossLanguages(parseQuery(query), lists).clauses.every((c) => holdsIn(c, () => foldText(text)));

describe('a query across languages', () => {
  it.each([
    ['wage subsidies', 'Effekten af løntilskud', true],
    ['wage subsidies', 'Tilskud til løn', false],
    ['wage subsidies', 'Subsidies on wages', true],
    ['wage subsidies vrouwen', 'Løntilskud for ledige kvinder', true],
    ['wage subsidies vrouwen', 'Løntilskud for ledige', false],
    ['"wage subsidies"', 'Que devient un contrat aidé ?', true],
    ['løntilskud', 'De loonsubsidies in Gent', true],
    ['løntilskud -vrouw', 'Løntilskud for kvinder', false],
    ['løntilskud OR random', 'wage subsidy', true],
    // A word that is within another word of another language is not that word.
    ['werkloos', 'Een volledige evaluatie', false],
    ['werkloos', 'Ledige i job', true],
    // As before: within words, where the list has nothing.
    ['ubsid', 'wage subsidy', true],
    ['zufällig', 'A randomized trial', true],
    ['self-employment', 'Zelfstandig ondernemen', true],
    ['self-employment aid', 'Zelfstandig ondernemen', false],
    ['zufällig', 'A randomised trial', true],
    ['title:vrouw', 'Kvinder i arbejde', true],
  ])('%s in %s', (query, text, is) => {
    expect(finds(query, text)).toBe(is);
  });
  it('says what it asks for besides, each concept once', () => {
    const { besides } = acrossLanguages(parseQuery('vrouw Frauen mentor'), lists);
    expect(besides.map((b) => b.concept)).toEqual(['women']);
    expect(besides[0]?.terms).toContainEqual({ language: 'da', term: '*kvinde*' });
  });
  it('finds all that the query finds without the lists', () => {
    for (const query of ['wage subsidies', 'vrouw OR man', '-x vrouw', 'titel:vrouw wage'])
      for (const text of ['wage subsidies for a vrouw', 'man', 'subsidies'])
        if (parseQuery(query).every((c) => holdsIn(c, () => text))) expect(finds(query, text)).toBe(true);
  });
});

describe('concepts of a text', () => {
  const finder = new ConceptFinder(lists);
  it.each([
    ['A wage subsidy for women', ['subsidy']],
    ['Subsidy, wage', []],
    ['Løntilskud til ledige indvandrerkvinder', ['subsidy', 'jobless', 'women']],
    ['De volledige tekst', []],
    ['', []],
  ])('%s', (text, ids) => {
    expect(finder.find(text)).toEqual(ids);
  });
});
