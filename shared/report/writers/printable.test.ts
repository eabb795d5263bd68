import { describe, expect, it } from 'vitest';
import { textCell } from '../table-model';
import { printable, safeHref } from './printable';

describe('addresses in files', () => {
  it.each([
    ['https://a.nl/b?c=d#e', 'https://a.nl/b?c=d#e'],
    ['https://a.nl/a[b]?c={d}', 'https://a.nl/a%5Bb%5D?c=%7Bd%7D'],
    ['https://doi.org/10.5555/(SICI)1%3C2::AID%3E', 'https://doi.org/10.5555/(SICI)1%3C2::AID%3E'],
    ['http://[not-a-host/', null],
    ['javascript:alert(1)', null],
    ['file:///etc/passwd', null],
    [`https://a.nl/${'x'.repeat(3000)}`, null],
  ])('%j', (href, expected) => expect(safeHref(href)).toBe(expected));
});

describe('what is printed', () => {
  it('has legal texts and no address that is none', () => {
    const cell = { ...textCell('a\ufffeb'), href: 'javascript:1' };
    const input = printable({
      products: [
        {
          id: 'selectie',
          language: 'nl',
          title: 't\u0000',
          landscape: false,
          blocks: [{ type: 'paragraph', style: 'normal', runs: [{ text: 'x', href: 'http://[' }] }],
          slides: [],
        },
      ],
      projectTitle: '\uffff',
      rasterise: null,
      fonts: () => Promise.resolve({}),
      trace: () => ({ reports: [], answers: [] }),
      exported: null,
      onProgress: () => undefined,
    });
    expect(input.products[0]).toMatchObject({ title: 't', blocks: [{ runs: [{ text: 'x' }] }] });
    expect(JSON.stringify(input.products)).not.toContain('href');
    expect(input.projectTitle).toBe('');
    expect(cell.href).toBe('javascript:1');
  });
});
