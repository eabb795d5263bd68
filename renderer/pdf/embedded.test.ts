import type { PDFDocumentProxy } from 'pdfjs-dist';
import { expect, test } from 'vitest';
import { readEmbedded } from './embedded';

type Row = Record<string, unknown>;
const row = (more: Row = {}): Row => ({
  subtype: 'Highlight',
  quadPoints: [100, 710, 140, 710, 100, 698, 140, 698],
  color: [255, 8, 0],
  titleObj: { str: 'Carla' },
  contentsObj: { str: 'Let op' },
  creationDate: "D:20240305120000+01'30'",
  ...more,
});
const item = { str: 'Some words', dir: 'ltr', transform: [10, 0, 0, 10, 100, 700], width: 100, height: 10 };

/** A document whose pages hold these rows, and the same words on these lines; page 2 is labelled ii. */
function read(pages: Row[][], labels: string[] | null = ['', 'ii'], lines: number[] = [700]) {
  const pdf = {
    numPages: pages.length,
    getPageLabels: () => (labels === null ? Promise.reject(new Error('none')) : Promise.resolve(labels)),
    getPage: (n: number) =>
      Promise.resolve({
        getAnnotations: () => Promise.resolve(pages[n - 1]),
        getTextContent: () =>
          Promise.resolve({
            items: lines.map((y) => ({
              ...item,
              transform: [10, 0, 0, 10, 100, y],
              fontName: 'f',
              hasEOL: true,
            })),
            styles: {},
          }),
        view: [0, 0, 595, 842],
        cleanup: () => undefined,
      }),
  };
  return readEmbedded(pdf as unknown as PDFDocumentProxy, (_family, text) => text.length);
}

test('a mark of another program has its words, colour, author and moment', async () => {
  const [found] = await read([[row()]]);
  expect(found).toMatchObject({
    kind: 'highlight',
    css: '#ff0800',
    author: 'Carla',
    contents: 'Let op',
    createdAt: Date.UTC(2024, 2, 5, 10, 30),
  });
  expect(found?.passage.quote.exact).toBe('Some');
  expect(found?.passage.parts).toEqual([
    { pageIndex: 0, pageLabel: '1', quads: [[100, 710, 140, 710, 100, 698, 140, 698]] },
  ]);
});

test('links, form fields and replies are left; notes, areas and lines are taken as such', async () => {
  const kinds = ['Link', 'Widget', 'Underline', 'StrikeOut', 'Square', 'Text'].map((subtype) =>
    row({ subtype }),
  );
  const found = await read([[...kinds, row({ inReplyTo: '12R' })]]);
  expect(found.map((f) => f.kind)).toEqual(['underline', 'underline', 'area', 'note']);
  expect(found[2]?.passage.quote.exact).toBe('');
});

test('pages have their labels, or their numbers where there are none', async () => {
  const label = async (labels: string[] | null) =>
    (await read([[], [row()]], labels))[0]?.passage.parts[0]?.pageLabel;
  expect(await label(['', 'ii'])).toBe('ii');
  expect(await label(['i', ''])).toBe('2');
  expect(await label(null)).toBe('2');
});

test('without quads the rectangle is the place, whichever corner comes first; without either it has none', async () => {
  const found = await read([
    [row({ quadPoints: null, rect: [140, 710, 100, 698] }), row({ quadPoints: [] })],
  ]);
  expect(found).toHaveLength(1);
  expect(found[0]?.passage.parts[0]?.quads).toEqual([[100, 710, 140, 710, 100, 698, 140, 698]]);
});

test('dates may be short, west of Greenwich, or unreadable: then the last change counts', async () => {
  const at = async (creationDate: string | null, modificationDate: string | null = null) =>
    (await read([[row({ creationDate, modificationDate })]]))[0]?.createdAt;
  expect(await at('D:2024')).toBe(Date.UTC(2024, 0, 1));
  expect(await at('D:20240305120000-02')).toBe(Date.UTC(2024, 2, 5, 14));
  expect(await at('yesterday', 'D:20240101')).toBe(Date.UTC(2024, 0, 1));
  expect(await at(null)).toBeNull();
});

test('the same mark has the same key, another one another; without three parts there is no colour', async () => {
  const [a, b, c, d, e] = await read([
    [
      row(),
      row({ color: null }),
      row({ contentsObj: {} }),
      row({ subtype: 'Squiggly' }),
      row({ titleObj: {} }),
    ],
  ]);
  expect(b?.css).toBeNull();
  expect(b?.key).toBe(a?.key);
  expect(new Set([a, c, d, e].map((f) => f?.key)).size).toBe(4);
  const [onNext] = await read([[], [row()]]);
  expect(onNext?.key).not.toBe(a?.key);
});

test('a mark has the words of its own line, and none of lines above or below', async () => {
  const [found] = await read([[row()]], null, [740, 700, 640]);
  expect(found?.passage.quote.raw.trim()).toBe('Some');
});
