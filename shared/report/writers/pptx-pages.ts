// What stands on which slide: points and rows of tables divided by measured height, so that nothing runs off a slide or
// over another thing.
import type { Language } from '../../model/fields';
import { cutText } from '../../kernel/xml';
import { figureOf } from '../diagram';
import type { Block, Diagram, ReportProduct, Slide } from '../document-model';
import { type Exported, printedCells, ProductMarks } from '../marks';
import { type ReportCell, type ReportTable, sameTable } from '../table-model';
import { columnWidths, fittingSize } from './column-widths';
import { BODY_BOX, TITLE_BOX } from './pptx-package';
import { countLines, wrapLine } from './text-measure';
import { captionOf, hasChanges, hasHeadings, headingRows, WRITER_TEXTS } from './writer-input';

/** A table's rows as far as they stand on one slide. */
export type TablePart = {
  table: ReportTable;
  rows: ReportCell[][];
  widths: number[];
  size: number;
  heights: number[];
};
export type Page = {
  language: Language;
  title: string;
  titleSize: number;
  points: Slide['points'];
  /** Size of points of level 0. */
  size: number;
  table: TablePart | null;
  diagram: (Diagram & { caption: string }) | null;
  figure: Extract<Block, { type: 'figure' }> | null;
  /** Printed small under the table. */
  remarks: string[];
  notes: string;
  /** Names of its shapes with the marks of what stands in them; '' for a shape without. */
  marks: { title: string; body: string; table: string; picture: string; remarks: string; notes: string };
};

const LEADING = 1.2;
/** Margins of a table's cell, in points. */
export const CELL = { x: 5, y: 3 };
export const REMARK_PT = 11;
const POINT_SIZES = [28, 26, 24, 22, 20, 18, 16];
const TABLE_SIZES = [14, 13, 12, 11, 10, 9, 8];

const titleSizeOf = (title: string): number =>
  [28, 24, 20, 18, 16, 14].find(
    (s) => countLines(title, TITLE_BOX.w, s, true) * s * LEADING <= TITLE_BOX.h,
  ) ?? 12;

function page(language: Language, title: string): Page {
  // A title is a line or a few; what no size fits is cut.
  const shown = title.length > 400 ? `${cutText(title, 399)}…` : title;
  return {
    language,
    title: shown,
    titleSize: titleSizeOf(shown),
    points: [],
    size: 20,
    table: null,
    diagram: null,
    figure: null,
    remarks: [],
    notes: '',
    marks: { title: '', body: '', table: '', picture: '', remarks: '', notes: '' },
  };
}

const continued = (title: string, language: Language): string =>
  `${title} (${WRITER_TEXTS[language].continued})`;

/** Height of a point; the space before it is that of the master's styles. */
function pointHeight(p: Slide['points'][number], size: number): number {
  const own = p.level === 0 ? size : size - 2;
  const width = BODY_BOX.w - (p.level === 0 ? 0 : 22);
  return countLines(p.text, width, own, p.level === 0) * own * LEADING + (p.level === 0 ? 8 : 3);
}

const heightOf = (points: Slide['points'], size: number): number =>
  points.reduce((sum, p) => sum + pointHeight(p, size), 0);

/** A point that is higher than a slide, in parts that are not. */
function splitPoint(p: Slide['points'][number], size: number): Slide['points'] {
  if (pointHeight(p, size) <= BODY_BOX.h) return [p];
  const own = p.level === 0 ? size : size - 2;
  const lines = p.text.split('\n').flatMap((l) => wrapLine(l, BODY_BOX.w - 22, own, p.level === 0));
  const per = Math.floor(BODY_BOX.h / (own * LEADING)) - 2;
  const parts: Slide['points'] = [];
  for (let i = 0; i < lines.length; i += per) parts.push({ ...p, text: lines.slice(i, i + per).join('') });
  return parts;
}

/** Points in parts that fit on a slide each; a heading is never left alone at the end of one. */
function paginate(all: Slide['points'], size: number): Slide['points'][] {
  const pages: Slide['points'][] = [[]];
  let used = 0;
  for (const point of all.flatMap((p) => splitPoint(p, size))) {
    const height = pointHeight(point, size);
    const current = pages.at(-1) ?? [];
    if (used + height > BODY_BOX.h && current.length > 0) {
      const last = current.at(-1);
      const carried = last?.level === 0 && point.level === 1 && current.length > 1 ? current.splice(-1) : [];
      pages.push([...carried, point]);
      used = heightOf(pages.at(-1) ?? [], size);
    } else {
      current.push(point);
      used += height;
    }
  }
  return pages;
}

function slidePages(slide: Slide, language: Language): Page[] {
  // As large as fits on one slide; what fits at no size is divided at one that is still read from the back of a room.
  const whole = POINT_SIZES.find((s) => heightOf(slide.points, s) <= BODY_BOX.h);
  const size = whole ?? 18;
  const pages = paginate(slide.points, size).map((points, index) => ({
    ...page(language, index === 0 ? slide.title : continued(slide.title, language)),
    points,
    size,
    notes: slide.notes,
  }));
  return [...pages, ...(slide.table === null ? [] : tablePages(slide.table))];
}

const rowHeight = (
  row: readonly ReportCell[],
  widths: readonly number[],
  size: number,
  boldFirst: boolean,
): number =>
  Math.max(
    ...row.map((c, i) => countLines(c.text, (widths[i] ?? 0) - 2 * CELL.x, size, boldFirst && i === 0)),
    1,
  ) *
    size *
    LEADING +
  2 * CELL.y;

/** The first `lines` lines of every cell of a row, and what is left of them; null when nothing is left. */
function splitRow(
  row: readonly ReportCell[],
  widths: readonly number[],
  size: number,
  lines: number,
): [ReportCell[], ReportCell[] | null] {
  const halves = row.map((cell, i) => {
    const wrapped = cell.text.split('\n').flatMap((paragraph) => {
      const pieces = wrapLine(paragraph, (widths[i] ?? 0) - 2 * CELL.x, size, true);
      return pieces.map((piece, n) => (n === pieces.length - 1 ? `${piece}\n` : piece));
    });
    const join = (part: string[]): string => part.join('').replace(/\n$/, '');
    return [join(wrapped.slice(0, lines)), join(wrapped.slice(lines))] as const;
  });
  const made = (which: 0 | 1): ReportCell[] =>
    row.map((cell, i) => ({ ...cell, text: halves[i]?.[which] ?? '' }));
  return [made(0), halves.some(([, rest]) => rest !== '') ? made(1) : null];
}

/** Height of the headings of a table. */
export function headHeights(table: ReportTable, widths: readonly number[], size: number): number[] {
  if (!hasHeadings(table)) return [];
  const lines = Math.max(
    ...table.columns.map((c, i) => countLines(c.title, (widths[i] ?? 0) - 2 * CELL.x, size, true)),
  );
  const head = lines * size * LEADING + 2 * CELL.y;
  return table.spans === undefined ? [head] : [size * LEADING + 2 * CELL.y, head];
}

function remarksOf(table: ReportTable): string[] {
  return [...table.notes, ...(hasChanges(table) ? [WRITER_TEXTS[table.language].changed] : [])];
}

/** A row with what it shares with the rows above it, for a slide on which those do not stand. */
function withShared(row: readonly ReportCell[], above: readonly ReportCell[]): ReportCell[] {
  return row.map((cell, i) => {
    const before = above[i];
    if (cell.text !== '' || before === undefined) return cell;
    // An empty cell of the first column goes on; elsewhere it may also mean that there is nothing, such as a report
    // without an intervention.
    const isSame =
      i === 0 || (cell.interventions.length > 0 && cell.interventions.join() === before.interventions.join());
    return isSame ? { ...cell, text: before.text } : cell;
  });
}

/** A table on as many slides as it takes; the headings stand on each, the notes on the last. */
function tablePages(table: ReportTable): Page[] {
  const size = fittingSize(table, BODY_BOX.w, TABLE_SIZES, 2 * CELL.x);
  const widths = columnWidths(table, BODY_BOX.w, size, 2 * CELL.x);
  const heads = headHeights(table, widths, size);
  const room = BODY_BOX.h - heads.reduce((a, b) => a + b, 0);
  const remarks = remarksOf(table);
  const remarkHeight = remarks.reduce(
    (sum, r) => sum + countLines(r, BODY_BOX.w, REMARK_PT) * REMARK_PT * LEADING + 4,
    6,
  );
  const most = Math.max(1, Math.floor((room - 2 * CELL.y) / (size * LEADING)));
  const parts: ReportCell[][][] = [[]];
  let used = 0;
  const queue = [...table.rows];
  // What the columns that are printed once hold, as far down as the rows have come.
  let above: ReportCell[] = [];
  for (let row = queue.shift(); row !== undefined; row = queue.shift()) {
    const [first, rest] = splitRow(row, widths, size, most);
    if (rest !== null) queue.unshift(rest);
    let shown = rest === null ? row : first;
    const height = rowHeight(shown, widths, size, table.hasRowHeadings);
    // The notes stand under the last row.
    const last = queue.length === 0 && remarks.length > 0 ? Math.min(remarkHeight, room / 3) : 0;
    if (used + height + last > room && used > 0) {
      parts.push([]);
      used = 0;
      shown = withShared(shown, above);
    }
    above = withShared(row.slice(0, table.onceColumns ?? 0), above);
    parts.at(-1)?.push(shown);
    used += height;
  }
  const title = captionOf(table);
  return parts.map((rows, index) => ({
    ...page(table.language, index === 0 ? title : continued(title, table.language)),
    table: {
      table,
      rows,
      widths,
      size,
      heights: [...heads, ...rows.map((r) => rowHeight(r, widths, size, table.hasRowHeadings))],
    },
    remarks: index === parts.length - 1 ? remarks : [],
  }));
}

/** The pages with the marks of their parts: by what they stand for, and their number in it. */
function marked(pages: Page[], name: string, marks: ProductMarks, same = name): Page[] {
  return pages.map((p, i) => {
    const own = (part: string, content: unknown, isThere: boolean, where: string, rows = 0): string =>
      isThere
        ? marks.named(`${name} ${i + 1} ${part}`, content, where, rows, `${same} ${i + 1} ${part}`)
        : '';
    const { table, diagram, figure } = p;
    const cells = table === null ? null : printedCells({ ...table.table, rows: table.rows });
    const heads = table === null ? 0 : headingRows(table.table);
    return {
      ...p,
      marks: {
        title: own('title', p.title, true, `${p.title}, title`),
        body: own(
          'body',
          p.points.map((x) => x.text),
          p.points.length > 0,
          p.title,
        ),
        table: own('table', cells, table !== null, p.title, heads),
        picture: own('picture', diagram?.boxes ?? figure?.svg, figure !== null, p.title),
        remarks: own('notes', table?.table.notes, p.remarks.length > 0, `${p.title}, notes`),
        notes: own('speaker', p.notes, p.notes !== '', `${p.title}, speaker notes`),
      },
    };
  });
}

/** The slides of a product: its own where it is a deck, else its tables, diagrams and pictures. */
export function pagesOf(product: ReportProduct, exported: Exported | null = null): Page[] {
  const { language } = product;
  const marks = new ProductMarks(product, exported);
  if (product.slides.length > 0)
    return product.slides.flatMap((s, i) => marked(slidePages(s, language), `slide ${i + 1}`, marks));
  return product.blocks.flatMap((block, i): Page[] =>
    marked(
      blockPages(block, language),
      `block ${i + 1}`,
      marks,
      block.type === 'table' ? `table ${sameTable(block.table)}` : undefined,
    ),
  );
}

function blockPages(block: Block, language: Language): Page[] {
  switch (block.type) {
    case 'table':
      return tablePages(block.table);
    case 'diagram':
      return [{ ...page(language, block.caption), diagram: block, figure: figureOf(block) }];
    case 'figure':
      return [{ ...page(language, block.caption), figure: block }];
    case 'heading':
    case 'paragraph':
    case 'list':
      return [];
  }
}
