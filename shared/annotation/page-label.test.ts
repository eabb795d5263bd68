import { expect, test } from 'vitest';
import { FullTextIndex } from './full-text';
import { pageLabelOf } from './page-label';

test('a page is called as its file calls it, else by its number', () => {
  expect(pageLabelOf(['112', '113'], 1)).toBe('113');
  expect(pageLabelOf(['iv', ''], 1)).toBe('2');
  expect(pageLabelOf(['iv'], 4)).toBe('5');
  expect(pageLabelOf(null, 0)).toBe('1');
});

test('a hit of a search names its page so', () => {
  const index = new FullTextIndex();
  index.set('a', ['school', 'ontbijt op school'], ['112', '113']);
  index.set('b', ['ontbijt']);
  const clauses = [{ atoms: [{ words: ['ontbijt'], isPhrase: false }], isNot: false }];
  const labels = index.search(clauses, 9).hits.map(({ documentId, pageLabel }) => [documentId, pageLabel]);
  expect(new Map(labels as [string, string][])).toEqual(
    new Map([
      ['a', '113'],
      ['b', '1'],
    ]),
  );
});
