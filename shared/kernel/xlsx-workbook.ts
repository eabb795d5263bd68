// Reads the sheets of a workbook. Source: ECMA-376, part 1, chapter 18 (SpreadsheetML).
import {
  type Element,
  isWebAddress,
  type OoxmlTable,
  partOfType,
  type ReadPart,
  readRelationships,
  walkXml,
} from './office-xml';
import {
  builtInFormat,
  type NumberFormat,
  parseFormat,
  shownIsoDate,
  shownNumber,
  unescapeText,
} from './xlsx-formats';
import { columnOf, hyperlinkOf, type Place, rangeOf } from './xlsx-links';

const MAX_CELLS = 5_000_000;
const MAX_COLUMNS = 16_384;
const MAX_ROWS = 1_048_576;
// Rows that are left out between two; more is no table.
const MAX_GAP = 10_000;

/** Texts by number. What shows how kanji are read is no part of them. */
function readSharedStrings(xml: string | null): string[] {
  const strings: string[] = [];
  if (xml === null) return strings;
  let current = '';
  let inText = false;
  let isPhonetic = false;
  walkXml(xml, {
    open: ({ name }) => {
      if (name === 'si') current = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') isPhonetic = true;
    },
    text: (t) => {
      if (inText && !isPhonetic) current += t;
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 'si') strings.push(unescapeText(current));
    },
  });
  return strings;
}

/** The number format of each cell style. */
function readFormats(xml: string | null): NumberFormat[] {
  const formats: NumberFormat[] = [];
  if (xml === null) return formats;
  const custom = new Map<number, NumberFormat>();
  let inCells = false;
  walkXml(xml, {
    open: (element) => {
      const { name } = element;
      if (name === 'numFmt')
        custom.set(Number(element.attribute('numFmtId')), parseFormat(element.attribute('formatCode') ?? ''));
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(element.attribute('numFmtId') ?? 0);
        formats.push(custom.get(id) ?? builtInFormat(id));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}

type Workbook = { strings: readonly string[]; formats: readonly NumberFormat[]; is1904: boolean };
type Formula = Place & { text: string; shared: string | undefined };

/** Reads one sheet while its XML is walked through. */
class SheetReader {
  readonly rows: string[][] = [];
  readonly errors: (Place & { value: string })[] = [];
  readonly merges: string[] = [];
  readonly hyperlinks: { range: string; id: string; location: string }[] = [];
  readonly formulas: Formula[] = [];
  private row: string[] = [];
  private type = '';
  private style = 0;
  private column = 0;
  private value = '';
  private formula: { text: string; shared: string | undefined } | null = null;
  private inValue = false;
  private inFormula = false;
  private isPhonetic = false;
  private count = 0;

  constructor(private readonly book: Workbook) {}

  open(element: Element): void {
    switch (element.name) {
      case 'row': {
        this.row = [];
        const at = Number(element.attribute('r') ?? this.rows.length + 1);
        while (this.rows.length < at - 1 && this.rows.length < MAX_ROWS && at - this.rows.length < MAX_GAP)
          this.rows.push([]);
        return;
      }
      case 'c': {
        const address = element.attribute('r');
        this.type = element.attribute('t') ?? 'n';
        this.style = Number(element.attribute('s') ?? 0);
        this.column = address === undefined ? this.row.length : columnOf(address);
        this.value = '';
        this.formula = null;
        if (++this.count > MAX_CELLS) throw new Error('too many cells');
        return;
      }
      case 'v':
      case 't':
        this.inValue = true;
        return;
      case 'rPh':
        this.isPhonetic = true;
        return;
      case 'f':
        this.inFormula = true;
        this.formula = { text: '', shared: element.attribute('si') };
        return;
      case 'mergeCell':
        this.merges.push(element.attribute('ref') ?? '');
        return;
      case 'hyperlink':
        this.hyperlinks.push({
          range: element.attribute('ref') ?? '',
          id: element.attribute('id') ?? '',
          location: element.attribute('location') ?? '',
        });
    }
  }

  text(t: string): void {
    if (this.inFormula) this.formula = { text: (this.formula?.text ?? '') + t, shared: this.formula?.shared };
    else if (this.inValue && !this.isPhonetic) this.value += t;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.inValue = false;
    else if (name === 'f') this.inFormula = false;
    else if (name === 'rPh') this.isPhonetic = false;
    else if (name === 'c' && this.column < MAX_COLUMNS) this.endCell();
    else if (name === 'row') this.rows.push(this.row);
  }

  private endCell(): void {
    const { row, column, formula } = this;
    while (row.length < column) row.push('');
    row[column] = this.shown();
    const place = { row: this.rows.length, column };
    if (this.type === 'e' && this.value !== '') this.errors.push({ ...place, value: this.value });
    if (formula !== null && (formula.shared !== undefined || /HYPERLINK\(/i.test(formula.text)))
      this.formulas.push({ ...place, ...formula });
  }

  /** What the cell shows; of an error such as #N/A nothing, as it says that there is no value. */
  private shown(): string {
    const { value, book } = this;
    switch (this.type) {
      case 's':
        return book.strings[Number(value)] ?? '';
      case 'str':
      case 'inlineStr':
        return unescapeText(value);
      case 'b':
        return value.trim() === '' ? '' : /^(?:1|true)$/i.test(value.trim()) ? 'TRUE' : 'FALSE';
      case 'e':
        return '';
      case 'd':
        return shownIsoDate(value);
      default:
        return shownNumber(value, book.formats[this.style] ?? { kind: 'number' }, book.is1904);
    }
  }
}

/** The addresses behind cells: links of the sheet, and formulas. */
function linksOf(
  sheet: SheetReader,
  targets: ReturnType<typeof readRelationships>,
): (Place & { url: string })[] {
  const links: (Place & { url: string })[] = [];
  const add = (place: Place, url: string): void => {
    if (isWebAddress(url) && links.length < MAX_CELLS) links.push({ ...place, url });
  };
  for (const { range, id, location } of sheet.hyperlinks) {
    const corners = rangeOf(range);
    const target = targets.get(id);
    if (corners === null || target?.isExternal !== true) continue;
    const url = location === '' ? target.target : `${target.target}#${location}`;
    for (let row = corners.from.row; row <= Math.min(corners.to.row, sheet.rows.length - 1); row++)
      for (let column = corners.from.column; column <= corners.to.column; column++)
        if ((sheet.rows[row]?.[column] ?? '') !== '') add({ row, column }, url);
  }
  const cell = (place: Place): string => sheet.rows[place.row]?.[place.column] ?? '';
  const written = new Map<string, Formula>();
  for (const formula of sheet.formulas) {
    const { row, column, shared } = formula;
    if (shared !== undefined && formula.text !== '') written.set(shared, formula);
    const first = formula.text === '' && shared !== undefined ? written.get(shared) : formula;
    if (first === undefined) continue;
    const url = hyperlinkOf(first.text, cell, { row: row - first.row, column: column - first.column });
    if (url !== null) add({ row, column }, url);
  }
  return links;
}

/** Writes the text of cells that are merged downwards in each of them: it holds for all their rows. */
function spreadMerges(sheet: SheetReader): void {
  let count = 0;
  for (const range of sheet.merges) {
    const corners = rangeOf(range);
    if (corners === null || corners.from.column >= MAX_COLUMNS) continue;
    const { row: first, column } = corners.from;
    const text = sheet.rows[first]?.[column] ?? '';
    if (text === '') continue;
    for (let at = first + 1; at <= Math.min(corners.to.row, sheet.rows.length - 1); at++) {
      if (++count > MAX_CELLS) return;
      const row = sheet.rows[at] ?? [];
      while (row.length <= column) row.push('');
      row[column] = text;
    }
  }
}

/**
 * Reads the sheets of a workbook.
 *
 * @param isSpread - whether merged cells repeat their text in each row
 * @throws Error on damage and on more than five million cells
 */
export function readWorkbook(path: string, xml: string, read: ReadPart, isSpread: boolean): OoxmlTable[] {
  const parts = readRelationships(path, read);
  const part = (type: string, usual: string): string | null => read(partOfType(parts, type) ?? usual);
  const found: { name: string; part: string; isHidden: boolean }[] = [];
  let is1904 = false;
  walkXml(xml, {
    open: (element) => {
      if (element.name === 'workbookPr') is1904 = /^(?:1|true|on)$/.test(element.attribute('date1904') ?? '');
      if (element.name !== 'sheet') return;
      found.push({
        name: element.attribute('name') ?? '',
        part: parts.get(element.attribute('id') ?? '')?.target ?? '',
        isHidden: /hidden/i.test(element.attribute('state') ?? ''),
      });
    },
  });
  const book: Workbook = {
    strings: readSharedStrings(part('sharedStrings', 'xl/sharedStrings.xml')),
    formats: readFormats(part('styles', 'xl/styles.xml')),
    is1904,
  };
  return found.flatMap(({ name, part: sheetPart, isHidden }) => {
    const sheetXml = read(sheetPart);
    if (sheetXml === null) return [];
    const sheet = new SheetReader(book);
    walkXml(sheetXml, {
      open: (e) => {
        sheet.open(e);
      },
      text: (t) => {
        sheet.text(t);
      },
      close: (n) => {
        sheet.close(n);
      },
    });
    const links = linksOf(sheet, readRelationships(sheetPart, read));
    if (isSpread) spreadMerges(sheet);
    return [{ name, rows: sheet.rows, isHidden, links, errors: sheet.errors }];
  });
}
