import { type Block, type Run, textOf } from '../document-model';
import type { ReportCell, ReportTable } from '../table-model';
import { captionOf, type WriterInput } from './writer-input';

// What Markdown would read as markup. Source: CommonMark 0.31, section 2.4.
const escape = (text: string): string => text.replace(/[\\`*_[\]<>|#]/g, '\\$&');

function run({ text, href, isItalic, isBold }: Run): string {
  const plain = escape(text);
  const styled = isBold === true ? `**${plain}**` : isItalic === true ? `*${plain}*` : plain;
  return href === undefined ? styled : `[${styled}](${href})`;
}

function cellText(cell: ReportCell): string {
  const text = escape(cell.text).replaceAll('\n', '<br>');
  return cell.href === null || text === '' ? text : `[${text}](${cell.href})`;
}

function table(model: ReportTable): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const caption = captionOf(model);
  return [
    ...(caption === '' ? [] : [`**${escape(caption)}**`, '']),
    row(model.columns.map((c) => escape(c.title))),
    row(model.columns.map((c) => (c.numeric ? '---:' : '---'))),
    ...model.rows.map((cells) => row(cells.map(cellText))),
    ...(model.notes.length === 0 ? [] : ['', ...model.notes.map((n) => `*${escape(n)}*`)]),
  ].join('\n');
}

function block(b: Block): string {
  switch (b.type) {
    case 'heading':
      return `${'#'.repeat(b.level)} ${escape(b.text)}`;
    case 'paragraph':
      return b.runs.map(run).join('');
    case 'list':
      return b.items
        .map((runs, i) => `${b.isOrdered ? `${i + 1}.` : '-'} ${runs.map(run).join('')}`)
        .join('\n');
    case 'table':
      return table(b.table);
    case 'diagram':
    case 'figure':
      return `*${escape(b.caption)}*: ${escape(textOf([{ text: b.alt }]))}`;
  }
}

/** Writes products as Markdown (CommonMark with tables). A figure is written as its description. */
export function writeMarkdown(input: WriterInput): Uint8Array {
  const text = input.products
    .map((p) => [`# ${escape(p.title)}`, ...p.blocks.map(block)].join('\n\n'))
    .join('\n\n');
  return new TextEncoder().encode(text + '\n');
}
