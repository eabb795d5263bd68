import pdfMake from 'pdfmake/build/pdfmake';
import { linkRuns } from '../../kernel/rich-text';
import { figureOf } from '../diagram';
import type { Block, Run } from '../document-model';
import type { ReportTable } from '../table-model';
import {
  captionOf,
  CHANGED_FILL,
  hasChanges,
  hasHeadings,
  HEADING_FILL,
  LANGUAGE_TAG,
  WRITER_TEXTS,
  type WriterInput,
} from './writer-input';

// pdfmake describes a page by plain objects; its typings stand apart from the build that runs in a worker.
type Content = Record<string, unknown>;

const run = ({ text, href, isItalic, isBold }: Run): Content => ({
  text,
  ...(href === undefined ? {} : { link: href, color: '#0b5394', decoration: 'underline' }),
  ...(isItalic === true ? { italics: true } : {}),
  ...(isBold === true ? { bold: true } : {}),
});

function cellContent(text: string, href: string | null, isBold: boolean): Content {
  const lines = text.split('\n').map((line): Content => {
    const item = /^- (.*)$/.exec(line);
    const runs = linkRuns(item?.[1] ?? line).map((r) => {
      const target = r.href ?? href ?? undefined;
      return run({ text: r.text, isBold, ...(target === undefined ? {} : { href: target }) });
    });
    return item === null ? { text: runs } : { text: ['• ', ...runs] };
  });
  return lines.length === 1 ? (lines[0] ?? { text: '' }) : { stack: lines };
}

function tableContent(table: ReportTable, startsPage: boolean): Content[] {
  const shares = table.columns.reduce((sum, c) => sum + c.widthShare, 0);
  const alignment = (i: number) => (table.columns[i]?.numeric === true ? 'right' : 'left');
  const head = table.columns.map((c, i) => ({
    text: c.title,
    bold: true,
    fillColor: `#${HEADING_FILL}`,
    alignment: alignment(i),
  }));
  const body = table.rows.map((row) =>
    row.map((cell, i) => {
      const content = cellContent(cell.text, cell.href, table.hasRowHeadings && i === 0);
      return {
        ...content,
        alignment: alignment(i),
        ...(cell.isChanged ? { fillColor: `#${CHANGED_FILL}` } : {}),
      };
    }),
  );
  const withHead = hasHeadings(table);
  const notes = [...table.notes, ...(hasChanges(table) ? [WRITER_TEXTS[table.language].changed] : [])];
  const caption = captionOf(table);
  return [
    ...(caption === ''
      ? []
      : [{ text: caption, style: 'caption', ...(startsPage ? { pageBreak: 'before' } : {}) }]),
    {
      table: {
        headerRows: withHead ? 1 : 0,
        dontBreakRows: true,
        widths: table.columns.map((c) => `${((100 * c.widthShare) / shares).toFixed(2)}%`),
        body: withHead ? [head, ...body] : body,
      },
      layout: 'zeef',
      fontSize: 8.5,
    },
    ...notes.map((text) => ({ text, style: 'note' })),
  ];
}

function blockContent(block: Block, width: number): Content[] {
  switch (block.type) {
    case 'heading':
      return [{ text: block.text, style: block.level === 2 ? 'h2' : 'h3' }];
    case 'paragraph':
      return [{ text: block.runs.map(run), style: block.style === 'normal' ? 'body' : block.style }];
    case 'list':
      return [
        {
          [block.isOrdered ? 'ol' : 'ul']: block.items.map((runs) => ({ text: runs.map(run) })),
          style: 'body',
        },
      ];
    case 'table':
      // An empty table has no rows to lay out.
      if (block.table.rows.length === 0 && !hasHeadings(block.table)) return [];
      return tableContent(block.table, block.startsPage === true);
    case 'diagram':
      return blockContent(figureOf(block), width);
    case 'figure':
      return [{ svg: block.svg, width: Math.min(width, block.widthPx) }];
  }
}

/** Writes products as PDF: a page orientation for each, header rows repeated, links live, page numbers. */
export async function writePdf(input: WriterInput): Promise<Uint8Array> {
  const fonts = await input.fonts();
  pdfMake.addVirtualFileSystem(
    Object.fromEntries(Object.entries(fonts).map(([name, bytes]) => [name, toBase64(bytes)])),
  );
  pdfMake.addFonts({
    Roboto: {
      normal: 'Roboto-Regular.ttf',
      bold: 'Roboto-Medium.ttf',
      italics: 'Roboto-Italic.ttf',
      bolditalics: 'Roboto-MediumItalic.ttf',
    },
  });
  pdfMake.addTableLayouts({
    zeef: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0.5,
      hLineColor: () => '#8a8a8a',
      vLineColor: () => '#8a8a8a',
      paddingLeft: () => 4,
      paddingRight: () => 4,
      paddingTop: () => 2,
      paddingBottom: () => 2,
    },
  });
  const content: Content[] = [];
  for (const [index, product] of input.products.entries()) {
    await input.onProgress((0.3 * index) / input.products.length);
    const [first] = product.blocks;
    const titled = first?.type === 'table' && captionOf(first.table) === product.title;
    const blocks = product.blocks.flatMap((b) => blockContent(b, product.landscape ? 770 : 515));
    const own: Content[] = titled ? blocks : [{ text: product.title, style: 'h1' }, ...blocks];
    const [opening = { text: '' }, ...rest] = own;
    const orientation = product.landscape ? 'landscape' : 'portrait';
    content.push(
      {
        ...opening,
        pageOrientation: orientation,
        ...(index === 0 ? {} : { pageBreak: 'before' }),
      },
      ...rest,
    );
  }
  const language = input.products[0]?.language ?? 'nl';
  const made = pdfMake.createPdf({
    content,
    pageSize: 'A4',
    pageOrientation: input.products[0]?.landscape === true ? 'landscape' : 'portrait',
    pageMargins: [40, 45, 40, 45],
    language: LANGUAGE_TAG[language],
    info: { title: input.projectTitle, creator: 'Zeef', producer: 'Zeef' },
    defaultStyle: { font: 'Roboto', fontSize: 9.5 },
    footer: (page: number, pages: number) => ({
      text: `${page} / ${pages}`,
      alignment: 'center',
      fontSize: 8,
      margin: [0, 12, 0, 0],
    }),
    styles: {
      h1: { fontSize: 16, bold: true, color: '#1f3864', margin: [0, 0, 0, 10] },
      h2: { fontSize: 13, bold: true, color: '#1f3864', margin: [0, 10, 0, 5] },
      h3: { fontSize: 11, bold: true, color: '#1f3864', margin: [0, 8, 0, 3] },
      caption: { fontSize: 10.5, bold: true, margin: [0, 6, 0, 5] },
      body: { margin: [0, 0, 0, 5] },
      note: { fontSize: 8, italics: true, margin: [0, 3, 0, 3] },
      reference: { margin: [18, 0, 0, 5], leadingIndent: -18 },
    },
  });
  const bytes = new Uint8Array(await made.getBuffer());
  await input.onProgress(1);
  return bytes;
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  const step = 0x8000;
  for (let i = 0; i < bytes.length; i += step) text += String.fromCharCode(...bytes.subarray(i, i + step));
  return btoa(text);
}
