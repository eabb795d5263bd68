// Tables of the Word documents as XML text. The docx library builds an object for every run, which makes a report of 70,000 cells take
// 9 seconds; as text it takes one. Source: ECMA-376 part 1, section 17.4 (tables) and 17.16.22 (hyperlinks).
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { linkRuns } from '../../kernel/rich-text';
import { escapeMarkup } from '../../kernel/text';
import type { ReportCell, ReportTable } from '../table-model';
import { CHANGED_FILL, hasHeadings, HEADING_FILL } from './writer-input';

// Ids of our own list in the document's numbering, far above those of the library.
const LIST_ID = 9000;
const MARK = 'ZEEF-TABLE-';
const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="8A8A8A"/>`)
  .join('');

/** The text of a paragraph that stands where table number `index` will be put. */
export const tableMark = (index: number): string => `${MARK}${index}`;

// XML 1.0 has no control characters but tab, line feed and carriage return.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;
const xml = (text: string): string => escapeMarkup(text.replace(CONTROL, ''));

/** Addresses of the tables by relationship id. */
class Links {
  private readonly ids = new Map<string, string>();

  idOf(href: string): string {
    const known = this.ids.get(href);
    if (known !== undefined) return known;
    const id = `rIdZeef${this.ids.size + 1}`;
    this.ids.set(href, id);
    return id;
  }

  xml(): string {
    return [...this.ids]
      .map(
        ([href, id]) =>
          `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${xml(href)}" TargetMode="External"/>`,
      )
      .join('');
  }
}

function runXml(text: string, href: string | null, isBold: boolean, links: Links): string {
  const properties = (href === null ? '' : '<w:rStyle w:val="Hyperlink"/>') + (isBold ? '<w:b/>' : '');
  const run = `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${xml(text)}</w:t></w:r>`;
  return href === null ? run : `<w:hyperlink r:id="${links.idOf(href)}" w:history="1">${run}</w:hyperlink>`;
}

/** A cell's lines: an item line becomes a list item, an address in the text a link; a cell that is one link links as a whole. */
function cellXml(cell: ReportCell, style: string, isRight: boolean, isBold: boolean, links: Links): string {
  return cell.text
    .split('\n')
    .map((line) => {
      const item = /^- (.*)$/.exec(line);
      const runs = linkRuns(item?.[1] ?? line);
      const whole = runs.some((r) => r.href !== null) ? null : cell.href;
      const properties =
        `<w:pStyle w:val="${style}"/>` +
        (item === null ? '' : `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${LIST_ID}"/></w:numPr>`) +
        (isRight ? '<w:jc w:val="right"/>' : '');
      return `<w:p><w:pPr>${properties}</w:pPr>${runs.map((r) => runXml(r.text, r.href ?? whole, isBold, links)).join('')}</w:p>`;
    })
    .join('');
}

/** One table; `width` in twentieths of a point. */
function tableXml(table: ReportTable, width: number, links: Links): string {
  const shares = table.columns.reduce((sum, c) => sum + c.widthShare, 0);
  const widths = table.columns.map((c) => Math.floor((width * c.widthShare) / shares));
  const cell = (content: string, index: number, fill: string | null): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[index] ?? 0}" w:type="dxa"/>${fill === null ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`}</w:tcPr>${content}</w:tc>`;
  const isRight = (index: number): boolean => table.columns[index]?.numeric === true;
  const plain = (text: string): ReportCell => ({
    text,
    href: null,
    references: [],
    interventions: [],
    fields: [],
    isChanged: false,
  });
  const head = hasHeadings(table)
    ? `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${table.columns
        .map((c, i) =>
          cell(cellXml(plain(c.title), 'TableHeading', isRight(i), false, links), i, HEADING_FILL),
        )
        .join('')}</w:tr>`
    : '';
  const rows = table.rows.map(
    (row) =>
      `<w:tr><w:trPr><w:cantSplit/></w:trPr>${row
        .map((c, i) =>
          cell(
            cellXml(c, 'TableText', isRight(i), table.hasRowHeadings && i === 0, links),
            i,
            c.isChanged ? CHANGED_FILL : null,
          ),
        )
        .join('')}</w:tr>`,
  );
  const margins =
    '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="90" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar>';
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>${margins}` +
    `<w:tblLook w:firstRow="${hasHeadings(table) ? 1 : 0}"/></w:tblPr><w:tblGrid>${widths.map((w) => `<w:gridCol w:w="${w}"/>`).join('')}</w:tblGrid>${head}${rows.join('')}</w:tbl>`
  );
}

const LIST =
  `<w:abstractNum w:abstractNumId="${LIST_ID}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>` +
  '<w:pPr><w:ind w:left="260" w:hanging="200"/></w:pPr></w:lvl></w:abstractNum>';
const LIST_USE = `<w:num w:numId="${LIST_ID}"><w:abstractNumId w:val="${LIST_ID}"/></w:num>`;

/** Puts tables into a document in the places of their marks, with their links and their list. */
export function insertTables(
  docx: Uint8Array,
  tables: readonly { table: ReportTable; width: number }[],
): Uint8Array {
  if (tables.length === 0) return docx;
  const zip = unzipSync(docx);
  const edit = (name: string, change: (text: string) => string): void => {
    const part = zip[name];
    if (part === undefined) throw new Error(`the document has no ${name}`);
    zip[name] = strToU8(change(strFromU8(part)));
  };
  const links = new Links();
  edit('word/document.xml', (text) =>
    text.replace(
      new RegExp(`<w:p>(?:(?!</w:p>).)*?${MARK}(\\d+)<(?:(?!</w:p>).)*?</w:p>`, 'g'),
      (_all, index: string) => {
        const entry = tables[Number(index)];
        return entry === undefined ? '' : tableXml(entry.table, entry.width, links);
      },
    ),
  );
  edit('word/_rels/document.xml.rels', (text) =>
    text.replace('</Relationships>', `${links.xml()}</Relationships>`),
  );
  edit('word/numbering.xml', (text) => {
    // All definitions stand before all uses (17.9.15).
    const at = text.indexOf('<w:num ');
    const place = at < 0 ? text.indexOf('</w:numbering>') : at;
    return `${text.slice(0, place)}${LIST}${text.slice(place)}`.replace(
      '</w:numbering>',
      `${LIST_USE}</w:numbering>`,
    );
  });
  return zipSync(zip, { level: 6 });
}
