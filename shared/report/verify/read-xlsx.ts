// Reads a workbook by the names of its ranges. Source: ECMA-376 part 1, chapter 18.
import { partOfType, type ReadPart, readRelationships } from '../../kernel/office-xml';
import { unescapeText } from '../../kernel/xlsx-formats';
import { type Place, rangeOf } from '../../kernel/xlsx-links';
import {
  childOf,
  descendantsOf,
  elementsOf,
  innerText,
  parseXmlTree,
  type XmlNode,
} from '../../kernel/xml-tree';
import { findMark } from '../marks';
import { MARK_SHEET } from '../writers/mark-sheet';
import { Collector, type FoundText, NO_TEXT } from './found';
import { type CellStyle, isFontInvisible, readCellStyles } from './xlsx-styles';

const HIDDEN_HEIGHT = 3;
const HIDDEN_WIDTH = 0.5;
type Range = { from: Place; to: Place };
type NamedRange = Range & { mark: string };
type Sheet = { cells: Map<string, FoundText>; rows: number; columns: number; header: string };
type Strings = { text: string; hidden: string }[];

/** Texts of runs: what is written in white is hidden. */
function readString(node: XmlNode): { text: string; hidden: string } {
  let [text, hidden] = ['', ''];
  for (const part of elementsOf(node)) {
    if (part.name === 't') text += innerText(part);
    if (part.name !== 'r') continue;
    const t = childOf(part, 't');
    const piece = t === undefined ? '' : innerText(t);
    if (isFontInvisible(childOf(part, 'rPr'), false)) hidden += piece;
    else text += piece;
  }
  return { text: unescapeText(text), hidden: unescapeText(hidden) };
}

class SheetReader {
  private readonly hiddenColumns: { from: number; to: number }[];
  private readonly merged: Range[];
  private readonly hidesZeros: boolean;

  constructor(
    private readonly root: XmlNode,
    private readonly strings: Strings,
    private readonly styleOf: (index: number) => CellStyle,
    private readonly isHidden: boolean,
  ) {
    const columns = childOf(root, 'cols');
    this.hiddenColumns = (columns === undefined ? [] : elementsOf(columns))
      .filter((c) => isFlag(c, 'hidden') || Number(c.attribute('width') ?? 9) < HIDDEN_WIDTH)
      .map((c) => ({ from: Number(c.attribute('min')) - 1, to: Number(c.attribute('max')) - 1 }));
    const merged = childOf(root, 'mergeCells');
    this.merged = (merged === undefined ? [] : elementsOf(merged)).flatMap(
      (m) => rangeOf(m.attribute('ref') ?? '') ?? [],
    );
    this.hidesZeros = descendantsOf(root, 'sheetView').some((v) =>
      /^(?:0|false)$/.test(v.attribute('showZeros') ?? ''),
    );
  }

  read(): Sheet {
    const sheet: Sheet = { cells: new Map(), rows: 0, columns: 0, header: this.header() };
    const data = childOf(this.root, 'sheetData');
    let row = -1;
    for (const line of data === undefined ? [] : elementsOf(data)) {
      row = Number(line.attribute('r') ?? row + 2) - 1;
      const isFlat = line.attribute('ht') !== undefined && Number(line.attribute('ht')) < HIDDEN_HEIGHT;
      const isRowHidden = this.isHidden || isFlag(line, 'hidden') || isFlat;
      let column = -1;
      for (const cell of elementsOf(line)) {
        column = rangeOf(cell.attribute('r') ?? '')?.from.column ?? column + 1;
        const isHidden = isRowHidden || this.isColumnHidden(column) || this.isCovered(row, column);
        const found = this.cell(cell, isHidden);
        if (found === null) continue;
        sheet.cells.set(`${row} ${column}`, found);
        sheet.rows = Math.max(sheet.rows, row + 1);
        sheet.columns = Math.max(sheet.columns, column + 1);
      }
    }
    return sheet;
  }

  private isColumnHidden(column: number): boolean {
    return this.hiddenColumns.some((h) => column >= h.from && column <= h.to);
  }

  /** Of merged cells only the first is shown. */
  private isCovered(row: number, column: number): boolean {
    return this.merged.some(
      (m) => isWithin(m, row, column) && (m.from.row !== row || m.from.column !== column),
    );
  }

  /** What a page is headed with, without the codes of its looks (18.3.1.39). */
  private header(): string {
    const node = childOf(childOf(this.root, 'headerFooter'), 'oddHeader');
    return (node === undefined ? '' : innerText(node)).replace(
      /&(?:"[^"]*"|K[0-9A-Fa-f]{6}|K\d\d[+-]\d{3}|\d+|([A-Z])|(&))/g,
      (_all, _letter: string | undefined, and: string | undefined) => and ?? '',
    );
  }

  private cell(node: XmlNode, isPlaceHidden: boolean): FoundText | null {
    const style = this.styleOf(Number(node.attribute('s') ?? 0));
    const type = node.attribute('t') ?? 'n';
    const value = childOf(node, 'v');
    const shown = this.value(type, value === undefined ? '' : innerText(value), childOf(node, 'is'));
    const formula = childOf(node, 'f');
    if (shown.text === '' && shown.hidden === '' && formula === undefined) return null;
    const isText = type === 's' || type === 'str' || type === 'inlineStr';
    const ownFormat = isText && !changesText(style.code) ? 'text' : style.code;
    const format = formula !== undefined ? `=${innerText(formula)}` : ownFormat;
    const isInvisible = isPlaceHidden || style.isInvisible || (this.hidesZeros && shown.text === '0');
    return isInvisible
      ? { text: '', hidden: shown.text + shown.hidden, format }
      : { text: shown.text, hidden: shown.hidden, format };
  }

  private value(type: string, value: string, inline: XmlNode | undefined): { text: string; hidden: string } {
    if (type === 's') return this.strings[Number(value)] ?? NO_TEXT;
    if (type === 'inlineStr') return inline === undefined ? NO_TEXT : readString(inline);
    if (type === 'b') return { text: value === '1' ? 'TRUE' : 'FALSE', hidden: '' };
    return { text: unescapeText(value), hidden: '' };
  }
}

/**
 * Whether a number format says something else of a text: its fourth part, or words beside the @. One without shows text
 * as it is.
 */
const changesText = (code: string): boolean =>
  code.endsWith(' (fill)') || code.split(';').length > 3 || (code.includes('@') && code !== '@');

const isFlag = (node: XmlNode, name: string): boolean => /^(?:1|true)$/.test(node.attribute(name) ?? '');

/**
 * Cells of a range, and of what was written against it on the right and below: an added column or row is not in the
 * name.
 */
function cellsOf(
  sheet: Sheet,
  range: Range,
  others: readonly Range[],
): { rows: FoundText[][]; range: Range } {
  const at = (row: number, column: number): FoundText | undefined => sheet.cells.get(`${row} ${column}`);
  const isFree = (row: number, column: number): boolean => !others.some((o) => isWithin(o, row, column));
  const { from } = range;
  let { row: bottom, column: right } = range.to;
  const rowsUsed = (column: number): boolean =>
    Array.from({ length: bottom - from.row + 1 }, (_, i) => from.row + i).some(
      (row) => at(row, column) !== undefined && isFree(row, column),
    );
  while (right + 1 < sheet.columns && rowsUsed(right + 1)) right++;
  const columnsUsed = (row: number): boolean =>
    Array.from({ length: right - from.column + 1 }, (_, i) => from.column + i).some(
      (column) => at(row, column) !== undefined && isFree(row, column),
    );
  while (bottom + 1 < sheet.rows && columnsUsed(bottom + 1)) bottom++;
  bottom = Math.min(bottom, Math.max(from.row, sheet.rows - 1));
  const rows: FoundText[][] = [];
  for (let row = from.row; row <= bottom; row++) {
    const cells: FoundText[] = [];
    for (let column = from.column; column <= right; column++) cells.push(at(row, column) ?? NO_TEXT);
    rows.push(cells);
  }
  return { rows, range: { from, to: { row: bottom, column: right } } };
}

const isWithin = ({ from, to }: Range, row: number, column: number): boolean =>
  row >= from.row && row <= to.row && column >= from.column && column <= to.column;

/** Names of ranges that are our marks, by the number of their sheet. */
function namedRanges(root: XmlNode | undefined, sheets: readonly string[]): NamedRange[][] {
  const found: NamedRange[][] = sheets.map(() => []);
  const names = childOf(root, 'definedNames');
  for (const node of names === undefined ? [] : elementsOf(names)) {
    const mark = findMark(node.attribute('name') ?? '');
    const [, quoted, plain, area = ''] =
      /^(?:'((?:[^']|'')*)'|([^!']+))!(.+)$/.exec(innerText(node).trim()) ?? [];
    const range = rangeOf(area.replaceAll('$', ''));
    const sheet = sheets.indexOf(quoted?.replaceAll("''", "'") ?? plain ?? '');
    if (mark !== null && range !== null) found[sheet]?.push({ mark, ...range });
  }
  return found;
}

function readSheet(collector: Collector, sheet: Sheet, ranges: readonly NamedRange[]): void {
  const covered: Range[] = [];
  for (const range of ranges) {
    const block = collector.open(range.mark);
    const isCell = range.from.row === range.to.row && range.from.column === range.to.column;
    if (isCell) {
      collector.addText(block, sheet.cells.get(`${range.from.row} ${range.from.column}`) ?? NO_TEXT);
      covered.push(range);
      continue;
    }
    const others = ranges.filter((r) => r !== range);
    const { rows, range: whole } = cellsOf(sheet, range, others);
    collector.addTable(block, rows);
    collector.addText(block, { text: sheet.header, hidden: '', format: 'text' });
    covered.push(whole);
  }
  const outside = [...sheet.cells].filter(([place]) => {
    const [row = 0, column = 0] = place.split(' ').map(Number);
    return !covered.some((c) => isWithin(c, row, column));
  });
  if (ranges.length === 0 && outside.length > 0) {
    const rows: FoundText[][] = [];
    for (let row = 0; row < sheet.rows; row++)
      rows.push(Array.from({ length: sheet.columns }, (_, c) => sheet.cells.get(`${row} ${c}`) ?? NO_TEXT));
    collector.addTable(null, rows);
  } else for (const [, cell] of outside) collector.addText(null, cell);
}

/** Reads a workbook. @throws Error on damage */
export function readXlsx(
  path: string,
  xml: string,
  read: ReadPart,
): { found: Collector; own: string | null } {
  const parts = readRelationships(path, read);
  const root = childOf(parseXmlTree(xml), 'workbook');
  const list = childOf(root, 'sheets');
  const sheets = list === undefined ? [] : elementsOf(list);
  const shared = read(partOfType(parts, 'sharedStrings') ?? 'xl/sharedStrings.xml');
  const strings = shared === null ? [] : descendantsOf(parseXmlTree(shared), 'si').map(readString);
  const styleOf = readCellStyles(read(partOfType(parts, 'styles') ?? 'xl/styles.xml'));
  const names = sheets.map((s) => s.attribute('name') ?? '');
  const ranges = namedRanges(root, names);
  const found = new Collector();
  let own: string | null = null;
  for (const [i, node] of sheets.entries()) {
    const part = parts.get(node.attribute('id') ?? '')?.target ?? '';
    const sheetXml = read(part);
    const sheetRoot = sheetXml === null ? undefined : childOf(parseXmlTree(sheetXml), 'worksheet');
    if (sheetRoot === undefined) continue;
    if (names[i] === MARK_SHEET) {
      own = new SheetReader(sheetRoot, strings, styleOf, false).read().cells.get('0 0')?.text ?? null;
      continue;
    }
    const isHidden = /hidden/i.test(node.attribute('state') ?? '');
    readSheet(found, new SheetReader(sheetRoot, strings, styleOf, isHidden).read(), ranges[i] ?? []);
    if (descendantsOf(sheetRoot, 'sheetView').some((v) => isFlag(v, 'showFormulas')))
      found.remarks.push(`sheet ${names[i] ?? ''}: formulas are shown in place of values`);
    if (isFlag(childOf(sheetRoot, 'sheetFormatPr') ?? sheetRoot, 'zeroHeight'))
      found.remarks.push(`sheet ${names[i] ?? ''}: rows are hidden unless they say otherwise`);
    if (
      childOf(sheetRoot, 'conditionalFormatting') !== undefined ||
      descendantsOf(sheetRoot, 'x14:conditionalFormatting').length > 0
    )
      found.remarks.push(`sheet ${names[i] ?? ''}: conditional formatting, which may hide cells`);
    for (const other of readRelationships(part, read).values())
      if (other.type === 'drawing')
        found.remarks.push(`sheet ${names[i] ?? ''}: drawings, which may cover cells`);
  }
  return { found, own };
}
