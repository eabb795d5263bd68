// The table of a Word document that is being read, with merged cells. Source: ECMA-376, part 1, 17.4 (tables).
import type { Element, OoxmlTable } from './office-xml';

type Merge = 'none' | 'restart' | 'continue';
type Cell = { lines: string[]; links: string[]; span: number; down: Merge; across: Merge };

// No table of Word has more columns.
const MAX_SPAN = 63;
const numberOf = (element: Element): number => {
  const value = Number(element.attribute('val') ?? 0);
  return Number.isInteger(value) && value >= 0 ? Math.min(value, MAX_SPAN) : 0;
};
const mergeOf = (element: Element): Merge =>
  element.attribute('val') === 'restart' ? 'restart' : 'continue';

/** Takes the parts of one table. */
export class OpenTable {
  readonly table: OoxmlTable = { name: '', rows: [], isHidden: false, links: [], errors: [] };
  cell: Cell | null = null;
  private row: string[] = [];
  private links: { column: number; url: string }[] = [];
  private isDeleted = false;

  /**
   * @param isSpread - whether cells stand in the columns of the grid, and cells that are merged downwards repeat their
   * text
   */
  constructor(private readonly isSpread: boolean) {}

  open(element: Element, parent: string): void {
    const { cell } = this;
    switch (element.name) {
      case 'w:tr':
        this.row = [];
        this.links = [];
        this.isDeleted = false;
        return;
      case 'w:gridBefore':
        if (this.isSpread) this.leave(numberOf(element));
        return;
      case 'w:del':
        if (parent === 'w:trPr') this.isDeleted = true;
        return;
      case 'w:tc':
        this.cell = { lines: [], links: [], span: 1, down: 'none', across: 'none' };
        return;
      case 'w:gridSpan':
        if (cell !== null && parent === 'w:tcPr') cell.span = Math.max(1, numberOf(element));
        return;
      case 'w:vMerge':
        if (cell !== null) cell.down = mergeOf(element);
        return;
      case 'w:hMerge':
        if (cell !== null) cell.across = mergeOf(element);
    }
  }

  private leave(count: number): void {
    for (let i = 0; i < count; i++) this.row.push('');
  }

  endCell(): void {
    const { cell, row, table } = this;
    this.cell = null;
    if (cell === null) return;
    const column = row.length;
    const isBelow = this.isSpread && cell.down === 'continue';
    const above = table.rows.length - 1;
    const isBeside = this.isSpread && cell.across === 'continue';
    row.push(isBeside ? '' : isBelow ? (table.rows[above]?.[column] ?? '') : cell.lines.join('\n'));
    const links = isBelow
      ? table.links.filter((l) => l.row === above && l.column === column).map((l) => l.url)
      : cell.links;
    for (const url of links) this.links.push({ column, url });
    if (this.isSpread) this.leave(cell.span - 1);
  }

  endRow(): void {
    if (this.isDeleted) return;
    const row = this.table.rows.length;
    this.table.rows.push(this.row);
    for (const link of this.links) this.table.links.push({ row, ...link });
  }
}
