// The hash of an entry, against Node's own: texts are hashed in pieces, and a piece may end within a letter.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../shared/kernel/hash';

const expected = (text: string): string =>
  createHash('sha256').update(new TextEncoder().encode(text)).digest('hex');

describe('the hash of a text', () => {
  it('is that of its UTF-8, wherever its pieces end', () => {
    for (const letters of ['a', 'é', '図', '\u{1f600}', 'a\u{1f600}', '\ud83d', 'a\ud83d', '\ude00\ud83d'])
      for (const length of [0, 1, 16_383, 16_384, 16_385, 32_769, 70_000]) {
        const text = letters.repeat(Math.ceil(length / letters.length)).slice(0, length);
        expect(sha256Hex(text)).toBe(expected(text));
      }
  });
});
