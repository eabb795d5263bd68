// A table as the clipboard carries it: HTML with its looks in every element, which is all that Word keeps, and text
// with tabs for what takes no HTML.
import { escapeMarkup } from '../kernel/text';
import type { ReportTable } from './table-model';

const CELL =
  'border:1px solid #8a8a8a;padding:2pt 4pt;vertical-align:top;font-family:Calibri,sans-serif;font-size:9pt';

/** Lines of a cell; one that begins with `- ` is an item. */
function lines(text: string, href: string | null): string {
  const html = text
    .split('\n')
    .map((l) => escapeMarkup(l.replace(/^- /, '• ')))
    .join('<br>');
  return href === null || html === '' ? html : `<a href="${escapeMarkup(href)}">${html}</a>`;
}

function headHtml(table: ReportTable): string {
  if (table.columns.every((c) => c.title === '')) return '';
  const look = `${CELL};background:#e8eef4;font-weight:bold`;
  const { spans } = table;
  const th = (title: string, isRight: boolean, more = ''): string =>
    `<th${more} style="${look};text-align:${isRight ? 'right' : 'left'}">${escapeMarkup(title)}</th>`;
  const titles = `<tr>${table.columns.map((c) => th(c.title, c.numeric)).join('')}</tr>`;
  if (spans === undefined) return titles;
  const upper = table.columns.map((_, i) => {
    const span = spans.find((s) => i >= s.from && i < s.from + s.count);
    if (span === undefined) return th('', false);
    return span.from === i ? th(span.title, false, ` colspan="${span.count}"`) : '';
  });
  return `<tr>${upper.join('')}</tr>${titles}`;
}

// A spreadsheet reads a cell with a tab, a line's end or quotes of its own when it stands in quotes.
const tabbed = (text: string): string => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A table with its caption above and its notes under it, as HTML and as text. */
export function richTable(table: ReportTable): { html: string; text: string } {
  const shares = table.columns.reduce((sum, c) => sum + c.widthShare, 0);
  const caption = [table.number, table.caption].filter(Boolean).join(' ');
  const columns = table.columns.map(
    (c) => `<col style="width:${((100 * c.widthShare) / shares).toFixed(1)}%">`,
  );
  const rows = table.rows.map((row) => {
    const cells = row.map((cell, i) => {
      const isHead = table.hasRowHeadings && i === 0;
      const align = table.columns[i]?.numeric === true ? ';text-align:right' : ';text-align:left';
      const tag = isHead ? 'th' : 'td';
      return `<${tag} style="${CELL}${align}${isHead ? ';font-weight:bold' : ''}">${lines(cell.text, cell.href)}</${tag}>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const paragraph = (text: string, look: string): string =>
    text === '' ? '' : `<p style="font-family:Calibri,sans-serif;${look}">${escapeMarkup(text)}</p>`;
  const html =
    `<div lang="${table.language}">${paragraph(caption, 'font-size:11pt;font-weight:bold')}` +
    `<table style="border-collapse:collapse;width:100%"><colgroup>${columns.join('')}</colgroup><thead>${headHtml(table)}</thead><tbody>${rows.join('')}</tbody></table>` +
    `${table.notes.map((n) => paragraph(n, 'font-size:8pt;font-style:italic')).join('')}</div>`;
  const plain = [
    ...(caption === '' ? [] : [caption]),
    ...(table.columns.every((c) => c.title === '')
      ? []
      : [table.columns.map((c) => tabbed(c.title)).join('\t')]),
    ...table.rows.map((row) => row.map((c) => tabbed(c.text)).join('\t')),
    ...table.notes,
  ];
  return { html, text: plain.join('\n') };
}
