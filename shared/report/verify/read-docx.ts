// Reads a Word document by its marks: content controls with our tag, else bookmarks with our name, which LibreOffice
// keeps. Source: ECMA-376 part 1, chapter 17. Nothing of a file is run or fetched.
import { symbolOf } from '../../kernel/docx-symbols';
import type { ReadPart, Relationship } from '../../kernel/office-xml';
import { partOfType, readRelationships } from '../../kernel/office-xml';
import {
  childOf,
  descendantsOf,
  elementsOf,
  innerText,
  parseXmlTree,
  type XmlNode,
} from '../../kernel/xml-tree';
import { findMark } from '../marks';
import { isInvisible, type Look, Styles } from './docx-looks';
import { numberedLists, signsIn } from './docx-signs';
import { Collector, type FoundBlock, type FoundPicture, type FoundText, isOn, joinTexts } from './found';

// Taken away by somebody; text for programs that know less; how a word is read.
const LEFT_OUT = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:rt', 'w:instrText', 'w:delText']);
const PAGE_NUMBERS = /^[\d\s]*(?:\/[\d\s]*)?$/;
const REVISIONS = new Set(['w:del', 'w:ins', 'w:moveFrom', 'w:moveTo', 'w:cellDel', 'w:cellIns']);
// Twentieths of a point.
const LOWEST_ROW = 60;

type Line = { text: string; hidden: string; pictures: FoundPicture[]; bookmarks: string[] };
type Field = { isResult: boolean };

class DocxReader {
  readonly found = new Collector();
  /** Fields that are open: their instructions are no text. They may go over paragraphs. */
  private readonly fields: Field[] = [];

  constructor(
    private readonly styles: Styles,
    private readonly numbered: ReadonlySet<string>,
    private readonly targets: ReadonlyMap<string, Relationship>,
    private readonly media: (path: string) => Uint8Array | undefined,
  ) {}

  blocks(parent: XmlNode, block: FoundBlock | null, look: Look): void {
    for (const node of elementsOf(parent)) this.block(node, block, look);
  }

  private block(node: XmlNode, block: FoundBlock | null, look: Look): void {
    this.countRevision(node);
    if (LEFT_OUT.has(node.name)) return;
    switch (node.name) {
      case 'w:p':
        this.paragraph(node, block, look);
        return;
      case 'w:tbl':
        this.table(node, block, look);
        return;
      case 'w:sdt': {
        const tag = childOf(childOf(node, 'w:sdtPr'), 'w:tag')?.attribute('val') ?? '';
        const mark = findMark(tag);
        const content = childOf(node, 'w:sdtContent');
        const place = mark === null ? block : this.found.open(mark);
        const properties = childOf(node, 'w:sdtPr');
        if (properties !== undefined) this.addSigns(place, properties);
        if (content !== undefined) this.blocks(content, place, look);
        return;
      }
      case 'w:sectPr':
        return;
      case 'w:altChunk':
      case 'w:subDoc':
        this.addSigns(block, node);
        return;
      default:
        this.blocks(node, block, look);
    }
  }

  private addSigns(block: FoundBlock | null, node: XmlNode): void {
    this.found.addText(block, { text: '', hidden: signsIn(node, this.numbered), format: 'text' });
  }

  private countRevision({ name }: XmlNode): void {
    if (REVISIONS.has(name)) this.found.revisions++;
  }

  private paragraph(node: XmlNode, block: FoundBlock | null, look: Look): void {
    const line = this.line(node, look);
    const [own] = line.bookmarks;
    const place = block ?? (own === undefined ? null : this.found.open(own));
    this.found.addText(place, { text: line.text, hidden: line.hidden, format: 'text' });
    this.found.addPictures(place, line.pictures);
  }

  /** The text of a paragraph. Text boxes in it are read as part of it. */
  private line(node: XmlNode, around: Look): Line {
    const line: Line = { text: '', hidden: signsIn(node, this.numbered), pictures: [], bookmarks: [] };
    const mark = childOf(childOf(node, 'w:pPr'), 'w:rPr');
    for (const change of mark === undefined ? [] : elementsOf(mark)) this.countRevision(change);
    this.inline(node, line, this.styles.within(around, node));
    return line;
  }

  private inline(parent: XmlNode, line: Line, look: Look): void {
    for (const node of elementsOf(parent)) {
      const { name } = node;
      this.countRevision(node);
      if (LEFT_OUT.has(name) || name === 'w:pPr' || name === 'w:rPr') continue;
      if (name === 'w:r') this.inline(node, line, this.styles.within(look, node));
      else if (name === 'w:p') this.inline(node, line, this.styles.within(look, node));
      else if (!this.sign(node, line, look)) this.inline(node, line, look);
    }
  }

  /** Takes what is a sign of its own. @returns whether it was one */
  private sign(node: XmlNode, line: Line, look: Look): boolean {
    const write = (text: string): boolean => {
      if (this.fields.some((f) => !f.isResult)) return true;
      if (text.trim() !== '' && isInvisible(look)) line.hidden += text;
      else line.text += text;
      return true;
    };
    switch (node.name) {
      case 'w:t':
      case 'm:t':
        return write(innerText(node));
      case 'w:tab':
        return write(' ');
      case 'w:br':
      case 'w:cr':
        return write('\n');
      case 'w:noBreakHyphen':
        return write('-');
      case 'w:sym':
        return write(symbolOf(node.attribute('font') ?? '', node.attribute('char') ?? ''));
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        return write('[*]');
      case 'w:fldChar':
        return this.fieldChar(node.attribute('fldCharType') ?? '');
      case 'w:bookmarkStart': {
        const mark = findMark(node.attribute('name') ?? '');
        if (mark !== null) line.bookmarks.push(mark);
        return true;
      }
      case 'a:blip':
      case 'v:imagedata': {
        const id = node.attribute('embed') ?? node.attribute('id') ?? node.attribute('link') ?? '';
        line.pictures.push({ bytes: this.media(this.targets.get(id)?.target ?? '') ?? new Uint8Array() });
        return true;
      }
      default:
        return false;
    }
  }

  private fieldChar(type: string): boolean {
    const field = this.fields.at(-1);
    if (type === 'begin') this.fields.push({ isResult: false });
    else if (type === 'separate' && field !== undefined) field.isResult = true;
    else if (type === 'end') this.fields.pop();
    return true;
  }

  private table(node: XmlNode, block: FoundBlock | null, look: Look): void {
    const rows: FoundText[][] = [];
    const lines: Line[] = [];
    this.rows(node, rows, lines, this.styles.within(look, node));
    // A bookmark in a cell stands for its table.
    const own = lines.flatMap((l) => l.bookmarks)[0];
    const place = block ?? (own === undefined ? null : this.found.open(own));
    this.found.addTable(place, rows);
    this.found.addPictures(
      place,
      lines.flatMap((l) => l.pictures),
    );
  }

  private rows(parent: XmlNode, rows: FoundText[][], lines: Line[], look: Look): void {
    for (const node of elementsOf(parent)) {
      if (node.name !== 'w:tr') {
        if (!LEFT_OUT.has(node.name)) this.rows(node, rows, lines, look);
        continue;
      }
      const properties = childOf(node, 'w:trPr');
      const deleted = childOf(properties, 'w:del');
      if (deleted !== undefined || childOf(properties, 'w:ins') !== undefined) this.found.revisions++;
      if (deleted !== undefined) continue;
      const height = childOf(properties, 'w:trHeight');
      const isFlat = height?.attribute('hRule') === 'exact' && Number(height.attribute('val')) < LOWEST_ROW;
      const isHidden = isFlat || isOn(childOf(properties, 'w:hidden'));
      const row: FoundText[] = [];
      this.cells(node, row, lines, isHidden ? { ...look, hidden: true } : look);
      rows.push(row);
    }
  }

  private cells(parent: XmlNode, row: FoundText[], lines: Line[], look: Look): void {
    for (const node of elementsOf(parent)) {
      if (node.name !== 'w:tc') {
        if (!LEFT_OUT.has(node.name) && !/^w:t[rc]Pr$/.test(node.name)) this.cells(node, row, lines, look);
        continue;
      }
      const properties = childOf(node, 'w:tcPr');
      if (childOf(properties, 'w:cellDel') !== undefined) {
        this.found.revisions++;
        continue;
      }
      // Of cells that are one from top to bottom, only the first is shown.
      const vertical = childOf(properties, 'w:vMerge');
      const isCovered = vertical !== undefined && vertical.attribute('val') !== 'restart';
      const own = this.styles.within(look, node);
      const inside = this.cellLines(node, isCovered ? { ...own, hidden: true } : own);
      lines.push(...inside);
      row.push(joinTexts(inside.map(({ text, hidden }) => ({ text, hidden, format: 'text' }))));
      const span = Number(childOf(properties, 'w:gridSpan')?.attribute('val') ?? 1);
      for (let i = 1; i < Math.min(span, 100); i++) row.push({ text: '', hidden: '', format: 'text' });
    }
  }

  private cellLines(parent: XmlNode, look: Look): Line[] {
    return elementsOf(parent).flatMap((node) => {
      this.countRevision(node);
      if (node.name === 'w:tcPr' || LEFT_OUT.has(node.name)) return [];
      return node.name === 'w:p' ? [this.line(node, look)] : this.cellLines(node, look);
    });
  }
}

/** Reads a Word document. @throws Error on damage */
export function readDocx(
  path: string,
  xml: string,
  read: ReadPart,
  media: (path: string) => Uint8Array | undefined,
): Collector {
  const targets = readRelationships(path, read);
  const styles = new Styles(read(partOfType(targets, 'styles') ?? 'word/styles.xml'));
  const numbered = numberedLists(read(partOfType(targets, 'numbering') ?? 'word/numbering.xml'));
  const reader = new DocxReader(styles, numbered, targets, media);
  reader.blocks(parseXmlTree(xml), null, styles.base);
  // Headers, footers and notes stand outside of the text.
  for (const { type, target, isExternal } of targets.values()) {
    if (isExternal || !/^(?:header|footer|footnotes|endnotes)$/.test(type)) continue;
    const other = read(target);
    if (other === null) continue;
    const root = parseXmlTree(other);
    const hidden = signsIn(root, numbered);
    const texts = descendantsOf(root, 'w:p').flatMap((line) => {
      const text = ['w:t', 'm:t'].flatMap((name) => descendantsOf(line, name).map(innerText)).join('');
      const hasField = ['w:fldSimple', 'w:fldChar'].some((name) => descendantsOf(line, name).length > 0);
      // Numbers of pages are the program's.
      return hasField && PAGE_NUMBERS.test(text) ? [] : [text];
    });
    reader.found.addText(null, { text: texts.join('\n'), hidden, format: 'text' });
  }
  return reader.found;
}
