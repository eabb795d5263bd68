// Files that are read from disk a window at a time: the same pieces wherever a window ends, and the same references.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileBytes } from '../../shared/import/bytes/file-bytes';
import { parseReferenceFile } from '../../shared/import/parse-file';
import { afterLine, textPieces } from '../../shared/import/bytes/text-pieces';
import { unpackFile } from '../../shared/import/bytes/unpack';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A file of which each part is a copy, as from disk; notes the most that was asked for at once. */
function onDisk(bytes: Uint8Array): FileBytes & { most: number } {
  const file = {
    most: 0,
    length: bytes.length,
    subarray: (from: number, to: number): Uint8Array => {
      const part = bytes.slice(from, to);
      file.most = Math.max(file.most, part.length);
      return part;
    },
  };
  return file;
}

const line = fc.string({ unit: fc.constantFrom(...Array.from('aé図😀\r "@-')), maxLength: 12 });

describe('the pieces of a file', () => {
  it('are its text, behind lines, whatever the window', () => {
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 20 }).map((lines) => lines.join('\n')),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 40 }),
        (text, size, window) => {
          const pieces = [...textPieces(onDisk(encode(text)), afterLine(size), window)];
          expect(pieces.map((p) => p?.text).join('')).toBe(text);
          expect(pieces).toEqual([...textPieces(encode(text), afterLine(size))]);
          expect(pieces.map((p) => p?.isLast)).toEqual(pieces.map((_, i) => i === pieces.length - 1));
          for (const piece of pieces.slice(0, -1)) expect(piece?.text.endsWith('\n')).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
  it('are seen to be no UTF-8, wherever that shows', () => {
    const bytes = encode('a line\n'.repeat(500) + 'é');
    bytes[bytes.length - 2] = 0xff;
    expect([...textPieces(onDisk(bytes), afterLine(10), 64)].at(-1)).toBeNull();
  });
  it('grow for a line that is longer than a window, at a cost in proportion', () => {
    const file = onDisk(encode('x'.repeat(1 << 20)));
    let asked = 0;
    const counted: FileBytes = {
      length: file.length,
      subarray: (from, to) => {
        const part = file.subarray(from, to);
        asked += part.length;
        return part;
      },
    };
    expect([...textPieces(counted, afterLine(10), 16)]).toHaveLength(1);
    expect(asked).toBeLessThan(4 << 20);
  });
});

const record = (n: number): string =>
  `TY  - JOUR\r\nTI  - Titel ${n} – é\r\nAU  - Jansen, J.\r\nAB  - ${'woorden '.repeat(60)}\r\nER  - \r\n\r\n`;
const many = Array.from({ length: 40_000 }, (_, n) => record(n)).join('');

describe('a file on disk', () => {
  it('is read as one in memory, a part at a time', () => {
    const bytes = encode(many);
    const file = onDisk(bytes);
    const unpacked = unpackFile({ name: 'a.ris', bytes: file });
    expect(unpacked.ok && unpacked.value[0]?.bytes).toBe(file);
    const read = parseReferenceFile(file);
    expect(read).toEqual(parseReferenceFile(bytes));
    expect(read.ok && read.value.references).toHaveLength(40_000);
    // Sixteen of its twenty-two megabytes.
    expect(bytes.length).toBeGreaterThan(20 << 20);
    expect(file.most).toBeLessThanOrEqual(16 << 20);
  });
});
