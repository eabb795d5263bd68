import {
  Document,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { figureOf } from '../diagram';
import type { Block, ReportProduct, Run } from '../document-model';
import type { ReportTable } from '../table-model';
import { docxNumbering, docxStyles } from './docx-styles';
import { insertTables, tableMark } from './docx-tables';
import {
  captionOf,
  hasChanges,
  LANGUAGE_TAG,
  verifyMark,
  WRITER_TEXTS,
  type WriterInput,
} from './writer-input';

// Twentieths of a point. A4 with margins of 1134 (2 cm).
const A4 = { short: 11906, long: 16838, margin: 1134 };
// Pixels at 96 per inch in a text width of 17 cm.
const TEXT_WIDTH_PX = 642;

function runOf(run: Run): TextRun | ExternalHyperlink {
  const text = {
    text: run.text,
    ...(run.isItalic === true ? { italics: true } : {}),
    ...(run.isBold === true ? { bold: true } : {}),
  };
  return run.href === undefined
    ? new TextRun(text)
    : new ExternalHyperlink({ link: run.href, children: [new TextRun({ ...text, style: 'Hyperlink' })] });
}

type Placed = { table: ReportTable; width: number };

const widthOf = (table: ReportTable): number => (table.landscape ? A4.long : A4.short) - 2 * A4.margin;

async function blockOf(block: Block, input: WriterInput, tables: Placed[]): Promise<Paragraph[]> {
  switch (block.type) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          children: [new TextRun(block.text)],
        }),
      ];
    case 'paragraph': {
      const style = { normal: 'BodyText', note: 'TableNote', reference: 'Reference' }[block.style];
      return [new Paragraph({ style, children: block.runs.map(runOf) })];
    }
    case 'list':
      return block.items.map(
        (runs) =>
          new Paragraph({
            style: 'BodyText',
            numbering: {
              reference: block.isOrdered ? 'numbers' : 'bullets',
              level: 0,
              instance: listInstance(block),
            },
            children: runs.map(runOf),
          }),
      );
    case 'table': {
      const { table } = block;
      const t = WRITER_TEXTS[table.language];
      const notes = [...table.notes, ...(hasChanges(table) ? [t.changed] : [])];
      return [
        ...(captionOf(table) !== ''
          ? [
              new Paragraph({
                style: 'TableCaption',
                pageBreakBefore: block.startsPage === true,
                children: [new TextRun(captionOf(table))],
              }),
            ]
          : []),
        new Paragraph({
          children: [new TextRun(tableMark(tables.push({ table, width: widthOf(table) }) - 1))],
        }),
        ...notes.map((note) => new Paragraph({ style: 'TableNote', children: [new TextRun(note)] })),
        new Paragraph({ style: 'TableNote', children: [] }),
      ];
    }
    case 'diagram':
      return await blockOf(figureOf(block), input, tables);
    case 'figure': {
      const width = Math.min(TEXT_WIDTH_PX, block.widthPx);
      const transformation = { width, height: Math.round((block.heightPx * width) / block.widthPx) };
      const altText = { name: block.caption, title: block.caption, description: block.alt };
      const png = input.rasterise === null ? null : await input.rasterise(block.svg);
      if (png === null) return [new Paragraph({ style: 'BodyText', children: [new TextRun(block.alt)] })];
      return [
        new Paragraph({
          style: 'BodyText',
          children: [new ImageRun({ type: 'png', data: png, transformation, altText })],
        }),
      ];
    }
  }
}

// Every ordered list counts from one: Word continues a numbering unless it is another instance.
const instances = new WeakMap<Block, number>();
let nextInstance = 1;
function listInstance(block: Block): number {
  const known = instances.get(block);
  if (known !== undefined) return known;
  instances.set(block, nextInstance);
  return nextInstance++;
}

/** Whether a product is one table whose caption is its title, as tables 2.1 and 2.2 and appendix 3 are. */
function isTitledByTable(product: ReportProduct): boolean {
  const [first] = product.blocks;
  return first?.type === 'table' && captionOf(first.table) === product.title;
}

/**
 * Writes products as one Word document: a section for each with its own orientation, styles for headings, captions and
 * references, header rows repeated on every page, language tag, alternative text for figures. Deterministic but for the file's dates.
 */
export async function writeDocx(input: WriterInput): Promise<Uint8Array> {
  const { products } = input;
  const language = products[0]?.language ?? 'nl';
  const sections = [];
  const tables: Placed[] = [];
  for (const [index, product] of products.entries()) {
    await input.onProgress((0.6 * index) / products.length);
    const children: Paragraph[] = [];
    if (!isTitledByTable(product))
      children.push(
        new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(product.title)] }),
      );
    for (const block of product.blocks) children.push(...(await blockOf(block, input, tables)));
    sections.push({
      properties: {
        page: {
          size: {
            width: A4.short,
            height: A4.long,
            orientation: product.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
          },
          margin: { top: A4.margin, bottom: A4.margin, left: A4.margin, right: A4.margin },
        },
      },
      children,
    });
  }
  await input.onProgress(0.6);
  const doc = new Document({
    creator: 'Zeef',
    title: products.length === 1 ? (products[0]?.title ?? '') : input.projectTitle,
    customProperties: [{ name: 'zeef', value: verifyMark(products) }],
    styles: docxStyles(LANGUAGE_TAG[language]),
    numbering: docxNumbering(LevelFormat.BULLET, LevelFormat.DECIMAL),
    sections,
  });
  const frame = new Uint8Array(await Packer.toArrayBuffer(doc));
  await input.onProgress(0.8);
  const bytes = insertTables(frame, tables);
  await input.onProgress(1);
  return bytes;
}
