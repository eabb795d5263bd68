// The blocks of a product as Word paragraphs and tables. Everything that a document says is written here.
import { escapeXml } from '../../kernel/xml';
import { figureOf } from '../diagram';
import { type Block, type ReportProduct, textOf } from '../document-model';
import { printedCells, ProductMarks } from '../marks';
import type { ReportTable } from '../table-model';
import { tableXml } from './docx-tables';
import {
  bookmarked,
  bookmarkName,
  type DocxRelations,
  field,
  markedXml,
  paragraphXml,
  runXml,
  type Targets,
  textRun,
} from './docx-xml';
import {
  captionOf,
  hasChanges,
  headingRows,
  headingShift,
  isLead,
  isTitledByTable,
  WRITER_TEXTS,
  type WriterInput,
} from './writer-input';

/** A4 with margins of 2 cm, in twentieths of a point. */
export const A4 = { short: 11906, long: 16838, margin: 1134 };
// English Metric Units of a pixel at 96 an inch, and of the text's width and height on a portrait page.
const EMU_PX = 9525;
const TEXT_EMU = { width: (A4.short - 2 * A4.margin) * 635, height: (A4.long - 2 * A4.margin - 1200) * 635 };
/** Ids of the lists of the text; every ordered list is an instance of its own, so that it counts from one. */
export const BULLETS_ID = 9001;
export const NUMBERS_ID = 9100;

/** What is counted over a whole document. */
export type DocxState = {
  input: WriterInput;
  relations: DocxRelations;
  targets: Targets;
  bookmarks: number;
  orderedLists: number;
  pictures: number;
  /** Headings as they stand in the contents. */
  headings: { text: string; level: 1 | 2; bookmark: string }[];
};

/**
 * `Tabel 2.` and `1` and ` Aantal …`: what is counted by a field, and what stands before and after it; null without a
 * number.
 */
const LABEL = /^(Tabel|Table|Bijlage|Appendix) ((?:\d+\.)*)(\d+)(.*)$/s;

/** The label that the text refers to a table by; null for a table without a number. */
export function labelOf(table: ReportTable): string | null {
  const match = LABEL.exec(table.number);
  return match === null ? null : `${match[1] ?? ''} ${match[2] ?? ''}${match[3] ?? ''}`;
}

/** A caption as Word writes it: the number by a field, in a bookmark that cross-references show. */
function captionRuns(table: ReportTable, state: DocxState): string {
  const match = LABEL.exec(table.number);
  if (match === null) return textRun(captionOf(table));
  const [, label = '', chapter = '', n = '', rest = ''] = match;
  const counted = textRun(`${label} ${chapter}`) + field(`SEQ ${label} \\* ARABIC \\r ${n}`, n);
  return bookmarked(counted, table.id, ++state.bookmarks) + textRun(`${rest} ${table.caption}`);
}

function headingXml(
  content: string,
  text: string,
  level: 1 | 2 | 3,
  state: DocxState,
  isNewPage = false,
): string {
  const id = `heading ${state.headings.length + 1}`;
  if (level < 3) state.headings.push({ text, level: level === 1 ? 1 : 2, bookmark: bookmarkName(id) });
  const marked = level < 3 ? bookmarked(content, id, ++state.bookmarks) : content;
  return paragraphXml(`Heading${level}`, marked, isNewPage ? '<w:pageBreakBefore/>' : '');
}

function pictureXml(figure: Extract<Block, { type: 'figure' }>, png: Uint8Array, state: DocxState): string {
  const scale = Math.min(
    1,
    TEXT_EMU.width / (figure.widthPx * EMU_PX),
    TEXT_EMU.height / (figure.heightPx * EMU_PX),
  );
  const [cx, cy] = [figure.widthPx, figure.heightPx].map((px) => Math.round(px * EMU_PX * scale));
  const n = ++state.pictures;
  const words = `id="${n}" name="${escapeXml(figure.caption)}" descr="${escapeXml(figure.alt)}"`;
  const size = `cx="${cx ?? 0}" cy="${cy ?? 0}"`;
  const embedded = state.relations.picture(png);
  return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr ${words}/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr ${words}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${embedded}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

/** Writes the mark of a part of a block around its XML. */
type Marking = (part: string, content: unknown, where: string, xml: string, headingRows?: number) => string;

/** Marks what is written of a block. */
function markingOf(block: Block, marks: ProductMarks, state: DocxState): Marking {
  return (part, content, where, xml, rows = 0) =>
    markedXml(xml, marks.block(block, part, content, where, rows), where, ++state.bookmarks);
}

async function blockXml(
  block: Block,
  product: ReportProduct,
  state: DocxState,
  mark: Marking,
): Promise<string> {
  const runs = (of: readonly Parameters<typeof runXml>[0][]): string =>
    of.map((r) => runXml(r, state.relations, state.targets)).join('');
  switch (block.type) {
    case 'heading': {
      const level = block.level - headingShift(product);
      const xml = headingXml(textRun(block.text), block.text, level === 1 ? 2 : level === 2 ? 2 : 3, state);
      return mark('text', block.text, block.text, xml);
    }
    case 'paragraph': {
      const style = { normal: 'BodyText', note: 'TableNote', reference: 'Reference' }[block.style];
      const text = textOf(block.runs);
      return mark(
        'text',
        text,
        text,
        paragraphXml(style, runs(block.runs), isLead(block) ? '<w:keepNext/>' : ''),
      );
    }
    case 'list': {
      const id = block.isOrdered ? NUMBERS_ID + state.orderedLists++ : BULLETS_ID;
      const list = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`;
      return block.items
        .map((item, i) =>
          mark(`item-${i + 1}`, textOf(item), textOf(item), paragraphXml('BodyText', runs(item), list)),
        )
        .join('');
    }
    case 'table':
      return tableBlockXml(block, product, state, mark);
    case 'diagram':
      return await blockXml(figureOf(block), product, state, mark);
    case 'figure': {
      const png = state.input.rasterise === null ? null : await state.input.rasterise(block.svg);
      if (png === null)
        return mark('picture', block.svg, block.caption, paragraphXml('BodyText', textRun(block.alt)));
      const picture = paragraphXml('BodyText', pictureXml(block, png, state), '<w:keepNext/>');
      const caption = paragraphXml('Caption', textRun(block.caption));
      return (
        mark('picture', block.svg, block.caption, picture) +
        (block.caption === product.title ? '' : mark('caption', block.caption, block.caption, caption))
      );
    }
  }
}

/** A table with its caption above and its notes under it. */
function tableBlockXml(
  block: Extract<Block, { type: 'table' }>,
  product: ReportProduct,
  state: DocxState,
  mark: Marking,
): string {
  const { table } = block;
  const t = WRITER_TEXTS[table.language];
  const isTitle = isTitledByTable(product) && product.blocks[0] === block;
  const caption = captionOf(table);
  const page = block.startsPage === true ? '<w:pageBreakBefore/>' : '';
  // In a document of several products the caption that is a product's title is its heading too.
  const above =
    caption === ''
      ? ''
      : isTitle && state.input.products.length > 1
        ? headingXml(captionRuns(table, state), caption, 1, state)
        : paragraphXml('Caption', captionRuns(table, state), page);
  const width = (product.landscape || table.landscape ? A4.long : A4.short) - 2 * A4.margin;
  const where = caption || table.id;
  const body = tableXml(table, width, state.relations);
  const notes = table.notes.map((n, i) =>
    mark(`note-${i + 1}`, n, `${where}, note ${i + 1}`, paragraphXml('TableNote', textRun(n))),
  );
  // Two tables without a paragraph between them would become one.
  const below = [...(hasChanges(table) ? [textRun(t.changed)] : []), ''].map((n) =>
    paragraphXml('TableNote', n),
  );
  return (
    (above === '' ? '' : mark('caption', caption, `${where}, caption`, above)) +
    mark('table', printedCells(table), where, body, headingRows(table)) +
    notes.join('') +
    below.join('')
  );
}

/** What stands together on pages of one orientation. */
export type DocxPart = { landscape: boolean; xml: string };

/** Whether a block stands on a page lying down: a wide table, and the headings that belong to it. */
function isWide(product: ReportProduct, index: number): boolean {
  const block = product.blocks[index];
  if (product.landscape || block === undefined) return product.landscape;
  if (block.type === 'heading') return isWide(product, index + 1);
  return block.type === 'table' && block.table.landscape;
}

/** A product with its title: a part for every change of orientation, since a wide table runs off an upright page. */
export async function productXml(product: ReportProduct, state: DocxState): Promise<DocxPart[]> {
  const marks = new ProductMarks(product, state.input.exported);
  const parts: DocxPart[] = [{ landscape: isWide(product, 0), xml: '' }];
  const add = (landscape: boolean, xml: string): void => {
    const last = parts.at(-1);
    if (last?.landscape === landscape) last.xml += xml;
    else parts.push({ landscape, xml });
  };
  if (!isTitledByTable(product)) {
    const { title } = product;
    const xml = headingXml(textRun(title), title, 1, state);
    add(isWide(product, 0), markedXml(xml, marks.named('title', title, title), title, ++state.bookmarks));
  }
  for (const [index, block] of product.blocks.entries())
    add(isWide(product, index), await blockXml(block, product, state, markingOf(block, marks, state)));
  return parts;
}

/**
 * The contents: a field that Word fills anew, with its entries in place until then. Pages are known to who lays out the
 * text only.
 */
export function contentsXml(state: DocxState, title: string): string {
  const t = WRITER_TEXTS[state.input.products[0]?.language ?? 'nl'];
  const mark = (kind: string, attributes = ''): string =>
    `<w:r><w:fldChar w:fldCharType="${kind}"${attributes}/></w:r>`;
  const begin = `${mark('begin', ' w:dirty="true"')}<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r>${mark('separate')}`;
  const entries = state.headings.map(({ text, level, bookmark }, i) =>
    paragraphXml(
      `TOC${level}`,
      `${i === 0 ? begin : ''}<w:hyperlink w:anchor="${bookmark}" w:history="1">${textRun(text)}</w:hyperlink>${i === state.headings.length - 1 ? mark('end') : ''}`,
    ),
  );
  return (
    paragraphXml('Title', textRun(title)) +
    `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraphXml('TOCHeading', textRun(t.contents))}${entries.join('')}</w:sdtContent></w:sdt>`
  );
}
