import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countLines, longestWord, widthOf, wrapLine } from './text-measure';

describe('measured text', () => {
  it('gives every text back when its lines are joined, and no line is too wide', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 20, max: 200 }), (text, width) => {
        const lines = wrapLine(text, width, 10);
        expect(lines.join('')).toBe(text);
        for (const line of lines) {
          const isOneLetter = /^.?$/u.test(line.trimEnd());
          if (!isOneLetter) expect(widthOf(line.trimEnd(), 10)).toBeLessThanOrEqual(width + 1e-6);
        }
      }),
    );
  });
  it('breaks between words, and within addresses after a slash', () => {
    expect(wrapLine('een twee drie', widthOf('een twee', 10), 10)).toEqual(['een twee ', 'drie']);
    expect(wrapLine('https://a.nl/bbbb/cccc', widthOf('https://a.nl/bbbb/', 10), 10)).toEqual([
      'https://a.nl/bbbb/',
      'cccc',
    ]);
  });
  it('counts empty lines', () => expect(countLines('a\n\nb', 100, 10)).toBe(3));
  it('knows the longest word', () =>
    expect(longestWord('a methodologisch b', 10)).toBeCloseTo(widthOf('methodologisch', 10), 9));
});
