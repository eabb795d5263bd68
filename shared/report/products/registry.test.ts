// The registry holds what the folder holds, and every product can be told from the others.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findProduct, productIds, productOf, products } from './registry';

describe('the registry of products', () => {
  it('lists every file of its folder once, by the id that the file is named by', () => {
    const files = readdirSync(import.meta.dirname)
      .filter((name) => !/^registry\.|\.test\.ts$/.test(name))
      .map((name) => name.replace(/\.ts$/, ''));
    expect([...productIds].sort()).toEqual(files.sort());
  });
  it('gives each product a name of its own in both languages', () => {
    for (const language of ['nl', 'en'] as const) {
      const names = products.map((p) => p.name[language]);
      expect(names.every((name) => name !== '')).toBe(true);
      expect(new Set(names).size).toBe(products.length);
    }
  });
  it('finds a product by its id, and nothing by another', () => {
    for (const product of products) {
      expect(productOf(product.id)).toBe(product);
      expect(findProduct(product.id)).toBe(product);
    }
    expect(findProduct('markeringen')).toBeUndefined();
  });
});
