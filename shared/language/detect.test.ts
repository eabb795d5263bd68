import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectLanguage, documentLanguage } from './detect';

type Titles = {
  subjects: { titles: Record<string, string[]> }[];
  others: { language: string; title: string }[];
};

const folder = join(import.meta.dirname, '..', '..', 'tests', 'fixtures', 'languages');
const titles = ['titles', 'titles-held-out'].flatMap((name) => {
  const { subjects, others } = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Titles;
  return [
    ...subjects.flatMap((s) =>
      Object.entries(s.titles).flatMap(([language, of]) => of.map((title) => ({ language, title }))),
    ),
    ...others,
  ];
});

describe('the language of a text', () => {
  it('is told of nine titles in ten, and of none wrongly', () => {
    const told = titles.map(({ language, title }) => ({ language, title, found: detectLanguage(title) }));
    expect(told.filter((x) => x.found !== null && x.found !== x.language)).toEqual([]);
    expect(told.filter((x) => x.found !== null).length).toBeGreaterThan(0.9 * titles.length);
  });
  it.each([
    ['Evaluation der Integrationskurse', 'de'],
    ['Evaluation der Maßnahme', 'de'],
    ['Evaluation of integration courses', 'en'],
    ['Implementation and effects', 'en'],
    ['Evaluatie van de inburgering', 'nl'],
    ['Evaluation du programme', 'fr'],
    ['Integration und Arbeit in der Kommune', 'de'],
    ['Programme evaluation in Sweden and Denmark', 'en'],
  ])('is told of a short title by its small words: %s', (title, language) => {
    expect(detectLanguage(title)).toBe(language);
  });
  it.each(['', '12 34', 'PRISMA', 'SWOV 2019-3', '🙂🙂🙂'])('is not guessed from %j', (text) => {
    expect(detectLanguage(text)).toBeNull();
  });
});

describe('the language of a document', () => {
  const dutch =
    'De gemeente begeleidt nieuwkomers naar werk. Daarbij krijgen zij les op de werkvloer en een vaste begeleider die met hen zoekt. ';
  const english = 'This summary is in English, as the council asked for one that can be read abroad. ';
  it('is that of most of it', () => {
    expect(documentLanguage([english.repeat(8), dutch.repeat(40), dutch.repeat(40)])).toBe('nl');
  });
  it('is not told where half is in another', () => {
    expect(documentLanguage([english.repeat(60).slice(0, 4800), dutch.repeat(60).slice(0, 4800)])).toBeNull();
    expect(documentLanguage([])).toBeNull();
  });
});
