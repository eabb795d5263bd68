// @vitest-environment jsdom
import { draw } from '../../../../tests/helpers/drawn';
import { expect, test } from 'vitest';
import { PassageDiff } from './PassageDiff';

test('what is gone and what is new are told apart from what stayed', () => {
  const { container } = draw(<PassageDiff before="een oude tekst" after="een nieuwe tekst" />);
  const words = (tag: string): string[] =>
    [...container.querySelectorAll(`.zeef-diff ${tag}`)].map((e) => e.textContent.trim());
  expect(words('del')).toEqual(['oude']);
  expect(words('ins')).toEqual(['nieuwe']);
  expect(words('span').join(' ')).toBe('een tekst');
});
