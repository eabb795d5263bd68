import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linesOf } from './lines';

it('lines are those of the whole text, wherever it is cut', () => {
  const line = fc.oneof(fc.constantFrom('', '{"a":"é你"}'), fc.string({ maxLength: 9, unit: 'grapheme' }));
  fc.assert(
    fc.property(fc.array(line), fc.integer({ min: 1, max: 30 }), (lines, atOnce) => {
      const text = lines.join('\n');
      expect([...linesOf(new TextEncoder().encode(text), atOnce)]).toEqual(text.split('\n'));
    }),
  );
});
