import { expect, it } from 'vitest';
import { sha256Hex } from '../../kernel/hash';
import { sha256OfFile } from './file-hash';

it('is the SHA-256 of all of a file, whatever the pieces that it is read in', () => {
  const bytes = Uint8Array.from({ length: (4 << 20) + 77 }, (_, i) => i % 251);
  expect(sha256OfFile(bytes)).toBe(sha256Hex(bytes));
  expect(sha256OfFile(new Uint8Array())).toBe(sha256Hex(''));
});
