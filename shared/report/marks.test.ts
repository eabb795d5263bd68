import { describe, expect, it } from 'vitest';
import { type ReportProduct } from './document-model';
import { productIds } from './products/registry';
import { findMark, placeOf, ProductMarks, readMark, shortName } from './marks';

const product: ReportProduct = {
  id: 'bijlage-2',
  language: 'en',
  title: 'Appendix 2',
  landscape: false,
  blocks: [],
  slides: [],
};
const exported = { entry: 'a'.repeat(64), style: 'apa' as const, correspondent: 'a-person' };

describe('a mark', () => {
  it('is the name of a bookmark and of a range: at most 40 letters, digits and underscores, and no cell', () => {
    const mark = new ProductMarks(product, exported).named('title', 'x', 'where');
    expect(mark).toMatch(/^_[A-Za-z0-9_]{1,39}$/);
  });
  it('is read back from any text around it, with its product, choice and entry', () => {
    const mark = new ProductMarks(product, exported).named('title', 'x', 'where');
    expect(findMark(`Titel [${mark}]`)).toBe(mark);
    expect(readMark(mark)).toMatchObject({
      language: 'en',
      product: shortName('bijlage-2'),
      option: shortName('a-person'),
      entry: 'aaaaaaaa',
    });
    expect(readMark('_Z1n')).toBeNull();
  });
  it('names the same place whatever stands there, and another for another moment', () => {
    const [a, b] = ['x', 'y'].map((text) => new ProductMarks(product, exported).named('title', text, ''));
    const later = new ProductMarks(product, { ...exported, entry: 'b'.repeat(64) }).named('title', 'x', '');
    expect(a).not.toBe(b);
    expect(placeOf(a ?? '')).toBe(placeOf(b ?? ''));
    expect(placeOf(later)).not.toBe(placeOf(a ?? ''));
  });
  it('tells every product apart', () => {
    expect(new Set(productIds.map(shortName)).size).toBe(productIds.length);
  });
  it('is not given where nothing is said of the export', () => {
    expect(new ProductMarks(product, null).named('title', 'x', '')).toBe('');
  });
});
