import { describe, expect, it } from 'vitest';
import { holdsIn, parseQuery } from './query';
import { foldText } from '../kernel/text';

const finds = (query: string, text: string): boolean =>
  parseQuery(query).every((c) => holdsIn(c, foldText(text)));

describe('a query', () => {
  const text = 'Harm-reduction policy for gamblers, in Zürich';
  it.each([
    ['harm policy', true],
    ['harm tax', false],
    ['"harm reduction"', true],
    ['"reduction harm"', false],
    ['“harm reduction”', true],
    ['gambl*', true],
    ['gambl* -policy', false],
    ['gambl* NOT policy', false],
    ['gambl* NOT tax', true],
    ['tax OR policy', true],
    ['tax OR duty', false],
    ['harm AND policy', true],
    ['-"harm reduction"', false],
    ['zurich', true],
    ['"harm red', true],
    ['', true],
    ['-', true],
    ['NOT', false],
    ['"reduction policy for"', true],
  ])('%s', (query, expected) => {
    expect(finds(query, text)).toBe(expected);
  });
});
