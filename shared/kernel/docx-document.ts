// Reads the tables and paragraphs of a Word document as they are shown: without what was deleted, is hidden, or waits
// to be filled in. Source: ECMA-376, part 1, chapter 17 (WordprocessingML), and part 3 (markup compatibility).
import { OpenFields } from './docx-fields';
import { symbolOf } from './docx-symbols';
import { OpenTable } from './docx-tables';
import { type Element, isWebAddress, type OoxmlTable, type Relationship, walkXml } from './office-xml';

// What somebody deleted or moved away, what is there for programs that know less, and how kanji are read.
const LEFT_OUT = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:rt']);
// Styles of the words that ask for an answer, in the languages of Word; once it is given the style is gone.
const PLACEHOLDER =
  /^(?:placeholdertext|tekstvantijdelijkeaanduiding|platzhaltertext|textedelespacer[eé]serv[eé])\d?$/i;
const isOn = (element: Element): boolean => !/^(?:0|false|off|none)$/.test(element.attribute('val') ?? '');

type Paragraph = { text: string; isItem: boolean; isJoined: boolean };

class DocumentReader {
  readonly tables: OoxmlTable[] = [];
  readonly paragraphs: string[] = [];
  private readonly path: string[] = [];
  /** Text boxes stand in paragraphs, so there may be several. */
  private readonly open: Paragraph[] = [];
  private readonly openTables: OpenTable[] = [];
  private readonly fields = new OpenFields();
  private readonly controls: { isPlaceholder: boolean }[] = [];
  private leftOut = 0;
  private waiting = 0;
  private isRunHidden = false;
  /** Text of a paragraph whose end was deleted: the next goes on with it. */
  private carried = '';

  constructor(
    private readonly targets: ReadonlyMap<string, Relationship>,
    private readonly isSpread: boolean,
  ) {}

  begin(element: Element): void {
    const { path } = this;
    const parent = path.at(-1) ?? '';
    if (this.leftOut === 0) this.take(element, parent);
    if (LEFT_OUT.has(element.name)) this.leftOut++;
    path.push(element.name);
  }

  private take(element: Element, parent: string): void {
    const { name } = element;
    const grandparent = this.path.at(-2);
    const paragraph = this.open.at(-1);
    this.openTables.at(-1)?.open(element, parent);
    if (name.startsWith('w:fld') || this.path.includes('w:fldChar')) {
      const url = this.fields.open(element, this.path);
      if (url !== null) this.link(url);
      if (name === 'w:fldChar' && element.attribute('fldCharType') === 'end') this.write(this.fields.end());
      return;
    }
    switch (name) {
      case 'w:tbl': {
        const table = new OpenTable(this.isSpread);
        this.openTables.push(table);
        this.tables.push(table.table);
        return;
      }
      case 'w:p':
        this.open.push({ text: this.carried, isItem: false, isJoined: false });
        this.carried = '';
        return;
      case 'w:r':
        this.isRunHidden = false;
        return;
      case 'w:numPr':
        if (paragraph !== undefined) paragraph.isItem = true;
        return;
      case 'w:numId':
        if (paragraph !== undefined && element.attribute('val') === '0') paragraph.isItem = false;
        return;
      case 'w:del':
      case 'w:moveFrom':
        if (paragraph !== undefined && parent === 'w:rPr' && grandparent === 'w:pPr')
          paragraph.isJoined = true;
        return;
      case 'w:vanish':
        if (parent === 'w:rPr' && grandparent === 'w:r') this.isRunHidden = isOn(element);
        return;
      case 'w:rStyle':
        if (
          grandparent === 'w:r' &&
          this.controls.length > 0 &&
          PLACEHOLDER.test(element.attribute('val') ?? '')
        )
          this.isRunHidden = true;
        return;
      case 'w:sdt':
        this.controls.push({ isPlaceholder: false });
        return;
      case 'w:showingPlcHdr': {
        const control = this.controls.at(-1);
        if (control !== undefined) control.isPlaceholder = isOn(element);
        return;
      }
      case 'w:sdtContent':
        if (this.controls.at(-1)?.isPlaceholder === true) this.waiting++;
        return;
      case 'w:hyperlink': {
        const target = this.targets.get(element.attribute('id') ?? '');
        const anchor = element.attribute('anchor');
        if (target?.isExternal === true)
          this.link(anchor === undefined ? target.target : `${target.target}#${anchor}`);
        return;
      }
      case 'w:tab':
        // In the properties of a paragraph it is a place to stop at.
        if (parent !== 'w:tabs') this.write('\t');
        return;
      case 'w:ptab':
        this.write('\t');
        return;
      case 'w:br':
      case 'w:cr':
        this.write('\n');
        return;
      case 'w:noBreakHyphen':
        this.write('-');
        return;
      case 'w:sym':
        this.write(symbolOf(element.attribute('font') ?? '', element.attribute('char') ?? ''));
    }
  }

  text(t: string): void {
    if (this.leftOut > 0) return;
    const name = this.path.at(-1);
    if (name === 'w:t' || name === 'm:t') this.write(t.replaceAll('\u00ad', ''));
    else if (name === 'w:instrText') this.fields.code(t);
  }

  private write(text: string): void {
    const paragraph = this.open.at(-1);
    if (paragraph === undefined || text === '' || this.waiting > 0 || this.isRunHidden || this.fields.isCode)
      return;
    this.fields.shows();
    paragraph.text += text;
  }

  /** Notes a link in the cells that it stands in. */
  private link(url: string): void {
    if (this.waiting > 0 || !isWebAddress(url)) return;
    for (const { cell } of this.openTables) cell?.links.push(url);
  }

  end(name: string): void {
    this.path.pop();
    if (LEFT_OUT.has(name)) this.leftOut--;
    if (this.leftOut > 0) return;
    const table = this.openTables.at(-1);
    if (name === 'w:p') this.endParagraph();
    else if (name === 'w:r') this.isRunHidden = false;
    else if (name === 'w:fldSimple') this.write(this.fields.end());
    else if (name === 'w:sdtContent' && this.controls.at(-1)?.isPlaceholder === true) this.waiting--;
    else if (name === 'w:sdt') this.controls.pop();
    else if (name === 'w:tc') table?.endCell();
    else if (name === 'w:tr') table?.endRow();
    else if (name === 'w:tbl') this.openTables.pop();
  }

  private endParagraph(): void {
    const paragraph = this.open.pop();
    if (paragraph === undefined) return;
    if (paragraph.isJoined) {
      this.carried = paragraph.text;
      return;
    }
    const text = paragraph.isItem ? `- ${paragraph.text}` : paragraph.text;
    if (this.openTables.length === 0) this.paragraphs.push(text);
    // A table in a cell is a table, and text of that cell.
    for (const { cell } of this.openTables) cell?.lines.push(text);
  }
}

/**
 * Reads the main part of a Word document. Tables stand in the order in which they begin, those within cells among them.
 *
 * @param targets - what its links lead to, by id
 * @param isSpread - whether merged cells keep the columns of the grid and repeat their text in each row
 */
export function readDocument(
  xml: string,
  targets: ReadonlyMap<string, Relationship>,
  isSpread: boolean,
): { tables: OoxmlTable[]; paragraphs: string[] } {
  const reader = new DocumentReader(targets, isSpread);
  walkXml(xml, {
    open: (element) => {
      reader.begin(element);
    },
    text: (t) => {
      reader.text(t);
    },
    close: (name) => {
      reader.end(name);
    },
  });
  return { tables: reader.tables, paragraphs: reader.paragraphs };
}
