import { escapeMarkup } from '../../kernel/text';
import type { ReportCell, ReportTable } from '../table-model';

const STYLE = `body{font:11pt/1.4 Calibri,Carlito,sans-serif;margin:2rem;max-width:75rem}
table{border-collapse:collapse;width:100%}caption{text-align:left;font-weight:bold;padding:.5rem 0}
th,td{border:1px solid #8a8a8a;padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#e8eef4}td.n,th.n{text-align:right}thead{display:table-header-group}.note{font-size:9pt}
@media print{@page{size:A4 landscape}body{margin:0}}`;

function cellHtml(cell: ReportCell): string {
  const text = escapeMarkup(cell.text);
  if (cell.href === null) return text;
  const href = escapeMarkup(cell.href);
  const link = `<a href="${href}">${href}</a>`;
  return text.includes(href) ? text.replace(href, () => link) : `<a href="${href}">${text}</a>`;
}

/** Writes a table as one self-contained HTML file without scripts. */
export function writeHtml(table: ReportTable): Uint8Array {
  const cls = table.columns.map((c) => (c.numeric ? ' class="n"' : ''));
  const head = table.columns
    .map((c, i) => `<th scope="col"${cls[i] ?? ''}>${escapeMarkup(c.title)}</th>`)
    .join('');
  const rows = table.rows
    .map((row) => `<tr>${row.map((cell, i) => `<td${cls[i] ?? ''}>${cellHtml(cell)}</td>`).join('')}</tr>`)
    .join('\n');
  const title = escapeMarkup(`${table.number} ${table.caption}`);
  const notes = table.notes.map((n) => `<p class="note">${escapeMarkup(n)}</p>`).join('');
  return new TextEncoder().encode(
    `<!doctype html>\n<html lang="${table.language}"><head><meta charset="utf-8"><title>${title}</title><style>${STYLE}</style></head>\n<body><table><caption>${title}</caption><thead><tr>${head}</tr></thead>\n<tbody>\n${rows}\n</tbody></table>${notes}</body></html>\n`,
  );
}
