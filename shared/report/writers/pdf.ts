import type { Outline, Structure } from 'pdfkit';
import SVGtoPDF from 'svg-to-pdfkit';
import { figureOf } from '../diagram';
import type { Block, ReportProduct, Run } from '../document-model';
import { LEADING, PAGE, PdfCanvas, type TextLook } from './pdf-canvas';
import { drawTable, tableStart } from './pdf-tables';
import {
  captionOf,
  hasChanges,
  headingShift,
  isLead,
  fileMark,
  isTitledByTable,
  LANGUAGE_TAG,
  titleOf,
  WRITER_TEXTS,
  type WriterInput,
} from './writer-input';

const ACCENT = '#1f3864';
const INK = '#1a202c';
type Look = TextLook & { before: number; after: number; indent: number; hanging: number };
const look = (size: number, part: Partial<Look> = {}): Look => ({
  size,
  colour: INK,
  isBold: false,
  isItalic: false,
  before: 0,
  after: 5,
  indent: 0,
  hanging: 0,
  ...part,
});
const LOOKS = {
  H1: look(16, { isBold: true, colour: ACCENT, after: 10 }),
  H2: look(13, { isBold: true, colour: ACCENT, before: 10 }),
  H3: look(11, { isBold: true, colour: ACCENT, before: 8, after: 3 }),
  caption: look(10.5, { isBold: true, before: 6 }),
  normal: look(9.5),
  note: look(8, { isItalic: true, before: 3, after: 3 }),
  // APA 7, section 9.43: a hanging indent.
  reference: look(9.5, { indent: 18, hanging: 18 }),
  item: look(9.5, { indent: 16, hanging: 12, after: 3 }),
};

/** A picture without a size of its own, so that it is as large as the place it is drawn in. */
function withoutSize(svg: string): string {
  return svg.replace(/<svg\b[^>]*>/, (root) => root.replace(/\s(?:width|height)="[^"]*"/g, ''));
}

class PdfWriter {
  private readonly outline: Outline;
  private chapter: Outline | null = null;

  private readonly root: Structure;

  constructor(private readonly canvas: PdfCanvas) {
    this.outline = canvas.doc.outline;
    this.root = canvas.doc.struct('Document');
    canvas.doc.addStructure(this.root);
  }

  /** Height of a block's beginning, with what may not be parted from it. */
  private startOf(blocks: readonly Block[], i: number, product: ReportProduct): number {
    const block = blocks[i];
    if (block === undefined) return 0;
    const line = (l: Look, lines: number): number => l.before + lines * l.size * LEADING;
    switch (block.type) {
      case 'heading':
        return line(LOOKS.H2, 1) + LOOKS.H2.after + this.startOf(blocks, i + 1, product);
      case 'paragraph':
        return line(LOOKS.normal, 2) + (isLead(block) ? this.startOf(blocks, i + 1, product) : 0);
      case 'list':
        return line(LOOKS.item, 2);
      case 'table':
        return line(LOOKS.caption, 2) + LOOKS.caption.after + tableStart(this.canvas, block.table);
      case 'diagram':
        return this.startOf([figureOf(block)], 0, product);
      case 'figure':
        return Math.min(this.figureSize(block).height + 20, this.canvas.bottom - PAGE.margin - 60);
    }
  }

  /** A paragraph as an element of its own; goes on on the next page, never with one line alone before it. */
  private text(runs: readonly Run[], type: string, l: Look, parent: Structure, keep = 0): void {
    const { canvas } = this;
    const lines = canvas.breakRuns(runs, canvas.width - l.indent, l);
    const lead = l.size * LEADING;
    if (canvas.y > PAGE.margin) canvas.y += l.before;
    canvas.ensure(Math.min(Math.max(keep, Math.min(lines.length, 2) * lead), canvas.bottom - PAGE.margin));
    const element = canvas.doc.struct(type);
    parent.add(element);
    let rest = lines;
    let isFirst = true;
    while (rest.length > 0) {
      const fitting = Math.max(1, Math.floor((canvas.bottom - canvas.y) / lead));
      const part = rest.slice(0, fitting);
      const x = PAGE.margin + l.indent;
      const place = { x, top: canvas.y, width: canvas.width - l.indent, isRight: false };
      if (isFirst && l.hanging > 0) {
        canvas.drawLines(element, part.slice(0, 1), { ...place, x: x - l.hanging }, l);
        canvas.drawLines(element, part.slice(1), { ...place, top: canvas.y + lead }, l);
      } else canvas.drawLines(element, part, place, l);
      canvas.y += part.length * lead;
      rest = rest.slice(fitting);
      isFirst = false;
      if (rest.length > 0) canvas.newPage();
    }
    element.end();
    canvas.y += l.after;
  }

  private heading(text: string, level: 1 | 2 | 3, parent: Structure, keep: number): void {
    this.text([{ text }], `H${level}`, LOOKS[`H${level}`], parent, keep);
    if (level === 1) this.chapter = this.outline.addItem(text, { expanded: false });
    else if (level === 2) (this.chapter ?? this.outline).addItem(text);
  }

  private list(block: Extract<Block, { type: 'list' }>, parent: Structure): void {
    const list = this.canvas.doc.struct('L');
    parent.add(list);
    block.items.forEach((runs, i) => {
      const item = this.canvas.doc.struct('LI');
      list.add(item);
      this.text([{ text: block.isOrdered ? `${i + 1}) ` : '•  ' }, ...runs], 'LBody', LOOKS.item, item);
      item.end();
    });
    list.end();
  }

  private table(
    block: Extract<Block, { type: 'table' }>,
    product: ReportProduct,
    parent: Structure,
    keep: number,
  ): void {
    const { canvas } = this;
    const { table } = block;
    if (block.startsPage === true && canvas.y > PAGE.margin) canvas.newPage();
    const caption = captionOf(table);
    const isTitle = isTitledByTable(product) && product.blocks[0] === block;
    if (isTitle) this.heading(caption, 1, parent, keep);
    const element = canvas.doc.struct('Table', { alt: table.alt ?? caption });
    parent.add(element);
    if (caption !== '' && !isTitle) this.text([{ text: caption }], 'Caption', LOOKS.caption, element, keep);
    drawTable(canvas, table, element);
    element.end();
    canvas.y += 3;
    const notes = [...table.notes, ...(hasChanges(table) ? [WRITER_TEXTS[table.language].changed] : [])];
    for (const text of notes) this.text([{ text }], 'P', LOOKS.note, parent);
    canvas.y += 8;
  }

  private figureSize({ widthPx, heightPx }: { widthPx: number; heightPx: number }): {
    width: number;
    height: number;
  } {
    const room = this.canvas.bottom - PAGE.margin - 60;
    const scale = Math.min(0.75, this.canvas.width / widthPx, room / heightPx);
    return { width: widthPx * scale, height: heightPx * scale };
  }

  private figure(block: Extract<Block, { type: 'figure' }>, product: ReportProduct, parent: Structure): void {
    const { canvas } = this;
    const size = this.figureSize(block);
    canvas.ensure(size.height + 20);
    const { y } = canvas;
    const bbox = [PAGE.margin, y, PAGE.margin + size.width, y + size.height];
    const element = canvas.doc.struct('Figure', { alt: block.alt, bbox, placement: 'Block' });
    parent.add(element);
    element.add(() =>
      SVGtoPDF(canvas.doc, withoutSize(block.svg), PAGE.margin, y, {
        ...size,
        fontCallback: (_family, isBold, isItalic) =>
          isBold ? (isItalic ? 'boldItalic' : 'bold') : isItalic ? 'italic' : 'regular',
      }),
    );
    element.end();
    canvas.y += size.height + 6;
    if (block.caption !== product.title)
      this.text([{ text: block.caption }], 'Caption', LOOKS.caption, parent);
  }

  private block(i: number, product: ReportProduct, parent: Structure): void {
    const block = product.blocks[i];
    if (block === undefined) return;
    const keep = this.startOf(product.blocks, i, product);
    switch (block.type) {
      case 'heading':
        this.heading(block.text, block.level - headingShift(product) <= 2 ? 2 : 3, parent, keep);
        return;
      case 'paragraph':
        this.text(block.runs, 'P', LOOKS[block.style], parent, isLead(block) ? keep : 0);
        return;
      case 'list':
        this.list(block, parent);
        return;
      case 'table':
        this.table(block, product, parent, keep);
        return;
      case 'diagram':
        this.figure(figureOf(block), product, parent);
        return;
      case 'figure':
        this.figure(block, product, parent);
        return;
    }
  }

  product(product: ReportProduct): void {
    const { canvas } = this;
    canvas.newPage(product.landscape);
    this.chapter = null;
    const section = canvas.doc.struct('Sect', { lang: LANGUAGE_TAG[product.language] });
    this.root.add(section);
    if (!isTitledByTable(product)) this.heading(product.title, 1, section, 0);
    product.blocks.forEach((_, i) => this.block(i, product, section));
    section.end();
  }

  end(): void {
    this.root.end();
  }

  /** The numbers of the pages, which are no content. */
  pageNumbers(landscape: readonly boolean[]): void {
    const { doc } = this.canvas;
    const { count } = doc.bufferedPageRange();
    for (let n = 0; n < count; n++) {
      doc.switchToPage(n);
      const isLandscape = landscape[n] === true;
      const [width, height] = isLandscape ? [PAGE.long, PAGE.short] : [PAGE.short, PAGE.long];
      this.canvas.artifact(() => {
        const text = `${n + 1} / ${count}`;
        doc.font('regular').fontSize(8).fillColor(INK);
        doc.text(text, (width - doc.widthOfString(text)) / 2, height - 30, { lineBreak: false });
      });
    }
  }
}

/**
 * Writes products as tagged PDF: headings, tables by rows and cells, lists, links and figures with their alternatives
 * in the structure, an outline, the language, header rows repeated, live links, page numbers. No heading stands alone
 * at the end of a page.
 */
export async function writePdf(input: WriterInput): Promise<Uint8Array> {
  const { products } = input;
  const canvas = new PdfCanvas(await input.fonts(), {
    lang: LANGUAGE_TAG[products[0]?.language ?? 'nl'],
    info: {
      Title: titleOf(input),
      Subject: input.projectTitle,
      Author: 'Zeef',
      Creator: 'Zeef',
      Producer: 'Zeef',
      ...(input.exported === null ? {} : { Zeef: fileMark(input) }),
    },
  });
  const chunks: Uint8Array[] = [];
  const done = new Promise<void>((resolve, reject) => {
    canvas.doc.on('data', (chunk) => chunks.push(chunk));
    canvas.doc.on('end', resolve);
    canvas.doc.on('error', reject);
  });
  const writer = new PdfWriter(canvas);
  const landscape: boolean[] = [];
  for (const [index, product] of products.entries()) {
    await input.onProgress(index / (products.length + 1));
    writer.product(product);
    while (landscape.length < canvas.doc.bufferedPageRange().count) landscape.push(product.landscape);
  }
  writer.end();
  writer.pageNumbers(landscape);
  canvas.doc.end();
  await done;
  await input.onProgress(1);
  const bytes = new Uint8Array(chunks.reduce((sum, c) => sum + c.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
