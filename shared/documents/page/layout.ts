// Lays blocks out on pages of A4. The order of what is drawn is the order in which it is read.
import { type Block, type Picture, Refused, type Run, textOf } from '../content';
import { MAX_COLUMNS, MAX_PAGES } from '../limits';
import type { UsedFaces } from './faces';
import { breakLines, type Line } from './lines';
import { columnsOf, layRow, type LaidRow } from './table';

export const PAGE_WIDTH = 595;
export const PAGE_HEIGHT = 842;
const LEFT = 80;
const TOP = 770;
const BOTTOM = 70;
const WIDTH = PAGE_WIDTH - 2 * LEFT;
const SIZE = 10.5;
const LEADING = 1.4;
const GAP = 7;
const INDENT = 18;
// Deeper text would have no room.
const MAX_INDENTS = 8;
const HEADINGS = [18, 15, 12.5, 11, 10.5, 10.5];
const MAX_PICTURE_HEIGHT = 480;
// What one point of a screen is on paper, at 96 to an inch.
const POINT = 0.75;

export type PlacedLine = { line: Line; size: number; x: number; y: number };
export type PlacedPicture = { picture: Picture; x: number; y: number; width: number; height: number };
export type LaidPage = {
  lines: PlacedLine[];
  pictures: PlacedPicture[];
  rules: { x1: number; x2: number; y: number }[];
};
/** A heading, for the outline. */
export type Entry = { text: string; level: number; page: number; y: number };

class Pages {
  readonly pages: LaidPage[] = [];
  readonly outline: Entry[] = [];
  private y = TOP;
  private page: LaidPage;

  constructor(private readonly faces: UsedFaces) {
    this.page = this.turn();
  }

  private turn(): LaidPage {
    if (this.pages.length >= MAX_PAGES) throw new Refused('too-large', `more than ${MAX_PAGES} pages`);
    this.page = { lines: [], pictures: [], rules: [] };
    this.pages.push(this.page);
    this.y = TOP;
    return this.page;
  }

  /** Turns the page where that much room is not left. */
  private need(height: number): void {
    if (this.y - height < BOTTOM && this.y < TOP) this.turn();
  }

  /** Leaves room above a block, but not at the top of a page. */
  private leave(height: number): void {
    if (this.y < TOP) this.y -= height;
  }

  add(block: Block): void {
    switch (block.type) {
      case 'heading': {
        const size = HEADINGS[block.level - 1] ?? SIZE;
        this.leave(size);
        // A heading does not stand alone at the foot of a page.
        this.need(3 * SIZE * LEADING + size);
        this.outline.push({
          text: textOf(block.runs).replace(/\s+/g, ' '),
          level: block.level,
          page: this.pages.length - 1,
          y: this.y + size,
        });
        this.text(block.runs, size, 0, { isBold: true });
        this.y -= GAP / 2;
        return;
      }
      case 'item':
        this.text(block.runs, SIZE, block.depth, { first: `${block.marker} ` });
        this.y -= GAP / 2;
        return;
      case 'paragraph':
      case 'preformatted':
        this.text(block.runs, SIZE, block.depth);
        this.y -= GAP;
        return;
      case 'table':
        this.table(block);
        return;
      case 'picture':
        this.picture(block.picture);
        return;
      case 'rule':
        this.need(GAP);
        this.page.rules.push({ x1: LEFT, x2: LEFT + WIDTH, y: this.y });
        this.y -= 2 * GAP;
    }
  }

  private text(
    runs: readonly Run[],
    size: number,
    depth: number,
    options: { isBold?: boolean; first?: string } = {},
  ): void {
    const indent = INDENT * Math.min(depth, MAX_INDENTS);
    const lead = options.first === undefined ? 0 : (this.faces.Regular.widthOf(options.first) * size) / 1000;
    // Lines after the first hang below the text and not below the marker; its own room is in the first line.
    const lines = breakLines(this.faces, runs, size, WIDTH - indent - lead, {
      ...options,
      first: '',
    });
    for (const [i, line] of lines.entries()) {
      this.need(size * LEADING);
      this.y -= size * LEADING;
      const isFirst = i === 0 && options.first !== undefined;
      const x = LEFT + indent + (isFirst ? 0 : lead);
      this.page.lines.push({ line: isFirst ? led(line, options.first ?? '') : line, size, x, y: this.y });
    }
  }

  private table({ rows }: Extract<Block, { type: 'table' }>): void {
    const columns = columnsOf(this.faces, rows, WIDTH);
    this.leave(GAP / 2);
    for (const row of rows) {
      const laid =
        columns.isTight || columns.widths.length > MAX_COLUMNS ? null : layRow(this.faces, row, columns);
      if (laid === null || laid.height > TOP - BOTTOM) {
        // It has no room on a page, or too many columns: its cells stand below each other.
        for (const cell of row)
          if (cell.runs.length > 0) this.text(cell.runs, SIZE, 0, { isBold: cell.isHead });
        this.y -= GAP;
      } else this.row(laid);
    }
    this.y -= GAP;
  }

  private row({ cells, height }: LaidRow): void {
    this.need(height);
    for (const { x, lines, size, leading } of cells)
      for (const [i, line] of lines.entries())
        this.page.lines.push({ line, size, x: LEFT + x, y: this.y - (i + 1) * leading });
    this.y -= height;
    this.page.rules.push({ x1: LEFT, x2: LEFT + WIDTH, y: this.y });
  }

  private picture(picture: Picture): void {
    const natural = picture.width * POINT;
    const scale = Math.min(1, WIDTH / natural, MAX_PICTURE_HEIGHT / (picture.height * POINT));
    const width = natural * scale;
    const height = picture.height * POINT * scale;
    this.need(height);
    this.y -= height;
    this.page.pictures.push({ picture, x: LEFT, y: this.y, width, height });
    this.y -= GAP;
  }
}

/** A line with a marker before it. */
function led(line: Line, marker: string): Line {
  return { pieces: [{ face: 'Regular', text: marker }, ...line.pieces], width: line.width };
}

/** Lays blocks out. @throws Refused for more pages than a copy may have */
export function layOut(faces: UsedFaces, blocks: readonly Block[]): { pages: LaidPage[]; outline: Entry[] } {
  const pages = new Pages(faces);
  for (const block of blocks) pages.add(block);
  return pages;
}
