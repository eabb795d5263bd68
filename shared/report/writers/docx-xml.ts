// Pieces of a Word document as XML text: the docx library builds an object for every run, which makes a report of
// 70,000 cells take nine seconds; as text it takes one. Source: ECMA-376 part 1, sections 17.3 (paragraphs and runs),
// 17.13.6 (bookmarks) and 17.16 (fields, links).
import { cutText, escapeXml } from '../../kernel/xml';
import type { Run } from '../document-model';

// A control's title holds 64 characters.
const MAX_ALIAS = 60;

/** What the document refers to outside its own text. */
export class DocxRelations {
  private readonly links = new Map<string, string>();
  readonly pictures: { id: string; name: string; bytes: Uint8Array }[] = [];

  link(href: string): string {
    const known = this.links.get(href);
    if (known !== undefined) return known;
    const id = `rIdLink${this.links.size + 1}`;
    this.links.set(href, id);
    return id;
  }

  picture(bytes: Uint8Array): string {
    const n = this.pictures.length + 1;
    this.pictures.push({ id: `rIdPicture${n}`, name: `zeef${n}.png`, bytes });
    return `rIdPicture${n}`;
  }

  xml(): string {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const links = [...this.links].map(
      ([href, id]) =>
        `<Relationship Id="${id}" Type="${type}/hyperlink" Target="${escapeXml(href)}" TargetMode="External"/>`,
    );
    const pictures = this.pictures.map(
      ({ id, name }) => `<Relationship Id="${id}" Type="${type}/image" Target="media/${name}"/>`,
    );
    return [...links, ...pictures].join('');
  }
}

/** A bookmark's name of an id: letters, digits and underscores, at most 40 (17.13.6.2). */
export function bookmarkName(id: string): string {
  return `z_${id.replace(/[^A-Za-z0-9]/g, '_')}`.slice(0, 40);
}

/** Content between the ends of a bookmark; `n` tells bookmarks of a document apart. */
export function bookmarked(content: string, id: string, n: number): string {
  return `<w:bookmarkStart w:id="${n}" w:name="${bookmarkName(id)}"/>${content}<w:bookmarkEnd w:id="${n}"/>`;
}

// A control around one paragraph LibreOffice reads as one within a line, and shows the instruction of a field in it as
// text; that of a document part (17.5.2.12) it leaves as it is.
const DOCUMENT_PART = '<w:docPartObj><w:docPartGallery w:val="Quick Parts"/></w:docPartObj>';

/**
 * Paragraphs or a table in a content control that has the mark as its tag, and with a bookmark at the beginning of the
 * text: Word copies the control, LibreOffice keeps the bookmark (sections 17.5.2 and 17.13.6).
 */
export function markedXml(xml: string, mark: string, label: string, n: number): string {
  if (mark === '') return xml;
  const bookmark = `<w:bookmarkStart w:id="${n}" w:name="${mark}"/><w:bookmarkEnd w:id="${n}"/>`;
  const hasField = xml.includes('<w:fldChar ');
  const alias = escapeXml(cutText(label.replace(/\s+/g, ' '), MAX_ALIAS));
  return `<w:sdt><w:sdtPr><w:alias w:val="${alias}"/><w:tag w:val="${mark}"/><w15:appearance w15:val="hidden"/>${hasField ? DOCUMENT_PART : ''}</w:sdtPr><w:sdtContent>${xml.replace('</w:pPr>', () => `</w:pPr>${bookmark}`)}</w:sdtContent></w:sdt>`;
}

const textXml = (text: string): string =>
  text
    .split('\t')
    .map((part) => `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`)
    .join('<w:tab/>');

/** A run of text with properties as XML. */
export function textRun(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${textXml(text)}</w:r>`;
}

/** A field with the text it stands for until it is updated. */
export function field(instruction: string, result: string, properties = ''): string {
  const rPr = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  const mark = (kind: string): string => `<w:r>${rPr}<w:fldChar w:fldCharType="${kind}"/></w:r>`;
  return `${mark('begin')}<w:r>${rPr}<w:instrText xml:space="preserve"> ${escapeXml(instruction)} </w:instrText></w:r>${mark('separate')}${textRun(result, properties)}${mark('end')}`;
}

/** Tables and appendices that the text may refer to: the bookmark by the words, in lower case. */
export type Targets = ReadonlyMap<string, string>;

/** Text in which every mention of a target is a cross-reference. */
function referringText(text: string, properties: string, targets: Targets): string {
  const mention = /\b(?:tabel|table|bijlage|appendix) \d+(?:\.\d+)?(?!\.?\d)/gi;
  let at = 0;
  let xml = '';
  for (const match of text.matchAll(mention)) {
    const bookmark = targets.get(match[0].toLowerCase());
    if (bookmark === undefined) continue;
    const lower = match[0] === match[0].toLowerCase() ? ' \\* Lower' : '';
    if (match.index > at) xml += textRun(text.slice(at, match.index), properties);
    xml += field(`REF ${bookmark} \\h${lower}`, match[0], properties);
    at = match.index + match[0].length;
  }
  return at < text.length ? xml + textRun(text.slice(at), properties) : xml;
}

/** A run of the model: italic, bold, raised, lowered, a link, or plain with its cross-references. */
export function runXml(run: Run, relations: DocxRelations, targets: Targets): string {
  const properties =
    (run.href === undefined ? '' : '<w:rStyle w:val="Hyperlink"/>') +
    (run.isBold === true ? '<w:b/>' : '') +
    (run.isItalic === true ? '<w:i/>' : '') +
    (run.position === undefined
      ? ''
      : `<w:vertAlign w:val="${run.position === 'super' ? 'superscript' : 'subscript'}"/>`);
  if (run.href === undefined) return referringText(run.text, properties, targets);
  return `<w:hyperlink r:id="${relations.link(run.href)}" w:history="1">${textRun(run.text, properties)}</w:hyperlink>`;
}

/** A paragraph in a style. */
export function paragraphXml(style: string, content: string, properties = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${content}</w:p>`;
}
