import type { PDFDocumentProxy } from 'pdfjs-dist';
import { expect, test } from 'vitest';
import type { PageText } from '../../shared/annotation/page-text';
import { PageTexts } from './page-texts';

const item = (str: string) => ({
  str,
  dir: 'ltr',
  transform: [1, 0, 0, 1, 0, 0],
  width: 1,
  height: 1,
  fontName: 'f',
  hasEOL: false,
});
function texts(): { texts: PageTexts; read: number[] } {
  const read: number[] = [];
  const pdf = {
    getPage: (n: number) => {
      read.push(n);
      return n === 9
        ? Promise.reject(new Error('damaged'))
        : Promise.resolve({
            getTextContent: () => Promise.resolve({ items: [item(`page ${n}`)], styles: {} }),
          });
    },
  };
  return { texts: new PageTexts(pdf as unknown as PDFDocumentProxy), read };
}

test('a page is read once, also when it is asked for twice at the same time', async () => {
  const { texts: pages, read } = texts();
  expect(pages.get(2)).toBeNull();
  const [a, b] = await Promise.all([pages.load(2), pages.load(2)]);
  expect(a).toBe(b);
  expect(a.text).toBe('page 3');
  expect((await pages.load(2)).text).toBe('page 3');
  expect(pages.get(2)).toBe(a);
  expect(read).toEqual([3]);
});

test('a page that cannot be read has no text', async () => {
  expect(await texts().texts.load(8)).toEqual({ text: '', runs: [], source: 'none' });
});

test('forty pages are kept; the one read first goes first', async () => {
  const { texts: pages } = texts();
  for (let index = 10; index < 50; index++) await pages.load(index);
  expect(pages.get(10)).not.toBeNull();
  await pages.load(50);
  expect(pages.get(10)).toBeNull();
  expect(pages.get(11)).not.toBeNull();
});

test('recognised text stands in for a page', async () => {
  const { texts: pages } = texts();
  await pages.load(1);
  const recognised: PageText = { text: 'seen', runs: [], source: 'ocr' };
  pages.setRecognised(new Map([[0, recognised]]));
  expect(pages.recognisedOf(0)).toBe(recognised);
  expect(pages.recognisedOf(1)).toBeNull();
  expect(await pages.load(0)).toBe(recognised);
  expect(pages.get(1)).toBeNull();
});

test('pages are read from the first to the last; others are not answered about', async () => {
  const { texts: pages, read } = texts();
  const source = await pages.source(1, 3);
  expect(read).toEqual([2, 3, 4]);
  expect(source(3).text).toBe('page 4');
  expect(() => source(4)).toThrow('page 4 was not read');
});
