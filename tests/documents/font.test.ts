// The font as far as it is read, and its file with some glyphs only.
import { expect, it } from 'vitest';
import { FONTS } from '../helpers/copy-fonts';
import { UsedFace } from '../../shared/documents/page/faces';
import { TrueTypeFont } from '../../shared/documents/page/font';

const font = new TrueTypeFont(FONTS.Regular);

it('has the letters of the six languages, of Greek and Cyrillic, and the signs of reports', () => {
  for (const letter of 'azAZéèêëïöüçñåæøßœŒőűğşıİąćłžř€–—“”‘’„«»…•≥≤×½±−αΩжЯ§†°')
    expect(font.glyphOf(letter.codePointAt(0) ?? 0), letter).toBeGreaterThan(0);
  expect(font.glyphOf('中'.codePointAt(0) ?? 0)).toBe(0);
  expect(font.widthOf(font.glyphOf(0x69))).toBeLessThan(font.widthOf(font.glyphOf(0x6d)));
});

it('keeps the outlines of the glyphs that are used, also those that they are made of', () => {
  const used = [font.glyphOf(0xe9)];
  const small = font.subset(used);
  expect(small.length).toBeLessThan(FONTS.Regular.length / 2);
  const view = new DataView(small.buffer);
  expect(view.getUint32(0)).toBe(0x00010000);
  // A glyph that is made of others keeps them, so that it is larger than its own few bytes.
  expect(small.length).toBeGreaterThan(font.subset([]).length + 100);
});

it('gives each character a code of its own, a box too', () => {
  const face = new UsedFace(FONTS.Regular);
  expect(face.write('a中a😀')).toBe('0001000200010003');
  expect(face.characters).toEqual(['a', '中', '😀'].map((c) => c.codePointAt(0)));
  expect(face.widthOf('中')).toBeGreaterThan(0);
});
