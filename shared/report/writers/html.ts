import { escapeMarkup } from '../../kernel/text';
import { figureOf } from '../diagram';
import { type Block, type ReportProduct, type Run, textOf } from '../document-model';
import { type Exported, printedCells, ProductMarks } from '../marks';
import type { Origin, ReportCell, ReportTable } from '../table-model';
import { columnWidths } from './column-widths';
import { HtmlSources } from './html-sources';
import {
  captionOf,
  fileMark,
  hasChanges,
  hasHeadings,
  headingRows,
  headingShift,
  isTitledByTable,
  LANGUAGE_TAG,
  titleOf,
  WRITER_TEXTS,
  type WriterInput,
} from './writer-input';

const STYLE = `body{font:11pt/1.4 Calibri,Carlito,sans-serif;margin:2rem auto;max-width:75rem;padding:0 1rem;color:#1a202c;background:#fff}
h1,h2,h3,h4{color:#1f3864;break-after:avoid}a{color:#0b5394}
table{border-collapse:collapse;width:100%;table-layout:fixed;margin:0 0 .5rem;font-size:10pt}caption{text-align:left;font-weight:bold;padding:.5rem 0;font-size:11pt}
th,td{border:1px solid #8a8a8a;padding:.3rem .4rem;text-align:left;vertical-align:top;overflow-wrap:break-word}
thead th{background:#e8eef4}td.n,th.n{text-align:right}th.s{text-align:center}thead{display:table-header-group}tr{break-inside:avoid}
.note{font-size:9pt;font-style:italic}.changed{background:#fff3bf}
a.src{color:inherit;text-decoration:underline dotted #0b5394;text-underline-offset:3px}a.src:hover,a.src:focus{outline:2px solid #3b5bdb}
.ref{padding-left:2.5em;text-indent:-2.5em}blockquote{margin:.3rem 1rem;border-left:3px solid #8a8a8a;padding-left:.7rem}
.sources article{border-top:1px solid #8a8a8a;padding:.5rem 0}:target{background:#e8eef4}figure{margin:1rem 0}svg{max-width:100%;height:auto}
@page{size:A4;margin:2cm}@page wide{size:A4 landscape;margin:2cm}
@media print{body{margin:0;padding:0;max-width:none}section{break-before:page}h1+section{break-before:auto}.wide{page:wide}table{font-size:9pt}a.src{text-decoration:none}}`;

// The text of A4 within its margins, in points, and the size and margins of a table's text in print.
const PRINT = { portrait: 482, landscape: 728, size: 9, padding: 11 };

const link = (href: string, text: string): string =>
  `<a href="${escapeMarkup(href)}" rel="noreferrer">${text}</a>`;

/** The ids of a file, none of them twice. */
class Ids {
  private readonly used = new Set<string>();
  private readonly last = new Map<string, number>();

  take(wanted: string): string {
    const base = wanted.replace(/[^\w.-]+/g, '-') || 'x';
    let n = this.last.get(base) ?? 1;
    let id = n === 1 ? base : `${base}-${n}`;
    while (this.used.has(id)) id = `${base}-${++n}`;
    this.last.set(base, n);
    this.used.add(id);
    return id;
  }
}

/** The attribute that marks a part of a block. */
type Marking = (part: string, content: unknown, where: string, headingRows?: number) => string;

/** Writes products as sections of a file, whose ids are unlike each other. */
export class HtmlWriter {
  private readonly ids = new Ids();

  constructor(
    private readonly sources: HtmlSources,
    /** Level of the heading of a product: the first where it is alone. */
    private readonly top: 1 | 2,
    private readonly exported: Exported | null,
  ) {}

  private origin(origin: Origin, place: string): { id: string | null; anchor: string } {
    const anchor = this.ids.take('t');
    return { id: this.sources.idFor(origin, anchor, place), anchor };
  }

  private run({ text, href, isItalic, isBold, position, origin }: Run, place: string): string {
    let html = escapeMarkup(text);
    if (position !== undefined) html = position === 'super' ? `<sup>${html}</sup>` : `<sub>${html}</sub>`;
    if (isItalic === true) html = `<i>${html}</i>`;
    if (isBold === true) html = `<b>${html}</b>`;
    if (href !== undefined) return link(href, html);
    if (origin === undefined) return html;
    const { id, anchor } = this.origin(origin, place);
    return id === null ? html : `<a class="src" id="${anchor}" href="#${id}">${html}</a>`;
  }

  /** A cell: its own address as a link; else a link to what it is made of, where that is known. */
  private cell(cell: ReportCell, source: string | null): string {
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

  private head(table: ReportTable): string {
    if (!hasHeadings(table)) return '';
    const { spans } = table;
    const th = (c: number, more = ''): string => {
      const column = table.columns[c];
      return `<th scope="col"${more}${column?.numeric === true ? ' class="n"' : ''}>${escapeMarkup(column?.title ?? '')}</th>`;
    };
    const all = table.columns.map((_, c) => c);
    if (spans === undefined) return `<thead><tr>${all.map((c) => th(c)).join('')}</tr></thead>\n`;
    const spanAt = (c: number) => spans.find((s) => c >= s.from && c < s.from + s.count);
    const upper = all.map((c) => {
      const span = spanAt(c);
      if (span === undefined) return th(c, ' rowspan="2"');
      return span.from === c
        ? `<th scope="colgroup" colspan="${span.count}" class="s">${escapeMarkup(span.title)}</th>`
        : '';
    });
    const lower = all.filter((c) => spanAt(c) !== undefined).map((c) => th(c));
    return `<thead><tr>${upper.join('')}</tr><tr>${lower.join('')}</tr></thead>\n`;
  }

  private table(table: ReportTable, product: ReportProduct, heading: string | null, mark: Marking): string {
    const isWide = product.landscape || table.landscape;
    const width = isWide ? PRINT.landscape : PRINT.portrait;
    const columns = columnWidths(table, width, PRINT.size, PRINT.padding).map(
      (w) => `<col style="width:${((100 * w) / width).toFixed(2)}%">`,
    );
    const name = table.number.replace(/:$/, '') || table.caption;
    const rows = table.rows.map((row, r) => {
      const cells = row.map((cell, c) => {
        const place = `${name}, ${r + 1}.${c + 1}`;
        const { id, anchor } = cell.text === '' ? { id: null, anchor: '' } : this.origin(cell, place);
        const names = [table.columns[c]?.numeric === true ? 'n' : '', cell.isChanged ? 'changed' : ''];
        const cls = names.filter(Boolean).join(' ');
        const attributes = `${cls === '' ? '' : ` class="${cls}"`}${id === null ? '' : ` id="${anchor}"`}`;
        const isHead = table.hasRowHeadings && c === 0 && cell.text !== '';
        return `<${isHead ? 'th scope="row"' : 'td'}${attributes}>${this.cell(cell, id)}</${isHead ? 'th' : 'td'}>`;
      });
      return `<tr>${cells.join('')}</tr>`;
    });
    const caption = captionOf(table);
    const where = caption || table.id;
    const notes = table.notes.map(
      (n, i) =>
        `<p class="note"${mark(`note-${i + 1}`, n, `${where}, note ${i + 1}`)}>${escapeMarkup(n)}</p>`,
    );
    if (hasChanges(table)) notes.push(`<p class="note">${WRITER_TEXTS[table.language].changed}</p>`);
    const own = mark('table', printedCells(table), where, headingRows(table));
    const named = heading === null ? '' : ` aria-labelledby="${heading}"`;
    return (
      `<table id="${this.ids.take(`table-${table.id}`)}"${own}${named}>${heading !== null || caption === '' ? '' : `<caption${mark('caption', caption, `${where}, caption`)}>${escapeMarkup(caption)}</caption>`}` +
      `<colgroup>${columns.join('')}</colgroup>${this.head(table)}<tbody>\n${rows.join('\n')}\n</tbody></table>` +
      notes.join('')
    );
  }

  private block(block: Block, product: ReportProduct, heading: string | null, mark: Marking): string {
    const runs = (of: readonly Run[]): string => of.map((r) => this.run(r, product.title)).join('');
    switch (block.type) {
      case 'heading': {
        const level = this.top - 1 + block.level - headingShift(product);
        return `<h${level}${mark('text', block.text, block.text)}>${escapeMarkup(block.text)}</h${level}>`;
      }
      case 'paragraph': {
        const names = { normal: '', note: ' class="note"', reference: ' class="ref"' };
        const text = textOf(block.runs);
        return `<p${names[block.style]}${mark('text', text, text)}>${runs(block.runs)}</p>`;
      }
      case 'list': {
        const tag = block.isOrdered ? 'ol' : 'ul';
        const items = block.items.map(
          (item, i) => `<li${mark(`item-${i + 1}`, textOf(item), textOf(item))}>${runs(item)}</li>`,
        );
        return `<${tag}>${items.join('')}</${tag}>`;
      }
      case 'table':
        return this.table(block.table, product, heading, mark);
      case 'diagram':
        return this.block(figureOf(block), product, heading, mark);
      case 'figure': {
        const caption =
          block.caption === product.title
            ? ''
            : `<figcaption${mark('caption', block.caption, block.caption)}>${escapeMarkup(block.caption)}</figcaption>`;
        return `<figure role="img" aria-label="${escapeMarkup(block.alt)}"${mark('picture', block.svg, block.caption)}>${this.svg(block.svg)}${caption}</figure>`;
      }
    }
  }

  /** A picture whose own ids are unlike those of other pictures. */
  private svg(svg: string): string {
    const prefix = this.ids.take('svg');
    return svg
      .replace(/\bid="([^"]+)"/g, (_all, id: string) => `id="${prefix}-${id}"`)
      .replace(/url\(#([^)]+)\)/g, (_all, id: string) => `url(#${prefix}-${id})`);
  }

  product(product: ReportProduct): string {
    const id = this.ids.take(product.id);
    const heading = `${id}-title`;
    const isTitled = isTitledByTable(product);
    const marks = new ProductMarks(product, this.exported);
    const attribute = (mark: string): string => (mark === '' ? '' : ` data-zeef="${mark}"`);
    const blocks = product.blocks.map((b, i) =>
      this.block(b, product, isTitled && i === 0 ? heading : null, (...of) =>
        attribute(marks.block(b, ...of)),
      ),
    );
    const titled = attribute(marks.named('title', product.title, product.title));
    const cls = product.landscape ? ' class="wide"' : '';
    return `<section id="${id}"${cls} aria-labelledby="${heading}"><h${this.top} id="${this.ids.take(heading)}"${titled}>${escapeMarkup(product.title)}</h${this.top}>${blocks.join('\n')}</section>`;
  }
}

/**
 * Writes products as one self-contained HTML file without scripts; numbers and texts lead to the reports, ratings,
 * decisions and quotations they are made of.
 */
export function writeHtml(input: WriterInput): Uint8Array {
  const { products } = input;
  const language = products[0]?.language ?? 'nl';
  const sources = new HtmlSources(input.trace, language);
  const isAlone = products.length === 1;
  const writer = new HtmlWriter(sources, isAlone ? 1 : 2, input.exported);
  const own = fileMark(input);
  const meta = own === '' ? '' : `<meta name="zeef" content="${escapeMarkup(own)}">`;
  const body = products.map((p) => writer.product(p)).join('\n');
  const title = escapeMarkup(titleOf(input));
  const mainTitle = isAlone ? '' : `<h1>${title}</h1>`;
  return new TextEncoder().encode(
    `<!doctype html>\n<html lang="${LANGUAGE_TAG[language]}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="generator" content="Zeef">${meta}<title>${title}</title><style>${STYLE}</style></head>\n<body><main>${mainTitle}${body}${sources.html()}</main></body></html>\n`,
  );
}
