import { escapeMarkup } from '../../kernel/text';
import { figureOf } from '../diagram';
import type { Block, ReportProduct, Run } from '../document-model';
import type { ReportCell, ReportTable } from '../table-model';
import { HtmlSources } from './html-sources';
import {
  captionOf,
  hasChanges,
  hasHeadings,
  LANGUAGE_TAG,
  WRITER_TEXTS,
  type WriterInput,
} from './writer-input';

const STYLE = `body{font:11pt/1.4 Calibri,Carlito,sans-serif;margin:2rem auto;max-width:75rem;padding:0 1rem}
table{border-collapse:collapse;width:100%;margin:0 0 .5rem}caption{text-align:left;font-weight:bold;padding:.5rem 0}
th,td{border:1px solid #8a8a8a;padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead th{background:#e8eef4}td.n,th.n{text-align:right}thead{display:table-header-group}.note{font-size:9pt;font-style:italic}
.changed{background:#fff3bf}.src{text-decoration:none;color:inherit}.src:hover,.src:focus{outline:2px solid #3b5bdb}
.ref{padding-left:2.5em;text-indent:-2.5em}blockquote{margin:.3rem 1rem;border-left:3px solid #8a8a8a;padding-left:.7rem}
.sources article{border-top:1px solid #8a8a8a;padding:.5rem 0}.sources article:target{background:#e8eef4}svg{max-width:100%;height:auto}
@media print{body{margin:0}.sources{page-break-before:always}}`;

const link = (href: string, text: string): string =>
  `<a href="${escapeMarkup(href)}" rel="noreferrer">${text}</a>`;

function run({ text, href, isItalic, isBold }: Run): string {
  let html = escapeMarkup(text);
  if (isItalic === true) html = `<i>${html}</i>`;
  if (isBold === true) html = `<b>${html}</b>`;
  return href === undefined ? html : link(href, html);
}

/** A cell: its own address as a link; else a link to what it is made of, where that is known. */
function cellHtml(cell: ReportCell, source: string | null): string {
  const text = escapeMarkup(cell.text).replaceAll('\n', '<br>');
  if (cell.href !== null) {
    const href = escapeMarkup(cell.href);
    const linked = text.includes(href)
      ? text.replace(href, () => link(cell.href ?? '', href))
      : link(cell.href, text);
    return source === null ? linked : `${linked} <a class="src" href="#${source}">[*]</a>`;
  }
  return source === null || text === '' ? text : `<a class="src" href="#${source}">${text}</a>`;
}

function tableHtml(table: ReportTable, sources: HtmlSources): string {
  const cls = table.columns.map((c) => (c.numeric ? ' class="n"' : ''));
  const head = hasHeadings(table)
    ? `<thead><tr>${table.columns.map((c, i) => `<th scope="col"${cls[i] ?? ''}>${escapeMarkup(c.title)}</th>`).join('')}</tr></thead>\n`
    : '';
  const rows = table.rows.map((row, r) => {
    const cells = row.map((cell, c) => {
      const source = sources.idFor(table, cell, r, c);
      const names = [table.columns[c]?.numeric === true ? 'n' : '', cell.isChanged ? 'changed' : ''].filter(
        Boolean,
      );
      const attribute = names.length === 0 ? '' : ` class="${names.join(' ')}"`;
      const tag = table.hasRowHeadings && c === 0 ? 'th scope="row"' : 'td';
      return `<${tag}${attribute}>${cellHtml(cell, source)}</${tag.split(' ')[0] ?? 'td'}>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const caption = captionOf(table);
  const notes = [...table.notes, ...(hasChanges(table) ? [WRITER_TEXTS[table.language].changed] : [])];
  return (
    `<table id="${escapeMarkup(table.id)}">${caption === '' ? '' : `<caption>${escapeMarkup(caption)}</caption>`}${head}` +
    `<tbody>\n${rows.join('\n')}\n</tbody></table>${notes.map((n) => `<p class="note">${escapeMarkup(n)}</p>`).join('')}`
  );
}

function blockHtml(block: Block, sources: HtmlSources): string {
  switch (block.type) {
    case 'heading':
      return `<h${block.level}>${escapeMarkup(block.text)}</h${block.level}>`;
    case 'paragraph': {
      const names = { normal: '', note: ' class="note"', reference: ' class="ref"' };
      return `<p${names[block.style]}>${block.runs.map(run).join('')}</p>`;
    }
    case 'list': {
      const tag = block.isOrdered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((runs) => `<li>${runs.map(run).join('')}</li>`).join('')}</${tag}>`;
    }
    case 'table':
      return tableHtml(block.table, sources);
    case 'diagram':
      return blockHtml(figureOf(block), sources);
    case 'figure':
      return `<figure role="img" aria-label="${escapeMarkup(block.alt)}">${block.svg}<figcaption>${escapeMarkup(block.caption)}</figcaption></figure>`;
  }
}

function productHtml(product: ReportProduct, sources: HtmlSources): string {
  const [first] = product.blocks;
  const titled = first?.type === 'table' && captionOf(first.table) === product.title;
  const title = titled ? '' : `<h1>${escapeMarkup(product.title)}</h1>`;
  return `<section id="${product.id}">${title}${product.blocks.map((b) => blockHtml(b, sources)).join('\n')}</section>`;
}

/** Writes products as one self-contained HTML file without scripts; cells lead to the reports, ratings and quotations they are made of. */
export function writeHtml(input: WriterInput): Uint8Array {
  const { products } = input;
  const language = products[0]?.language ?? 'nl';
  const sources = new HtmlSources(input.trace, language);
  const body = products.map((p) => productHtml(p, sources)).join('\n');
  const title = escapeMarkup(products.length === 1 ? (products[0]?.title ?? '') : input.projectTitle);
  return new TextEncoder().encode(
    `<!doctype html>\n<html lang="${LANGUAGE_TAG[language]}"><head><meta charset="utf-8"><meta name="generator" content="Zeef"><title>${title}</title><style>${STYLE}</style></head>\n<body>${body}${sources.html()}</body></html>\n`,
  );
}
