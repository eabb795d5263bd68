// The index answers as reading every text would.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../shared/kernel/text';
import { TextIndexBuilder } from '../../shared/kernel/text-index';

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
  it('finds nothing in nothing', () => {
    expect([...new TextIndexBuilder().build().find('a')]).toEqual([]);
  });
});
