// Tables of the PDF: rows kept whole where a page holds them, headings on every page, tagged by rows and cells.
import type { Structure } from 'pdfkit';
import { linkRuns } from '../../kernel/rich-text';
import type { Run } from '../document-model';
import type { ReportCell, ReportTable } from '../table-model';
import { columnWidths, fittingSize } from './column-widths';
import { LEADING, type Line, PAGE, type PdfCanvas, type TextLook } from './pdf-canvas';
import { safeHref } from './printable';
import { CHANGED_FILL, hasHeadings, HEADING_FILL } from './writer-input';

const PAD = { x: 4, y: 2.5 };
const SIZES = [8.5, 8, 7.5, 7, 6.5, 6];
// Roboto is wider than the font that columns are measured in.
const WIDER = 1.1;
const INK = '#1a202c';
const GRID = '#8a8a8a';

type Cell = {
  lines: Line[];
  x: number;
  width: number;
  isRight: boolean;
  look: TextLook;
  fill: string | null;
  tag: Record<string, unknown> & { type: 'TH' | 'TD' };
};
type Row = Cell[];

function runsOf(line: string, whole: string | null): Run[] {
  const item = /^- (.*)$/.exec(line);
  const found = linkRuns(item?.[1] ?? line);
  const own = found.some((r) => r.href !== null) ? null : whole;
  const runs = found.map(({ text, href }): Run => {
    const target = href === null ? own : safeHref(href);
    return target === null ? { text } : { text, href: target };
  });
  return item === null ? runs : [{ text: '• ' }, ...runs];
}

class TableLayout {
  readonly size: number;
  private readonly widths: number[];

  constructor(
    private readonly canvas: PdfCanvas,
    private readonly table: ReportTable,
  ) {
    this.size = fittingSize(table, canvas.width / WIDER, SIZES, 2 * PAD.x);
    this.widths = columnWidths(table, canvas.width, this.size * WIDER, 2 * PAD.x);
  }

  cell(text: string, href: string | null, from: number, count: number, part: Partial<Cell>): Cell {
    const x = PAGE.margin + this.widths.slice(0, from).reduce((a, b) => a + b, 0);
    const width = this.widths.slice(from, from + count).reduce((a, b) => a + b, 0);
    const isHead = part.tag?.type === 'TH';
    const look = { size: this.size, colour: INK, isBold: isHead, isItalic: false };
    const lines = text
      .split('\n')
      .flatMap((l) => this.canvas.breakRuns(runsOf(l, href), width - 2 * PAD.x, look));
    return {
      lines,
      x,
      width,
      isRight: this.table.columns[from]?.numeric === true,
      look,
      fill: null,
      tag: { type: 'TD' },
      ...part,
    };
  }

  heads(): Row[] {
    const { columns, spans } = this.table;
    if (!hasHeadings(this.table)) return [];
    const tag = { type: 'TH', scope: 'Column' } as const;
    const titles = columns.map((c, i) => this.cell(c.title, null, i, 1, { tag, fill: HEADING_FILL }));
    if (spans === undefined) return [titles];
    const upper = columns.flatMap((_, i): Cell[] => {
      const span = spans.find((s) => i >= s.from && i < s.from + s.count);
      if (span === undefined) return [this.cell('', null, i, 1, { tag, fill: HEADING_FILL })];
      return span.from === i
        ? [this.cell(span.title, null, i, span.count, { tag, fill: HEADING_FILL, isRight: false })]
        : [];
    });
    return [upper, titles];
  }

  row(cells: readonly ReportCell[]): Row {
    return cells.map((c, i) =>
      this.cell(c.text, c.href, i, 1, {
        tag: this.table.hasRowHeadings && i === 0 ? { type: 'TH', scope: 'Row' } : { type: 'TD' },
        fill: c.isChanged ? CHANGED_FILL : null,
      }),
    );
  }

  heightOf(row: Row): number {
    return Math.max(1, ...row.map((c) => c.lines.length)) * this.size * LEADING + 2 * PAD.y;
  }

  /** Draws the grid of a row and, through `text`, what stands in each cell. */
  draw(row: Row, text: (cell: Cell, top: number, n: number) => void): void {
    const { canvas } = this;
    const height = this.heightOf(row);
    const top = canvas.y;
    canvas.artifact(() => {
      for (const cell of row) {
        if (cell.fill !== null)
          canvas.doc.fillColor(`#${cell.fill}`).rect(cell.x, top, cell.width, height).fill();
        canvas.doc.lineWidth(0.5).strokeColor(GRID).rect(cell.x, top, cell.width, height).stroke();
      }
    });
    row.forEach((cell, n) => text(cell, top + PAD.y, n));
    canvas.y += height;
  }

  place(cell: Cell, top: number) {
    return { x: cell.x + PAD.x, top, width: cell.width - 2 * PAD.x, isRight: cell.isRight };
  }
}

/** Height that a table needs on the page it begins on: its headings and first row, at most a third of a page. */
export function tableStart(canvas: PdfCanvas, table: ReportTable): number {
  const layout = new TableLayout(canvas, table);
  const first = table.rows[0];
  const heads = layout.heads().reduce((sum, r) => sum + layout.heightOf(r), 0);
  return Math.min(heads + (first === undefined ? 0 : layout.heightOf(layout.row(first))), canvas.height / 3);
}

/** Draws a table as an element of `parent`. */
export function drawTable(canvas: PdfCanvas, table: ReportTable, parent: Structure): void {
  const layout = new TableLayout(canvas, table);
  const heads = layout.heads();
  const drawRow = (row: Row, tr: Structure, cells: Structure[]): void =>
    layout.draw(row, (cell, top, n) => {
      const holder = cells[n] ?? tr;
      canvas.drawLines(holder, cell.lines, layout.place(cell, top), cell.look);
    });
  const begin = (row: Row): { tr: Structure; cells: Structure[] } => {
    const tr = canvas.doc.struct('TR');
    parent.add(tr);
    const cells = row.map(({ tag: { type, ...options } }) => {
      const cell = canvas.doc.struct(type, options);
      tr.add(cell);
      return cell;
    });
    return { tr, cells };
  };
  const repeatHeads = (): void => {
    for (const head of heads)
      layout.draw(head, (cell, top) =>
        canvas.artifact(() => canvas.drawPlain(cell.lines, layout.place(cell, top), cell.look)),
      );
  };
  for (const head of heads) {
    const { tr, cells } = begin(head);
    drawRow(head, tr, cells);
    tr.end();
  }
  for (const cellsOfRow of table.rows) {
    let row = layout.row(cellsOfRow);
    const { tr, cells } = begin(row);
    const headHeight = heads.reduce((sum, h) => sum + layout.heightOf(h), 0);
    const room = canvas.bottom - PAGE.margin - headHeight;
    if (canvas.y + layout.heightOf(row) > canvas.bottom && canvas.y > PAGE.margin) {
      canvas.newPage();
      repeatHeads();
    }
    // A row that no page holds goes on on the next.
    while (layout.heightOf(row) > room) {
      const fitting = Math.max(
        1,
        Math.floor((canvas.bottom - canvas.y - 2 * PAD.y) / (layout.size * LEADING)),
      );
      drawRow(
        row.map((c) => ({ ...c, lines: c.lines.slice(0, fitting) })),
        tr,
        cells,
      );
      row = row.map((c) => ({ ...c, lines: c.lines.slice(fitting) }));
      canvas.newPage();
      repeatHeads();
    }
    drawRow(row, tr, cells);
    tr.end();
  }
}
