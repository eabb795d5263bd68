import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isSamePicture } from './pictures';

/** A PNG of grey, two points wide; each line with its filter. */
function png(lines: number[][], level: 0 | 9 = 9): Uint8Array {
  const part = (name: string, data: Uint8Array): number[] => {
    const size = new Uint8Array(4);
    new DataView(size.buffer).setUint32(0, data.length);
    return [...size, ...new TextEncoder().encode(name), ...data, 0, 0, 0, 0];
  };
  const head = Uint8Array.from([0, 0, 0, 2, 0, 0, 0, lines.length, 8, 0, 0, 0, 0]);
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...part('IHDR', head),
    ...part('IDAT', zlibSync(Uint8Array.from(lines.flat()), { level })),
    ...part('IEND', new Uint8Array()),
  ]);
}

describe('a picture', () => {
  // 10 20 / 30 40 without filters; then by the point on the left, and by the point above.
  const plain = png([
    [0, 10, 20],
    [0, 30, 40],
  ]);
  it('that another program wrote anew is the same', () => {
    expect(
      isSamePicture(
        plain,
        png(
          [
            [1, 10, 10],
            [2, 20, 20],
          ],
          0,
        ),
      ),
    ).toBe(true);
    expect(
      isSamePicture(
        plain,
        png([
          [4, 10, 10],
          [3, 25, 15],
        ]),
      ),
    ).toBe(true);
  });
  it('with one point changed, or of another size, is another', () => {
    expect(
      isSamePicture(
        plain,
        png([
          [0, 10, 20],
          [0, 30, 90],
        ]),
      ),
    ).toBe(false);
    expect(isSamePicture(plain, png([[0, 10, 20]]))).toBe(false);
  });
  it('in another format cannot be compared', () => {
    expect(isSamePicture(plain, Uint8Array.from([0xff, 0xd8, 0xff]))).toBeNull();
  });
});
