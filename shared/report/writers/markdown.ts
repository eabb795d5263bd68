import { type Block, type Run, textOf } from '../document-model';
import type { ReportCell, ReportTable } from '../table-model';
import { captionOf, type WriterInput } from './writer-input';

// What Markdown would read as markup. Source: CommonMark 0.31, section 2.4.
const escape = (text: string): string => text.replace(/[\\`*_[\]<>|#]/g, '\\$&');

type Style = Pick<Run, 'href' | 'isItalic' | 'isBold'>;
const isAlike = (a: Style, b: Style): boolean =>
  a.href === b.href &&
  (a.isItalic ?? false) === (b.isItalic ?? false) &&
  (a.isBold ?? false) === (b.isBold ?? false);

/** Runs as one text: those that look alike stand within one pair of signs, since `*a**b*` reads as bold. */
function line(runs: readonly Run[]): string {
  const groups: { style: Style; text: string }[] = [];
  for (const run of runs) {
    const tag = run.position === undefined ? null : run.position === 'super' ? 'sup' : 'sub';
    const text = tag === null ? escape(run.text) : `<${tag}>${escape(run.text)}</${tag}>`;
    const last = groups.at(-1);
    if (last !== undefined && isAlike(last.style, run)) last.text += text;
    else groups.push({ style: run, text });
  }
  return groups.map(({ style, text }) => styled(text, style)).join('');
}

function styled(text: string, { href, isItalic, isBold }: Style): string {
  // Signs stand close to the letters (CommonMark 0.31, section 6.2).
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  const sign = isBold === true ? '**' : isItalic === true ? '*' : '';
  const marked = inner === '' ? '' : `${sign}${inner}${sign}`;
  if (href === undefined) return before + marked + after;
  return `${before}[${marked}](${address(href)})${after}`;
}

/** A destination, in pointed brackets where its own brackets would end it (CommonMark 0.31, section 6.3). */
function address(href: string): string {
  let depth = 0;
  for (const sign of href) {
    if (sign === '(') depth++;
    else if (sign === ')' && --depth < 0) break;
  }
  return depth === 0 && !/\s/.test(href) ? href : `<${href}>`;
}

function cellText(cell: ReportCell): string {
  const text = escape(cell.text).replaceAll('\n', '<br>');
  return cell.href === null || text === '' ? text : `[${text}](${address(cell.href)})`;
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
      return line(b.runs);
    case 'list':
      return b.items.map((runs, i) => `${b.isOrdered ? `${i + 1}.` : '-'} ${line(runs)}`).join('\n');
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
