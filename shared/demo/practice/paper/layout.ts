// Puts a report on pages: columns, tables, footnotes, running heads and page numbers. Every line knows where it stands,
// so that a passage can be marked without reading the PDF back.
import type { Face, WidthOf } from './faces';
import { pageLabelOf, type Paper, type PaperBlock } from './paper';

/** 170 by 240 mm, as many reports are printed; in points. */
export const PAGE_WIDTH = 482;
export const PAGE_HEIGHT = 680;
const MARGIN = 46;
const TOP = 626;
const BOTTOM = 56;
const GUTTER = 20;
const SIZE = 10.5;
const LEADING = 1.38;
const NOTE_SIZE = 8;
const TABLE_SIZE = 9;
const NOTE_GAP = 6;

/** A line of text: the start of its base line, from the bottom left of the page. */
export type LaidLine = { text: string; face: Face; size: number; x: number; y: number };
/** A thin line across. */
export type Rule = { x1: number; x2: number; y: number };
export type LaidPage = { lines: LaidLine[]; rules: Rule[]; tables: Box[] };
/** A rectangle on a page, as PDF has them. */
export type Box = { x1: number; y1: number; x2: number; y2: number };

/** Breaks text into lines that are no wider than `width`. */
export function breakLines(text: string, width: number, measure: (line: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** Where the next line goes: a column of a page, from the top down. */
class Layout {
  readonly pages: LaidPage[] = [];
  private column = 0;
  private y = TOP;
  private top = TOP;
  private bottom = BOTTOM;
  private notes: string[] = [];
  private readonly columnWidth: number;

  constructor(
    private readonly paper: Paper,
    private readonly widthOf: WidthOf,
  ) {
    const { columns } = paper;
    this.columnWidth = (PAGE_WIDTH - 2 * MARGIN - (columns - 1) * GUTTER) / columns;
  }

  private get page(): LaidPage {
    const page = this.pages.at(-1);
    if (page === undefined) throw new Error('a report begins with a page');
    return page;
  }

  private get x(): number {
    return MARGIN + this.column * (this.columnWidth + GUTTER);
  }

  newPage(): void {
    this.endColumn();
    const label = pageLabelOf(this.paper, this.pages.length);
    const page: LaidPage = { lines: [], rules: [], tables: [] };
    const running = { face: 'plain', size: 8 } as const;
    page.lines.push({ ...running, text: this.paper.running, x: MARGIN, y: 648 });
    const x = PAGE_WIDTH - MARGIN - this.widthOf('plain', label, 8);
    page.lines.push({ ...running, text: label, x, y: 30 });
    this.pages.push(page);
    this.column = 0;
    this.top = TOP;
    this.y = TOP;
  }

  /** Ends a column: its footnotes stand below it. */
  endColumn(): void {
    if (this.notes.length > 0) {
      const y = round(this.bottom - NOTE_GAP);
      this.page.rules.push({ x1: this.x, x2: this.x + 60, y });
      for (const [n, text] of this.notes.entries()) {
        const line = { text, face: 'text', size: NOTE_SIZE, x: this.x } as const;
        this.page.lines.push({ ...line, y: round(y - (n + 1) * NOTE_SIZE * LEADING) });
      }
    }
    this.notes = [];
    this.bottom = BOTTOM;
  }

  private newColumn(): void {
    if (this.column + 1 >= this.paper.columns) {
      this.newPage();
      return;
    }
    this.endColumn();
    this.column++;
    this.y = this.top;
  }

  private add(text: string, face: Face, size: number, x = this.x): void {
    this.page.lines.push({ text, face, size, x, y: round(this.y) });
  }

  /** Lines one below the other, on the next column where there is no room. */
  private flow(text: string, face: Face, size: number, indent = 0): void {
    const measure = (line: string): number => this.widthOf(face, line, size);
    for (const line of breakLines(text, this.columnWidth - indent, measure)) {
      if (this.y - size < this.bottom) this.newColumn();
      this.y -= size * LEADING;
      this.add(line, face, size, this.x + indent);
    }
  }

  /** Makes sure that some points are left in the column. */
  private ensure(points: number): void {
    if (this.y - points < this.bottom && this.y < this.top) this.newColumn();
  }

  /** The title and the authors, across all columns. */
  title(): void {
    const { title, authors } = this.paper;
    const width = PAGE_WIDTH - 2 * MARGIN;
    for (const line of breakLines(title, width, (l) => this.widthOf('heading', l, 17))) {
      this.y -= 22;
      this.add(line, 'heading', 17, MARGIN);
    }
    this.y -= 18;
    this.add(authors, 'plain', 9.5, MARGIN);
    this.y -= 12;
    this.top = this.y;
  }

  private footnote(note: string): void {
    const lines = breakLines(note, this.columnWidth, (l) => this.widthOf('text', l, NOTE_SIZE));
    const height = lines.length * NOTE_SIZE * LEADING + (this.notes.length === 0 ? NOTE_GAP : 0);
    this.ensure(height + 4 * SIZE * LEADING);
    this.bottom += height;
    this.notes.push(...lines);
  }

  private table(block: Extract<PaperBlock, { type: 'table' }>): void {
    const lead = TABLE_SIZE * 1.5;
    this.ensure((block.rows.length + 2) * lead + 16);
    this.y -= 6;
    this.flow(block.caption, 'plainBold', TABLE_SIZE);
    const box = { x1: this.x - 2, x2: this.x + this.columnWidth, y2: this.y - 3, y1: 0 };
    this.page.rules.push({ ...box, y: this.y - 4 });
    for (const [n, row] of block.rows.entries()) {
      this.y -= lead;
      let x = this.x;
      for (const [i, cell] of row.entries()) {
        this.add(cell, n === 0 ? 'plainBold' : 'plain', TABLE_SIZE, round(x));
        x += (block.shares[i] ?? 0) * this.columnWidth;
      }
      if (n === 0) this.page.rules.push({ ...box, y: this.y - 4 });
    }
    this.page.rules.push({ ...box, y: this.y - 5 });
    this.page.tables.push({ ...box, y1: round(this.y - 6) });
    this.y -= 10;
  }

  block(block: PaperBlock): void {
    switch (block.type) {
      case 'heading':
        this.ensure(4 * SIZE * LEADING);
        this.y -= 8;
        this.flow(block.text, 'heading', 12);
        this.y -= 2;
        return;
      case 'paragraph':
        if (block.note === undefined) this.ensure(2 * SIZE * LEADING);
        else this.footnote(block.note);
        this.flow(block.text, 'text', SIZE);
        this.y -= 5;
        return;
      case 'list':
        for (const item of block.items) this.flow(`• ${item}`, 'text', SIZE, 8);
        this.y -= 5;
        return;
      case 'table':
        this.table(block);
        return;
      case 'column':
        this.newColumn();
    }
  }
}

const round = (n: number): number => Math.round(n * 100) / 100;

/** The pages of a report. */
export function layOut(paper: Paper, widthOf: WidthOf): LaidPage[] {
  const layout = new Layout(paper, widthOf);
  for (const [index, part] of paper.body.entries()) {
    layout.newPage();
    if (index === 0) layout.title();
    for (const block of part) layout.block(block);
  }
  layout.endColumn();
  return layout.pages;
}
