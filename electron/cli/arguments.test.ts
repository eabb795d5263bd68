import { describe, expect, it } from 'vitest';
import { reportFormats } from '../../shared/report/formats';
import { productIds } from '../../shared/report/products/registry';
import { DEFAULT_PRODUCTS, HELP } from './arguments';

describe('the help', () => {
  it('names every product and format of the report', () => {
    const words = new Set(HELP.split(/[\s,]+/));
    expect(productIds.filter((id) => !words.has(id))).toEqual([]);
    expect(reportFormats.filter((f) => !words.has(f))).toEqual([]);
    for (const id of DEFAULT_PRODUCTS) expect(HELP).toContain(id);
  });
  it('keeps to the width of a terminal where it lists them', () => {
    const lines = HELP.split('\n').filter((line) => productIds.some((id) => line.includes(id)));
    expect(Math.max(...lines.map((l) => l.length))).toBeLessThanOrEqual(120);
  });
});
