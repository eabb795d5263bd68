// Tables of the Word documents. Source: ECMA-376 part 1, section 17.4.
import { linkRuns } from '../../kernel/rich-text';
import { escapeXml } from '../../kernel/xml';
import { type ReportCell, type ReportTable, textCell } from '../table-model';
import { columnWidths, fittingSize } from './column-widths';
import { type DocxRelations, paragraphXml, textRun } from './docx-xml';
import { safeHref } from './printable';
import { captionOf, CHANGED_FILL, hasHeadings, HEADING_FILL } from './writer-input';

/** The list of items in cells, in the document's numbering. */
export const CELL_LIST_ID = 9000;
// Twentieths of a point left and right of a cell's text.
const MARGIN = 90;
// Points; the first is that of the style. Tables of many columns are set smaller, so that no word breaks.
const SIZES = [9, 8.5, 8, 7.5, 7, 6.5];
const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="8A8A8A"/>`)
  .join('');

type Look = { style: string; isRight: boolean; isBold: boolean; size: number };

function cellRun(text: string, href: string | null, look: Look, relations: DocxRelations): string {
  const size = look.size === SIZES[0] ? '' : `<w:sz w:val="${look.size * 2}"/>`;
  const properties =
    (href === null ? '' : '<w:rStyle w:val="Hyperlink"/>') + (look.isBold ? '<w:b/>' : '') + size;
  const run = textRun(text, properties);
  return href === null
    ? run
    : `<w:hyperlink r:id="${relations.link(href)}" w:history="1">${run}</w:hyperlink>`;
}

/**
 * A cell's lines: an item line becomes a list item, an address in the text a link; a cell that is one link links as a
 * whole.
 */
function cellXml(cell: ReportCell, look: Look, relations: DocxRelations): string {
  return cell.text
    .split('\n')
    .map((line) => {
      const item = /^- (.*)$/.exec(line);
      const runs = linkRuns(item?.[1] ?? line);
      const whole = runs.some((r) => r.href !== null) ? null : cell.href;
      const properties =
        (item === null ? '' : `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${CELL_LIST_ID}"/></w:numPr>`) +
        (look.isRight ? '<w:jc w:val="right"/>' : '');
      const content = runs.map((r) => {
        const own = r.href === null ? null : safeHref(r.href);
        return cellRun(r.text, own ?? whole, look, relations);
      });
      return paragraphXml(look.style, content.join(''), properties);
    })
    .join('');
}

type Grid = { table: ReportTable; widths: number[]; size: number; relations: DocxRelations };

function tc(
  grid: Grid,
  from: number,
  count: number,
  fill: string | null,
  content: string,
  merge = '',
): string {
  const width = grid.widths.slice(from, from + count).reduce((a, b) => a + b, 0);
  const span = count > 1 ? `<w:gridSpan w:val="${count}"/>` : '';
  const shade = fill === null ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}${shade}</w:tcPr>${content}</w:tc>`;
}

const HEAD_ROW = '<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>';

/** One row of headings, or two where headings span columns: the others then stand over both rows. */
function headXml(grid: Grid): string {
  const { table, relations, size } = grid;
  if (!hasHeadings(table)) return '';
  const content = (text: string, isRight: boolean): string =>
    cellXml(textCell(text), { style: 'TableHeading', isRight, isBold: false, size }, relations);
  const single = (c: number, merge = '', withText = true): string =>
    tc(
      grid,
      c,
      1,
      HEADING_FILL,
      content(withText ? (table.columns[c]?.title ?? '') : '', table.columns[c]?.numeric === true),
      merge,
    );
  const { spans } = table;
  const all = table.columns.map((_, c) => c);
  if (spans === undefined) return `${HEAD_ROW}${all.map((c) => single(c)).join('')}</w:tr>`;
  const spanAt = (c: number) => spans.find((s) => c >= s.from && c < s.from + s.count);
  const upper = all.map((c) => {
    const span = spanAt(c);
    if (span === undefined) return single(c, '<w:vMerge w:val="restart"/>');
    const centred = paragraphXml('TableHeading', textRun(span.title), '<w:jc w:val="center"/>');
    return span.from === c ? tc(grid, c, span.count, HEADING_FILL, centred) : '';
  });
  const lower = all.map((c) => (spanAt(c) === undefined ? single(c, '<w:vMerge/>', false) : single(c)));
  return `${HEAD_ROW}${upper.join('')}</w:tr>${HEAD_ROW}${lower.join('')}</w:tr>`;
}

/** A table of `width` twentieths of a point, with its name and what it shows for who does not see it. */
export function tableXml(table: ReportTable, width: number, relations: DocxRelations): string {
  const size = fittingSize(table, width / 20, SIZES, (2 * MARGIN) / 20);
  const widths = columnWidths(table, width / 20, size, (2 * MARGIN) / 20).map((w) => Math.floor(w * 20));
  const grid: Grid = { table, widths, size, relations };
  const rows = table.rows.map((row) => {
    const cells = row.map((cell, c) => {
      const look = {
        style: 'TableText',
        isRight: table.columns[c]?.numeric === true,
        isBold: table.hasRowHeadings && c === 0,
        size,
      };
      return tc(grid, c, 1, cell.isChanged ? CHANGED_FILL : null, cellXml(cell, look, relations));
    });
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`;
  });
  const margins = `<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="${MARGIN}" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="${MARGIN}" w:type="dxa"/></w:tblCellMar>`;
  const look = `<w:tblLook w:firstRow="${hasHeadings(table) ? 1 : 0}" w:firstColumn="${table.hasRowHeadings ? 1 : 0}"/>`;
  const words = `<w:tblCaption w:val="${escapeXml(captionOf(table) || table.id)}"/><w:tblDescription w:val="${escapeXml(table.alt ?? captionOf(table))}"/>`;
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>${margins}${look}${words}</w:tblPr>` +
    `<w:tblGrid>${widths.map((w) => `<w:gridCol w:w="${w}"/>`).join('')}</w:tblGrid>${headXml(grid)}${rows.join('')}</w:tbl>`
  );
}
