import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Packer,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { ReportCell, ReportTable } from '../table-model';

// Twentieths of a point. A4 with margins of 1134 (2 cm).
const A4 = { short: 11906, long: 16838, margin: 1134 };
const LANGUAGE_TAG = { nl: 'nl-NL', en: 'en-GB' } as const;
const BORDER = { style: BorderStyle.SINGLE, size: 4, color: '8A8A8A' };

function runs(cell: ReportCell): (TextRun | ExternalHyperlink)[] {
  if (cell.href === null) return [new TextRun(cell.text)];
  const at = cell.text.indexOf(cell.href);
  const shown = at < 0 ? cell.text : cell.href;
  const link = new ExternalHyperlink({
    link: cell.href,
    children: [new TextRun({ text: shown, style: 'Hyperlink' })],
  });
  if (at < 0) return [link];
  const before = cell.text.slice(0, at);
  const after = cell.text.slice(at + cell.href.length);
  return [
    ...(before === '' ? [] : [new TextRun(before)]),
    link,
    ...(after === '' ? [] : [new TextRun(after)]),
  ];
}

/** Writes a table as a Word document: caption, header row repeated on every page, language tag, landscape where wide. Deterministic but for the file's dates. */
export async function writeDocx(table: ReportTable): Promise<Uint8Array> {
  const pageWidth = (table.landscape ? A4.long : A4.short) - 2 * A4.margin;
  const shares = table.columns.reduce((sum, c) => sum + c.widthShare, 0);
  const widths = table.columns.map((c) => Math.floor((pageWidth * c.widthShare) / shares));
  const cellOf = (children: (TextRun | ExternalHyperlink)[], index: number, isHeader: boolean): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 90, right: 90 },
      ...(isHeader ? { shading: { type: ShadingType.CLEAR, fill: 'E8EEF4', color: 'auto' } } : {}),
      children: [
        new Paragraph({
          style: isHeader ? 'TableHeading' : 'TableText',
          alignment: table.columns[index]?.numeric === true ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children,
        }),
      ],
    });
  const body = new Table({
    width: { size: pageWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: BORDER,
      bottom: BORDER,
      left: BORDER,
      right: BORDER,
      insideHorizontal: BORDER,
      insideVertical: BORDER,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: table.columns.map((c, i) => cellOf([new TextRun(c.title)], i, true)),
      }),
      ...table.rows.map(
        (row) =>
          new TableRow({ cantSplit: true, children: row.map((cell, i) => cellOf(runs(cell), i, false)) }),
      ),
    ],
  });
  const language = { value: LANGUAGE_TAG[table.language] };
  const doc = new Document({
    creator: 'Zeef',
    title: `${table.number} ${table.caption}`,
    styles: {
      default: { document: { run: { font: 'Calibri', size: 20, language } } },
      paragraphStyles: [
        {
          id: 'TableCaption',
          name: 'Table Caption',
          basedOn: 'Normal',
          run: { bold: true, size: 22 },
          paragraph: { spacing: { after: 120 }, keepNext: true },
        },
        { id: 'TableText', name: 'Table Text', basedOn: 'Normal', run: { size: 18 } },
        { id: 'TableHeading', name: 'Table Heading', basedOn: 'Normal', run: { size: 18, bold: true } },
        {
          id: 'TableNote',
          name: 'Table Note',
          basedOn: 'Normal',
          run: { size: 16, italics: true },
          paragraph: { spacing: { before: 80 } },
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: A4.short,
              height: A4.long,
              orientation: table.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: A4.margin, bottom: A4.margin, left: A4.margin, right: A4.margin },
          },
        },
        children: [
          new Paragraph({
            style: 'TableCaption',
            children: [new TextRun(`${table.number} ${table.caption}`)],
          }),
          body,
          ...table.notes.map((note) => new Paragraph({ style: 'TableNote', children: [new TextRun(note)] })),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(doc));
}
