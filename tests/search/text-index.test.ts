// The index answers as reading every text would.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../shared/kernel/text';
import { TextIndexBuilder } from '../../shared/search/text-index';

const letters = fc.constantFrom(...'abÀé ß\u00a0\u00a8\n-.1ﬁ図İ'.split(''));
const text = fc.string({ unit: letters, maxLength: 30 });

describe('an index of texts', () => {
  it('finds what reading finds', () => {
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 12 }),
        fc.string({ unit: letters, maxLength: 3 }),
        (texts, sought) => {
          const word = foldText(sought)
            .split(' ')
            .find((w) => w !== '');
          if (word === undefined) return;
          const builder = new TextIndexBuilder();
          for (const t of texts) builder.add(t);
          const found = [...builder.build().find(word)];
          expect(found).toEqual(texts.map((t) => (foldText(t).includes(word) ? 1 : 0)));
        },
      ),
      { numRuns: 2000 },
    );
  });
  it('finds words that stand far apart', () => {
    // Steps of one, two and three bytes.
    const builder = new TextIndexBuilder();
    const holds = (i: number): boolean => i === 0 || i === 127 || i === 128 || i === 19_000 || i === 19_999;
    for (let i = 0; i < 20_000; i++) builder.add(holds(i) ? 'common rare' : 'common');
    const index = builder.build();
    const found = (word: string): number[] =>
      [...index.find(word).entries()].flatMap(([i, is]) => (is ? [i] : []));
    expect(found('rare')).toEqual([0, 127, 128, 19_000, 19_999]);
    expect(found('common')).toHaveLength(20_000);
  });
  it('finds a word behind two million texts', () => {
    const builder = new TextIndexBuilder();
    for (let i = 0; i < 2_100_001; i++) builder.add(i === 2_100_000 ? 'last' : '');
    expect(builder.build().find('last').indexOf(1)).toBe(2_100_000);
  });
  it('finds nothing in nothing', () => {
    expect([...new TextIndexBuilder().build().find('a')]).toEqual([]);
  });
});
