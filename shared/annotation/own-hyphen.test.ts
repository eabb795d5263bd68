// Words that a line breaks at a hyphen of their own, and words that it breaks at one it puts there.
import { describe, expect, it } from 'vitest';
import { countWords, hasOwnHyphen } from './own-hyphen';
import { readablePassage } from './readable';

const isOwn = (first: string, second: string, pages = ''): boolean =>
  hasOwnHyphen(first, second, countWords(pages));

describe('a hyphen at the end of a line', () => {
  it.each([
    ['e-mail', 'e', 'mail'],
    ['t-test', 't', 'test'],
    ['self-esteem', 'self', 'esteem'],
    ['well-known', 'Well', 'known'],
    ['re-employment', 're', 'employment'],
    ['anti-inflammatory', 'anti', 'inflammatory'],
    ['quasi-experimental', 'quasi', 'experimental'],
    ['sociaal-economisch', 'sociaal', 'economisch'],
    ['niet-werkende', 'niet', 'werkende'],
  ])('is the own one of %s', (_word, first, second) => {
    expect(isOwn(first, second)).toBe(true);
  });
  it.each([
    ['employ', 'ment'],
    ['re', 'search'],
    ['co', 'operation'],
    ['self', 'ish'],
    ['well', 'ness'],
    ['niet', 'temin'],
    ['non', 'sense'],
    ['anti', 'cipate'],
  ])('is not of %s and %s', (first, second) => {
    expect(isOwn(first, second)).toBe(false);
  });
  it('is judged by the pages at hand, whichever form stands there more often', () => {
    expect(isOwn('long', 'term', 'The Long-term view.')).toBe(true);
    expect(isOwn('long', 'term', 'The long\u2011term view.')).toBe(true);
    expect(isOwn('long', 'term', 'the long-terminal view, oblong-term')).toBe(false);
    expect(isOwn('long', 'term', 'the long-\nterm view')).toBe(false);
    expect(isOwn('e', 'mail', 'an email')).toBe(false);
    expect(isOwn('e', 'mail', 'an email and an e-mail, your e-mail')).toBe(true);
    expect(isOwn('co', 'operation', 'cooperation, not co-operation')).toBe(false);
  });
});

describe('a passage', () => {
  it('keeps the hyphens that belong to its words', () => {
    expect(readablePassage('a well-\nknown e-\nmail from Noord-\nHolland')).toBe(
      'a well-known e-mail from Noord-Holland',
    );
    expect(
      readablePassage('the long-\nterm employ-\nment', 'the long-\nterm employ-\nment is long-term'),
    ).toBe('the long-term employment');
    expect(readablePassage('the long-\nterm employ-\nment')).toBe('the longterm employment');
    expect(readablePassage('e\u0301le\u0301-\nves', 'élé-ves')).toBe('élé-ves');
  });
  it('has none where the file says that the line broke the word', () => {
    for (const soft of ['\u00ad', '\u2027'])
      expect(readablePassage(`long${soft}\nterm`, 'long-term')).toBe('longterm');
  });
});

it('costs what a passage is long, not its square', () => {
  const long = 'a'.repeat(200_000);
  const many = 'employ-\nment of the well-\nknown '.repeat(20_000);
  const before = performance.now();
  expect(readablePassage(long, long)).toBe(long);
  expect(readablePassage(many, many)).toContain('employment of the well-known');
  expect(performance.now() - before).toBeLessThan(2000);
});
