// Slides: nothing runs off one, tables go on with their title and headings, text stands in placeholders, diagrams are
// shapes.
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Block, type ReportProduct, type Slide } from '../../shared/report/document-model';
import type { InterventionId } from '../../shared/kernel/ids';
import { type ReportTable, textCell } from '../../shared/report/table-model';
import { writePptx } from '../../shared/report/writers/pptx';
import { BODY_BOX } from '../../shared/report/writers/pptx-package';
import { pagesOf } from '../../shared/report/writers/pptx-pages';

function product(part: Partial<ReportProduct>): ReportProduct {
  return {
    id: 'selectie',
    language: 'nl',
    title: 'Titel',
    landscape: false,
    blocks: [],
    slides: [],
    ...part,
  };
}
function tableOf(part: Partial<ReportTable>): Block {
  const table: ReportTable = {
    id: 't',
    language: 'nl',
    number: 'Tabel 1',
    caption: 'Veel rijen',
    columns: [
      { title: 'Naam', numeric: false, widthShare: 1 },
      { title: 'Aantal', numeric: true, widthShare: 1 },
    ],
    rows: Array.from({ length: 60 }, (_, i) => [textCell(`rij ${i}`), textCell(String(i))]),
    notes: ['Een telregel.'],
    landscape: false,
    hasRowHeadings: false,
    ...part,
  };
  return { type: 'table', table };
}
const write = async (p: ReportProduct): Promise<Record<string, string>> => {
  const bytes = await writePptx({
    products: [p],
    projectTitle: 'Een onderzoek',
    rasterise: null,
    fonts: () => Promise.resolve({}),
    trace: () => ({ reports: [], answers: [] }),
    exported: null,
    onProgress: () => undefined,
  });
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([k, v]) => [k, strFromU8(v)]));
};

describe('a table on slides', () => {
  it('keeps every row whole, within the slide, with its title and headings on each and the notes on the last', () => {
    const pages = pagesOf(product({ blocks: [tableOf({})] }));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flatMap((p) => p.table?.rows.map((r) => r[0]?.text) ?? [])).toEqual(
      Array.from({ length: 60 }, (_, i) => `rij ${i}`),
    );
    for (const page of pages)
      expect(page.table?.heights.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(BODY_BOX.h + 1e-6);
    expect(pages.map((p) => p.title)).toEqual([
      'Tabel 1 Veel rijen',
      ...pages.slice(1).map(() => 'Tabel 1 Veel rijen (vervolg)'),
    ]);
    expect(pages.map((p) => p.remarks.length)).toEqual([...pages.slice(1).map(() => 0), 1]);
  });
  it('says again what is printed once, where it goes on, and only what is shared', () => {
    const group = (i: number): InterventionId => `i${Math.floor(i / 7)}` as InterventionId;
    const rows = Array.from({ length: 60 }, (_, i) => [
      textCell(i === 0 ? 'Zweden' : ''),
      // The last twenty describe no intervention.
      i < 40 ? textCell(i % 7 === 0 ? `Maatregel ${Math.floor(i / 7)}` : '', [], [group(i)]) : textCell(''),
      textCell(`rapport ${i}`),
    ]);
    const columns = ['Land', 'Interventie', 'Rapport'].map((title) => ({
      title,
      numeric: false,
      widthShare: 1,
    }));
    const pages = pagesOf(product({ blocks: [tableOf({ rows, columns, onceColumns: 2 })] }));
    expect(pages.length).toBeGreaterThan(2);
    for (const { table } of pages.slice(1)) {
      const [first] = table?.rows ?? [];
      const i = Number(/\d+/.exec(first?.[2]?.text ?? '')?.[0]);
      expect(first?.[0]?.text).toBe('Zweden');
      expect(first?.[1]?.text).toBe(i < 40 ? `Maatregel ${Math.floor(i / 7)}` : '');
    }
  });
  it('divides only a row that no slide holds, and loses nothing of it', () => {
    const text = Array.from({ length: 4000 }, (_, i) => `woord${i}`).join(' ');
    const pages = pagesOf(product({ blocks: [tableOf({ rows: [[textCell(text), textCell('1')]] })] }));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.map((p) => p.table?.rows.map((r) => r[0]?.text).join('')).join('')).toBe(text);
  });
  it('has its links in the cells, and headings over several columns', async () => {
    const parts = await write(
      product({
        blocks: [
          tableOf({
            rows: [[{ ...textCell('zie https://a.nl/b.'), href: 'https://a.nl/b' }, textCell('1')]],
            spans: [{ title: 'SMS-niveau', from: 0, count: 2 }],
          }),
        ],
      }),
    );
    const slide = parts['ppt/slides/slide1.xml'] ?? '';
    expect(slide).toMatch(/<a:hlinkClick r:id="rId2"\/><\/a:rPr><a:t>https:\/\/a\.nl\/b<\/a:t>/);
    expect(slide).toContain('gridSpan="2"');
    expect(parts['ppt/slides/_rels/slide1.xml.rels']).toContain('Target="https://a.nl/b"');
  });
});

describe('a deck', () => {
  const slide = (points: Slide['points'], notes = ''): Slide => ({
    title: 'Zweden',
    points,
    notes,
    table: null,
  });
  it('is as large as its slide allows, and goes on at a size that is still read', () => {
    const few = pagesOf(product({ slides: [slide([{ text: 'Eén punt', level: 0 }])] }));
    const many = pagesOf(
      product({ slides: [slide(Array.from({ length: 60 }, (_, i) => ({ text: `Punt ${i}`, level: 1 })))] }),
    );
    expect(few[0]?.size).toBe(28);
    expect(many.length).toBeGreaterThan(1);
    expect(many.flatMap((p) => p.points)).toHaveLength(60);
    expect(many[1]?.title).toBe('Zweden (vervolg)');
  });
  it('stands in placeholders of its layout, in its language, with notes, title and subject', async () => {
    const parts = await write(
      product({
        slides: [
          slide(
            [
              { text: 'a', level: 0 },
              { text: 'b', level: 1 },
            ],
            'n',
          ),
        ],
      }),
    );
    const xml = parts['ppt/slides/slide1.xml'] ?? '';
    expect(xml).toContain('<p:ph type="title"/>');
    expect(xml).toContain('<p:ph type="body" idx="1"/>');
    expect(xml).toContain('<a:pPr lvl="1"/>');
    expect(xml).toContain('lang="nl-NL"');
    expect(Object.values(parts).join('')).not.toContain('en-US');
    expect(parts['docProps/core.xml']).toContain('<dc:subject>Een onderzoek</dc:subject>');
    expect(parts['ppt/notesSlides/notesSlide1.xml']).toContain('<a:t>n</a:t>');
  });
});

describe('a diagram on a slide', () => {
  it('is shapes, with connectors that hold on to them', async () => {
    const box = { w: 100, h: 40, lines: ['n = 1'], kind: 'step' } as const;
    const parts = await write(
      product({
        blocks: [
          {
            type: 'diagram',
            caption: 'Stroom',
            alt: 'Eén stap',
            width: 300,
            height: 200,
            boxes: [
              { ...box, lines: [...box.lines], id: 'a', x: 0, y: 0 },
              { ...box, lines: [...box.lines], id: 'b', x: 0, y: 100 },
            ],
            arrows: [{ from: 'a', to: 'b' }],
          },
        ],
      }),
    );
    const xml = parts['ppt/slides/slide1.xml'] ?? '';
    expect(xml.match(/<p:sp><p:nvSpPr><p:cNvPr id="10\d"/g)).toHaveLength(2);
    expect(xml).toContain('<a:stCxn id="100" idx="2"/><a:endCxn id="101" idx="0"/>');
    expect(xml).toContain('descr="Eén stap"');
    expect(xml).not.toContain('<p:pic>');
  });
});
