// What is shown side by side of two records.
import { beforeAll, describe, expect, it } from 'vitest';
import { startTexts, textNow } from '../../lib/i18n';
import { fieldText, markWords } from './pair-fields';

beforeAll(() => startTexts('nl'));

it('a field is text, whatever its kind, and nothing where there is none', () => {
  const csl = {
    type: 'book',
    title: 'Titel',
    author: [{ family: 'Jansen', given: 'P.' }],
    issued: { 'date-parts': [[2019, 5]] },
  } as never;
  expect(fieldText(csl, 'title', textNow)).toBe('Titel');
  expect(fieldText(csl, 'author', textNow)).toContain('Jansen');
  expect(fieldText(csl, 'issued', textNow)).toContain('2019');
  expect(fieldText(csl, 'type', textNow)).toBe('Boek');
  expect(fieldText({ type: 'eigen' }, 'type', textNow)).toBe('eigen');
  expect(fieldText(csl, 'volume', textNow)).toBe('');
});

describe('words that the other lacks', () => {
  const own = (text: string, other: string): string[] =>
    markWords(text, other)
      .filter(({ isOwn }) => isOwn)
      .map((word) => word.text);
  it('are marked, whatever their capitals, accents and punctuation', () => {
    expect(own('De Café, open – nu!', 'het cafe (nu)')).toEqual(['De', 'open']);
  });
  it('are none where there is nothing to compare with', () => {
    expect(own('Een twee', '')).toEqual([]);
  });
  it('leave the text as it is', () => {
    const text = ' Een  twee\tdrie ';
    expect(
      markWords(text, 'x')
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });
});
