import PptxGenJS from 'pptxgenjs';
import { type ReportProduct, type Slide, tablesOf } from '../document-model';
import type { ReportTable } from '../table-model';
import { captionOf, HEADING_FILL, LANGUAGE_TAG, type WriterInput } from './writer-input';

// A sober master that a user can edit in one place. Inches on a slide of 13.33 by 7.5 (wide).
const MASTER = 'ZEEF';
const INK = '1F2937';
const ACCENT = '1F3864';
const BODY = { x: 0.6, y: 1.35, w: 12.1, h: 5.4 };
// Points of text that a slide holds at the normal size; more is set smaller, and beyond that on a second slide.
const LINES = 17;
const CHARS = 110;

function defineMaster(deck: PptxGenJS): void {
  deck.defineSlideMaster({
    title: MASTER,
    background: { color: 'FFFFFF' },
    objects: [
      { rect: { x: 0, y: 0, w: 0.18, h: 7.5, fill: { color: ACCENT } } },
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            x: 0.6,
            y: 0.4,
            w: 12.1,
            h: 0.8,
            fontSize: 28,
            fontFace: 'Calibri',
            bold: true,
            color: ACCENT,
            align: 'left',
            margin: 0,
          },
          text: '',
        },
      },
    ],
    slideNumber: { x: 12.5, y: 7.0, fontSize: 10, color: INK },
  });
}

const linesOf = (text: string): number => Math.max(1, Math.ceil(text.length / CHARS));

/** Points in parts that fit on a slide each; a heading is never left alone at the end of one. */
function paginate(points: Slide['points']): Slide['points'][] {
  const pages: Slide['points'][] = [[]];
  let used = 0;
  for (const point of points) {
    const size = linesOf(point.text);
    if (used + size > LINES && used > 0) {
      const page = pages.at(-1) ?? [];
      const last = page.at(-1);
      const carried = last?.level === 0 && point.level === 1 ? page.splice(-1) : [];
      pages.push(carried);
      used = carried.length;
    }
    pages.at(-1)?.push(point);
    used += size;
  }
  return pages;
}

function addSlide(deck: PptxGenJS, slide: Slide, language: string): void {
  for (const [index, points] of paginate(slide.points).entries()) {
    const page = deck.addSlide({ masterName: MASTER });
    page.addText(index === 0 ? slide.title : `${slide.title} (${index + 1})`, { placeholder: 'title' });
    const lines = points.reduce((sum, p) => sum + linesOf(p.text), 0);
    const size = lines > 13 ? 16 : lines > 10 ? 18 : 20;
    if (points.length > 0)
      page.addText(
        points.map((p) => ({
          text: p.text,
          options: {
            bullet: p.level === 1,
            bold: p.level === 0,
            indentLevel: p.level,
            breakLine: true,
            fontSize: p.level === 0 ? size : size - 2,
            color: INK,
            paraSpaceAfter: 3,
            lang: language,
          },
        })),
        { ...BODY, valign: 'top', fontFace: 'Calibri', margin: 0 },
      );
    if (slide.notes !== '') page.addNotes(slide.notes);
  }
}

function addTable(deck: PptxGenJS, table: ReportTable): void {
  const shares = table.columns.reduce((sum, c) => sum + c.widthShare, 0);
  const border = { type: 'solid' as const, pt: 0.5, color: '8A8A8A' };
  const head = table.columns.map((c) => ({
    text: c.title,
    options: {
      bold: true,
      fill: { color: HEADING_FILL },
      align: c.numeric ? ('right' as const) : ('left' as const),
    },
  }));
  const rows = table.rows.map((row) =>
    row.map((cell, i) => ({
      text: cell.text,
      options: {
        align: table.columns[i]?.numeric === true ? ('right' as const) : ('left' as const),
        ...(cell.href === null ? {} : { hyperlink: { url: cell.href } }),
      },
    })),
  );
  const page = deck.addSlide({ masterName: MASTER });
  page.addText(captionOf(table), { placeholder: 'title' });
  page.addTable([head, ...rows], {
    x: BODY.x,
    y: BODY.y,
    w: BODY.w,
    colW: table.columns.map((c) => (BODY.w * c.widthShare) / shares),
    fontSize: 10,
    fontFace: 'Calibri',
    color: INK,
    border,
    autoPage: true,
    autoPageRepeatHeader: true,
    autoPageHeaderRows: 1,
    autoPageSlideStartY: BODY.y,
    newSlideStartY: BODY.y,
  });
}

function addProduct(deck: PptxGenJS, product: ReportProduct): void {
  if (product.slides.length > 0) {
    const language = LANGUAGE_TAG[product.language];
    for (const slide of product.slides) addSlide(deck, slide, language);
    return;
  }
  for (const table of tablesOf(product)) addTable(deck, table);
}

/** Writes the slides of decks, and tables of other products, as PowerPoint with speaker notes. */
export async function writePptx(input: WriterInput): Promise<Uint8Array> {
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  deck.author = 'Zeef';
  deck.title = input.products.length === 1 ? (input.products[0]?.title ?? '') : input.projectTitle;
  defineMaster(deck);
  for (const product of input.products) addProduct(deck, product);
  await input.onProgress(0.5);
  const bytes = (await deck.write({ outputType: 'uint8array' })) as Uint8Array;
  await input.onProgress(1);
  return bytes;
}
