import { beforeAll, describe, expect, it } from 'vitest';
import { drawIcons, icnsOf, icoOf, SIZES } from './icons.mjs';

let pictures: Map<number, Buffer>;
beforeAll(async () => {
  pictures = await drawIcons();
});
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

describe('the icons', () => {
  it('are pictures of every size', () => {
    expect([...pictures.keys()]).toEqual(SIZES);
    for (const [size, png] of pictures) {
      expect(png.subarray(0, 4)).toEqual(PNG);
      expect(png.readUInt32BE(16)).toBe(size);
    }
  });
  it('lie in the file of Windows where its list says', () => {
    const ico = icoOf(pictures);
    expect(ico.readUInt16LE(2)).toBe(1);
    const count = ico.readUInt16LE(4);
    expect(count).toBe(7);
    for (let at = 0; at < count; at++) {
      const entry = 6 + 16 * at;
      const offset = ico.readUInt32LE(entry + 12);
      expect(ico.subarray(offset, offset + 4)).toEqual(PNG);
      expect(ico.readUInt32BE(offset + 16)).toBe(ico.readUInt8(entry) === 0 ? 256 : ico.readUInt8(entry));
    }
  });
  it('fill the file of a Mac, piece by piece', () => {
    const icns = icnsOf(pictures);
    expect(icns.toString('latin1', 0, 4)).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    let at = 8;
    const types: string[] = [];
    while (at < icns.length) {
      types.push(icns.toString('latin1', at, at + 4));
      expect(icns.subarray(at + 8, at + 12)).toEqual(PNG);
      at += icns.readUInt32BE(at + 4);
    }
    expect(types).toContain('ic10');
    expect(at).toBe(icns.length);
  });
});
