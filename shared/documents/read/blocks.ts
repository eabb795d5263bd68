// Puts text together into blocks while a document is walked through.
import { type Block, type Cell, type Run, textOf } from '../content';

// Marks that are not seen and that pdf.js leaves out of its text: hyphens that may be, joiners, marks of direction.
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;
// What no text holds: control characters but tab and line feed, halves of letters.
const ILLEGAL =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text without what cannot be seen, with accents composed as fonts have them. */
export const seenText = (text: string): string =>
  text
    .replace(/[\u2028\u2029]/g, '\n')
    .replace(UNSEEN, '')
    .replace(ILLEGAL, ' ')
    .normalize('NFC');

type Open = { type: 'paragraph' | 'preformatted' } | { type: 'heading'; level: number };
type OpenTable = { rows: Cell[][]; below: number[] };

/** Takes text and the ends of blocks in order. */
export class BlockBuilder {
  readonly blocks: Block[] = [];
  isBold = 0;
  isItalic = 0;
  isPreformatted = 0;
  depth = 0;
  private runs: Run[] = [];
  private open: Open = { type: 'paragraph' };
  private marker: string | null = null;
  private table: OpenTable | null = null;
  private cell: Cell | null = null;

  /** Adds text; outside preformatted text, blanks are one blank and none at the beginning of a line. */
  text(raw: string): void {
    const seen = seenText(raw);
    if (this.isPreformatted > 0) {
      this.add(seen.replace(/\r\n?/g, '\n').replace(/\t/g, '    '));
      return;
    }
    const text = seen.replace(/[ \t\n\r\f]+/g, ' ');
    const last = this.runs.at(-1)?.text ?? '\n';
    this.add(/[ \n]$/.test(last) && text.startsWith(' ') ? text.slice(1) : text);
  }

  /** Begins a new line within the block. */
  lineBreak(): void {
    const last = this.runs.at(-1);
    if (last !== undefined) last.text = last.text.replace(/ $/, '');
    this.add('\n');
  }

  private add(text: string): void {
    if (text === '') return;
    const isBold = this.isBold > 0;
    const isItalic = this.isItalic > 0;
    const last = this.runs.at(-1);
    if (last !== undefined && last.isBold === isBold && last.isItalic === isItalic) last.text += text;
    else this.runs.push({ text, isBold, isItalic });
  }

  /** Ends the block that is open, and begins those of a kind: all until the next is begun. */
  begin(open: Open = { type: 'paragraph' }): void {
    this.flush();
    this.open = open;
  }

  /** Ends the block; the next one is an item of a list. */
  item(marker: string): void {
    this.flush();
    this.marker = marker;
  }

  /** Ends an item; one without text leaves no marker. */
  endItem(): void {
    this.flush();
    this.marker = null;
  }

  /** Ends the block that is open. */
  flush(): void {
    const runs = trimmed(this.runs, this.open.type === 'preformatted');
    const { open, depth } = this;
    this.runs = [];
    if (runs.length === 0) return;
    if (this.cell !== null) {
      this.addToCell(this.cell, runs);
      return;
    }
    if (open.type === 'heading') this.blocks.push({ ...open, runs });
    else if (this.marker !== null) {
      this.blocks.push({ type: 'item', depth: Math.max(0, depth - 1), marker: this.marker, runs });
      this.marker = null;
    } else this.blocks.push({ type: open.type, depth, runs });
  }

  /** Adds a block that is no text; within a table there is no place for one. */
  put(block: Block): void {
    this.flush();
    if (this.cell === null) this.blocks.push(block);
  }

  private addToCell(cell: Cell, runs: Run[]): void {
    const lead = this.marker === null ? '' : `${this.marker} `;
    this.marker = null;
    const [first] = runs;
    if (first === undefined) return;
    const start = (cell.runs.length > 0 ? '\n' : '') + lead;
    cell.runs.push({ ...first, text: start + first.text }, ...runs.slice(1));
  }

  beginTable(): void {
    this.flush();
    this.table = { rows: [], below: [] };
  }

  beginRow(): void {
    this.endCell();
    this.table?.rows.push([]);
  }

  /** Begins a cell. `span` and `down`: how many columns and rows it takes. */
  beginCell(isHead: boolean, span: number, down: number): void {
    const { table } = this;
    if (table === null) return;
    this.endCell();
    if (table.rows.length === 0) table.rows.push([]);
    const row = table.rows.at(-1) ?? [];
    this.leaveBelow(table, row);
    const column = row.reduce((sum, c) => sum + c.span, 0);
    for (let i = column; i < column + span; i++) table.below[i] = Math.max(0, down - 1);
    this.cell = { runs: [], isHead, span };
    row.push(this.cell);
  }

  // Places that a cell of a row above takes stay empty.
  private leaveBelow(table: OpenTable, row: Cell[]): void {
    for (let i = row.reduce((sum, c) => sum + c.span, 0); (table.below[i] ?? 0) > 0; i++) {
      table.below[i] = (table.below[i] ?? 0) - 1;
      row.push({ runs: [], isHead: false, span: 1 });
    }
  }

  endCell(): void {
    if (this.cell === null) return;
    this.flush();
    this.marker = null;
    this.cell = null;
  }

  endTable(): void {
    this.endCell();
    const rows = (this.table?.rows ?? []).filter((row) => row.some((c) => textOf(c.runs) !== ''));
    this.table = null;
    if (rows.length > 0) this.blocks.push({ type: 'table', rows });
  }

  get isInCell(): boolean {
    return this.cell !== null;
  }

  get isInTable(): boolean {
    return this.table !== null;
  }
}

/** Runs without blanks at both ends; none when nothing is left. */
function trimmed(runs: readonly Run[], isPreformatted: boolean): Run[] {
  const own = runs.map((r) => ({ ...r }));
  const isBlank = (r: Run | undefined): boolean => r !== undefined && /^[ \n\t\u00a0]*$/.test(r.text);
  while (isBlank(own[0])) own.shift();
  while (isBlank(own.at(-1))) own.pop();
  const first = own[0];
  if (first !== undefined) first.text = first.text.replace(isPreformatted ? /^\n+/ : /^[ \n\t\u00a0]+/, '');
  const last = own.at(-1);
  if (last !== undefined) last.text = last.text.replace(/[ \n\t\u00a0]+$/, '');
  return own;
}
