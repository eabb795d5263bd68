// Walks through the text of a Word document: paragraphs, lists, tables, pictures and notes, without what was deleted,
// is hidden or waits to be filled in. Source: ECMA-376, part 1, chapter 17, and part 3 (markup compatibility).
import { OpenFields } from '../../kernel/docx-fields';
import { symbolOf } from '../../kernel/docx-symbols';
import type { Element } from '../../kernel/office-xml';
import type { Omission } from '../content';
import { BlockBuilder } from './blocks';
import { OpenFormulas } from './docx-math';
import type { Numbering } from './docx-numbering';
import type { Styles } from './docx-parts';
import { isOn, RunStyle } from './docx-run';
import { pictureOf } from './pictures';

export type DocxSource = {
  styles: Styles;
  numbering: Numbering;
  /** The bytes of a picture, by its relationship; null for one from elsewhere. */
  pictureOf: (id: string) => Uint8Array | null;
  omit: (what: Omission) => void;
};
/** A note that the text names, in the order of the text. `mark`: what stands for it there. */
export type NamedNote = { kind: 'footnotes' | 'endnotes'; id: string; mark: string };

// What somebody deleted or moved away, how it was set before, what is there for programs that know less, and how kanji
// are read.
const LEFT_OUT = new Set([
  ...['w:del', 'w:moveFrom', 'mc:Fallback', 'w:rt', 'w:rPrChange', 'w:pPrChange', 'w:numberingChange'],
  ...[
    'w:sectPrChange',
    'w:tblPrChange',
    'w:tblPrExChange',
    'w:tblGridChange',
    'w:trPrChange',
    'w:tcPrChange',
  ],
]);
// Nobody nests tables further; each is read as the text of its cells.
const MAX_PATH = 12_000;

type Paragraph = {
  style: string;
  list: string | null;
  level: number;
  outline: number | null;
  isBegun: boolean;
  /** Whether its end was deleted: the next goes on with it. */
  isJoined: boolean;
};

export class DocxReader {
  readonly builder = new BlockBuilder();
  readonly notes: NamedNote[] = [];
  private readonly path: string[] = [];
  private readonly open: Paragraph[] = [];
  private readonly fields = new OpenFields();
  private leftOut = 0;
  private tables = 0;
  private run = new RunStyle();
  private readonly formulas = new OpenFormulas();
  private isJoined = false;
  private alt = '';
  private row: { cell: { span: number; down: 'none' | 'restart' | 'continue' }; isHead: boolean } = {
    cell: { span: 1, down: 'none' },
    isHead: false,
  };
  private isCellBegun = false;

  constructor(private readonly source: DocxSource) {}

  begin(element: Element): void {
    if (this.path.length > MAX_PATH) throw new Error('nested too deeply');
    if (this.leftOut === 0) this.take(element, this.path.at(-1) ?? '');
    if (LEFT_OUT.has(element.name)) {
      this.leftOut++;
      if (element.name === 'w:del' && this.path.at(-1) === 'w:p') this.source.omit('deleted');
    }
    this.path.push(element.name);
  }

  private take(element: Element, parent: string): void {
    const { name } = element;
    if (name.startsWith('w:fld') || this.path.includes('w:fldChar')) {
      this.fields.open(element, this.path);
      if (name === 'w:fldChar' && element.attribute('fldCharType') === 'end') this.write(this.fields.end());
      return;
    }
    if (parent === 'w:pPr' || parent === 'w:numPr' || (parent === 'w:rPr' && this.path.at(-2) === 'w:pPr'))
      this.ofParagraph(element, parent);
    else if (parent === 'w:rPr') this.run.take(element, this.source.styles);
    else if (parent === 'w:tcPr' || parent === 'w:trPr') this.ofCell(element);
    else this.ofText(element);
  }

  private ofParagraph(element: Element, parent: string): void {
    const paragraph = this.open.at(-1);
    if (paragraph === undefined) return;
    const value = element.attribute('val') ?? '';
    switch (element.name) {
      case 'w:pStyle':
        paragraph.style = value;
        Object.assign(paragraph, this.source.styles.numberingOf(value));
        return;
      case 'w:outlineLvl':
        paragraph.outline = Number(value);
        return;
      case 'w:numId':
        paragraph.list = value === '0' ? null : value;
        return;
      case 'w:ilvl':
        paragraph.level = Math.min(8, Math.max(0, Number(value) || 0));
        return;
      case 'w:del':
      case 'w:moveFrom':
        if (parent === 'w:rPr') paragraph.isJoined = true;
    }
  }

  private ofCell(element: Element): void {
    const { cell } = this.row;
    if (element.name === 'w:gridSpan')
      cell.span = Math.max(1, Math.min(63, Number(element.attribute('val')) || 1));
    else if (element.name === 'w:vMerge')
      cell.down = element.attribute('val') === 'restart' ? 'restart' : 'continue';
    else if (element.name === 'w:tblHeader') this.row.isHead = isOn(element);
  }

  private ofText(element: Element): void {
    const { builder } = this;
    switch (element.name) {
      case 'w:tbl':
        this.beginCell();
        this.tables++;
        if (this.tables === 1) builder.beginTable();
        return;
      case 'w:tr':
        if (this.tables === 1) {
          builder.beginRow();
          this.row.isHead = false;
        }
        return;
      case 'w:tc':
        if (this.tables === 1) {
          this.row.cell = { span: 1, down: 'none' };
          this.isCellBegun = false;
        }
        return;
      case 'w:p':
        this.beginParagraph();
        return;
      case 'w:r':
        this.run = new RunStyle();
        return;
      case 'w:tab':
      case 'w:ptab':
        this.write(' ');
        return;
      case 'w:br':
      case 'w:cr':
        this.startParagraph();
        builder.lineBreak();
        return;
      case 'w:noBreakHyphen':
        this.write('\u2011');
        return;
      case 'w:sym':
        this.write(symbolOf(element.attribute('font') ?? '', element.attribute('char') ?? ''));
        return;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.note(element);
        return;
      case 'wp:docPr':
        this.alt = element.attribute('descr') ?? '';
        return;
      case 'a:blip':
        this.picture(element.attribute('embed') ?? '');
        return;
      default:
        this.formulas.begin(element);
    }
  }

  private beginParagraph(): void {
    this.beginCell();
    this.open.push({ style: '', list: null, level: 0, outline: null, isBegun: false, isJoined: false });
  }

  /** The properties of a cell stand before its first paragraph. */
  private beginCell(): void {
    if (this.tables !== 1 || this.isCellBegun) return;
    this.isCellBegun = true;
    const { cell, isHead } = this.row;
    this.builder.beginCell(isHead, cell.span, 1);
  }

  /** Begins the block of the paragraph once its properties are known: with its first text. */
  private startParagraph(): void {
    const paragraph = this.open.at(-1);
    if (paragraph === undefined || paragraph.isBegun) return;
    paragraph.isBegun = true;
    if (this.isJoined) {
      this.isJoined = false;
      return;
    }
    const { builder, source } = this;
    const level = source.styles.levelOf(paragraph.style) ?? levelOf(paragraph.outline);
    const marker = paragraph.list === null ? null : source.numbering.next(paragraph.list, paragraph.level);
    if (level !== null && this.tables === 0) {
      builder.begin({ type: 'heading', level });
      if (marker !== null && marker !== '' && !/^[•–]$/.test(marker)) builder.text(`${marker} `);
    } else {
      builder.begin();
      builder.depth = marker === null ? 0 : paragraph.level + 1;
      if (marker !== null && marker !== '') builder.item(marker);
    }
  }

  text(t: string): void {
    if (this.leftOut > 0) return;
    const name = this.path.at(-1);
    if (name === 'w:t') this.write(this.run.textOf(t));
    else if (name === 'm:t') this.write(this.formulas.text(t));
    else if (name === 'w:instrText') this.fields.code(t);
  }

  private write(text: string): void {
    if (text === '' || this.run.isHidden || this.fields.isCode) return;
    this.fields.shows();
    this.startParagraph();
    const { builder } = this;
    const { isBold, isItalic } = this.run;
    if (isBold) builder.isBold++;
    if (isItalic) builder.isItalic++;
    builder.text(text);
    if (isBold) builder.isBold--;
    if (isItalic) builder.isItalic--;
  }

  private note(element: Element): void {
    const kind = element.name === 'w:footnoteReference' ? 'footnotes' : 'endnotes';
    const mark = `[${this.notes.length + 1}]`;
    this.notes.push({ kind, id: element.attribute('id') ?? '', mark });
    this.write(mark);
  }

  private picture(id: string): void {
    const bytes = this.source.pictureOf(id);
    const picture = bytes === null ? null : pictureOf(bytes);
    if (picture !== null && this.tables === 0) {
      // A picture within a paragraph stands above what follows of it.
      this.startParagraph();
      this.builder.put({ type: 'picture', picture });
      return;
    }
    this.source.omit('pictures');
    if (this.alt !== '') this.write(` [${this.alt}] `);
  }

  end(name: string): void {
    this.path.pop();
    if (LEFT_OUT.has(name)) this.leftOut--;
    if (this.leftOut > 0) return;
    if (name === 'w:p') this.endParagraph();
    else if (name === 'w:fldSimple') this.write(this.fields.end());
    else if (name === 'w:tc') {
      this.beginCell();
      if (this.tables === 1) this.builder.endCell();
    } else if (name === 'w:tbl') {
      this.tables--;
      if (this.tables === 0) this.builder.endTable();
    } else if (name.startsWith('m:')) this.write(this.formulas.end(name));
  }

  private endParagraph(): void {
    const paragraph = this.open.pop();
    if (paragraph === undefined) return;
    if (paragraph.isJoined && paragraph.isBegun) {
      this.isJoined = true;
      return;
    }
    this.isJoined = false;
    // One without text has its number as well.
    if (!paragraph.isBegun && !paragraph.isJoined && paragraph.list !== null)
      this.source.numbering.next(paragraph.list, paragraph.level);
    this.builder.begin();
    this.builder.endItem();
    this.builder.depth = 0;
  }
}

const levelOf = (outline: number | null): number | null =>
  outline !== null && outline >= 0 && outline < 9 ? Math.min(outline + 1, 6) : null;
