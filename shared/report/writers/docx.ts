import {
  AlignmentType,
  Document,
  Footer,
  PageNumber,
  PageOrientation,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type ReportProduct, tablesOf } from '../document-model';
import {
  A4,
  BULLETS_ID,
  contentsXml,
  type DocxPart,
  type DocxState,
  labelOf,
  NUMBERS_ID,
  productXml,
} from './docx-blocks';
import { docxStyles } from './docx-styles';
import { CELL_LIST_ID } from './docx-tables';
import { bookmarkName, DocxRelations } from './docx-xml';
import { fileMark, LANGUAGE_TAG, titleOf, type WriterInput } from './writer-input';

const MARK = 'ZEEF-PART-';
const footer = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 16 })],
      }),
    ],
  });

/** A section whose text is put in the place of its mark. */
function section(n: number, isLandscape: boolean) {
  return {
    properties: {
      page: {
        size: {
          width: A4.short,
          height: A4.long,
          orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: A4.margin, bottom: A4.margin, left: A4.margin, right: A4.margin },
      },
    },
    footers: { default: footer() },
    children: [new Paragraph({ children: [new TextRun(`${MARK}${n};`)] })],
  };
}

function listXml(id: number, format: string, text: string, left: number, hanging: number): string {
  return (
    `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/>` +
    `<w:pPr><w:ind w:left="${left}" w:hanging="${hanging}"/></w:pPr></w:lvl></w:abstractNum>`
  );
}

/** The lists, and an instance for every ordered one. Source: ECMA-376 part 1, section 17.9. */
function addLists(numbering: string, orderedLists: number): string {
  const definitions =
    listXml(CELL_LIST_ID, 'bullet', '•', 260, 200) +
    listXml(BULLETS_ID, 'bullet', '•', 360, 260) +
    listXml(NUMBERS_ID, 'decimal', '%1)', 360, 360);
  const instance = (id: number, of: number, inner = ''): string =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${inner}</w:num>`;
  const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
  const uses =
    instance(CELL_LIST_ID, CELL_LIST_ID) +
    instance(BULLETS_ID, BULLETS_ID) +
    Array.from({ length: orderedLists }, (_, i) => instance(NUMBERS_ID + i, NUMBERS_ID, restart)).join('');
  // All definitions stand before all uses (17.9.15).
  const at = numbering.indexOf('<w:num ');
  const place = at < 0 ? numbering.indexOf('</w:numbering>') : at;
  return `${numbering.slice(0, place)}${definitions}${numbering.slice(place)}`.replace(
    '</w:numbering>',
    `${uses}</w:numbering>`,
  );
}

/** Puts the texts in the places of their marks, with what they refer to. */
function fillFrame(frame: Uint8Array, texts: readonly string[], state: DocxState): Uint8Array {
  const zip = unzipSync(frame);
  const edit = (name: string, change: (text: string) => string): void => {
    const part = zip[name];
    if (part === undefined) throw new Error(`the document has no ${name}`);
    zip[name] = strToU8(change(strFromU8(part)));
  };
  edit('word/document.xml', (xml) =>
    xml.replace(
      new RegExp(`<w:p>(?:(?!</w:p>).)*?${MARK}(\\d+);(?:(?!</w:p>).)*?</w:p>`, 'g'),
      (whole: string, n: string) => {
        // The last paragraph of a section carries its properties.
        const properties = /<w:sectPr\b.*<\/w:sectPr>/s.exec(whole)?.[0];
        const end = properties === undefined ? '' : `<w:p><w:pPr>${properties}</w:pPr></w:p>`;
        return (texts[Number(n)] ?? '') + end;
      },
    ),
  );
  edit('word/_rels/document.xml.rels', (xml) =>
    xml.replace('</Relationships>', `${state.relations.xml()}</Relationships>`),
  );
  edit('word/numbering.xml', (xml) => addLists(xml, state.orderedLists));
  edit('[Content_Types].xml', (xml) =>
    xml.includes('Extension="png"')
      ? xml
      : xml.replace(/<Default /, '<Default ContentType="image/png" Extension="png"/><Default '),
  );
  for (const { name, bytes } of state.relations.pictures) zip[`word/media/${name}`] = new Uint8Array(bytes);
  return zipSync(zip, { level: 6 });
}

/** The bookmarks by the words that refer to them; the first of several tables with one number. */
function targetsOf(products: readonly ReportProduct[]): Map<string, string> {
  const targets = new Map<string, string>();
  for (const table of products.flatMap(tablesOf)) {
    const label = labelOf(table)?.toLowerCase();
    if (label !== undefined && !targets.has(label)) targets.set(label, bookmarkName(table.id));
  }
  return targets;
}

/**
 * Writes products as one Word document: a section for each with its own orientation, and one for a wide table in it,
 * styles for headings, captions and references, captions that Word counts and cross-references to them, contents where
 * there are several products, page numbers, header rows repeated on every page, language tag, alternative text for
 * tables and figures. Deterministic but for the file's dates.
 */
export async function writeDocx(input: WriterInput): Promise<Uint8Array> {
  const { products } = input;
  const state: DocxState = {
    input,
    relations: new DocxRelations(),
    targets: targetsOf(products),
    bookmarks: 0,
    orderedLists: 0,
    pictures: 0,
    headings: [],
  };
  const parts: DocxPart[] = [];
  for (const [index, product] of products.entries()) {
    await input.onProgress((0.6 * index) / products.length);
    parts.push(...(await productXml(product, state)));
  }
  if (products.length > 1) parts.unshift({ landscape: false, xml: contentsXml(state, input.projectTitle) });
  const doc = new Document({
    creator: 'Zeef',
    lastModifiedBy: 'Zeef',
    title: titleOf(input),
    subject: input.projectTitle,
    ...(input.exported === null ? {} : { customProperties: [{ name: 'zeef', value: fileMark(input) }] }),
    styles: docxStyles(LANGUAGE_TAG[products[0]?.language ?? 'nl']),
    numbering: { config: [] },
    sections: parts.map(({ landscape }, n) => section(n, landscape)),
  });
  const frame = new Uint8Array(await Packer.toArrayBuffer(doc));
  await input.onProgress(0.8);
  const bytes = fillFrame(
    frame,
    parts.map((p) => p.xml),
    state,
  );
  await input.onProgress(1);
  return bytes;
}
