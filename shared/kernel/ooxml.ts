// Reads the tables and texts of Word and Excel files. Nothing in a file is run or fetched, and no external entity is expanded.
// Source: ECMA-376, parts 1 (WordprocessingML, SpreadsheetML) and 2 (packages).
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { fail, ok, type Result } from './result';
import { withinLimits } from './zip-limits';

/** A table as text by row and cell. Lines of a cell are joined by a line feed; a list item begins with `- `. */
export type OoxmlTable = { name: string; rows: string[][] };
export type OoxmlFile = {
  kind: 'docx' | 'xlsx';
  tables: OoxmlTable[];
  /** Text of every paragraph outside tables, in order; [] for a workbook. */
  paragraphs: string[];
  /** The custom property `zeef`, by which we know our own files; null where there is none. */
  mark: string | null;
};

// A filled form or an appendix is a few megabytes unpacked; a zip bomb is far over this.
const MAX_UNPACKED_BYTES = 256 * 1024 * 1024;
const MAX_CELLS = 5_000_000;

function walk(
  xml: string,
  on: { open?: (tag: SaxesTagPlain) => void; text?: (t: string) => void; close?: (name: string) => void },
): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => on.open?.(tag));
  parser.on('text', (t) => on.text?.(t));
  parser.on('closetag', (tag) => on.close?.(tag.name));
  parser.write(xml).close();
}

function readDocument(xml: string): Pick<OoxmlFile, 'tables' | 'paragraphs'> {
  const tables: OoxmlTable[] = [];
  const paragraphs: string[] = [];
  let depth = 0;
  let rows: string[][] = [];
  let cells: string[] = [];
  let lines: string[] = [];
  let line = '';
  let isItem = false;
  let inText = false;
  walk(xml, {
    open: ({ name }) => {
      if (name === 'w:tbl') {
        depth++;
        if (depth === 1) rows = [];
      } else if (depth <= 1 && name === 'w:tr') cells = [];
      else if (depth <= 1 && name === 'w:tc') lines = [];
      else if (name === 'w:p') {
        line = '';
        isItem = false;
      } else if (name === 'w:numPr') isItem = true;
      else if (name === 'w:t') inText = true;
      else if (name === 'w:tab') line += '\t';
      else if (name === 'w:br') line += '\n';
    },
    text: (t) => {
      if (inText) line += t;
    },
    close: (name) => {
      if (name === 'w:t') inText = false;
      else if (name === 'w:p') {
        const text = isItem ? `- ${line}` : line;
        if (depth > 0) lines.push(text);
        else paragraphs.push(text);
      } else if (name === 'w:tc' && depth === 1) cells.push(lines.join('\n'));
      else if (name === 'w:tr' && depth === 1) rows.push(cells);
      else if (name === 'w:tbl') {
        if (depth === 1) tables.push({ name: '', rows });
        depth--;
      }
    },
  });
  return { tables, paragraphs };
}

function readMark(xml: string | null): string | null {
  if (xml === null) return null;
  let isOurs = false;
  let mark: string | null = null;
  walk(xml, {
    open: ({ name, attributes }) => {
      if (name === 'property') isOurs = attributes['name'] === 'zeef';
    },
    text: (t) => {
      if (isOurs) mark = (mark ?? '') + t;
    },
    close: (name) => {
      if (name === 'property') isOurs = false;
    },
  });
  return mark;
}

function readSharedStrings(xml: string | null): string[] {
  if (xml === null) return [];
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let isPhonetic = false;
  walk(xml, {
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
      else if (name === 'si') strings.push(current);
    },
  });
  return strings;
}

/** 0-based column of a cell address such as `AB12`. */
function columnOf(address: string): number {
  let column = 0;
  for (const letter of /^[A-Z]+/.exec(address)?.[0] ?? 'A') column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function readSheet(xml: string, strings: readonly string[]): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let type = '';
  let column = 0;
  let value = '';
  let inValue = false;
  let count = 0;
  walk(xml, {
    open: ({ name, attributes }) => {
      if (name === 'row') {
        row = [];
        const at = Number(attributes['r'] ?? rows.length + 1);
        while (rows.length < at - 1 && rows.length < 1_048_576 && at - rows.length < 10_000) rows.push([]);
      } else if (name === 'c') {
        type = attributes['t'] ?? '';
        column = attributes['r'] === undefined ? row.length : columnOf(attributes['r']);
        value = '';
        if (++count > MAX_CELLS) throw new Error('too many cells');
      } else if (name === 'v' || name === 't') inValue = true;
    },
    text: (t) => {
      if (inValue) value += t;
    },
    close: (name) => {
      if (name === 'v' || name === 't') inValue = false;
      else if (name === 'c' && column < 16_384) {
        while (row.length < column) row.push('');
        row[column] = type === 's' ? (strings[Number(value)] ?? '') : value;
      } else if (name === 'row') rows.push(row);
    },
  });
  return rows;
}

/** Reads a DOCX or XLSX file. Fails on anything else, on damage, and on a file that unpacks to more than 256 MB. */
export function readOoxml(bytes: Uint8Array): Result<OoxmlFile> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return fail('not-ooxml', 'not a Word or Excel file');
  try {
    const zip = unzipSync(bytes, {
      filter: withinLimits(MAX_UNPACKED_BYTES, (name) => /\.(xml|rels)$/i.test(name)),
    });
    const read = (name: string): string | null => {
      const part = Object.hasOwn(zip, name) ? zip[name] : undefined;
      return part === undefined ? null : strFromU8(part);
    };
    const document = read('word/document.xml');
    if (document !== null)
      return ok({ kind: 'docx', ...readDocument(document), mark: readMark(read('docProps/custom.xml')) });
    const workbook = read('xl/workbook.xml');
    if (workbook === null) return fail('not-ooxml', 'not a Word or Excel file');
    return ok(readWorkbook(workbook, read));
  } catch (error) {
    return fail(
      'damaged',
      `the file is damaged or cut off (${(error as Error).message.split('\n')[0] ?? ''})`,
    );
  }
}

function readWorkbook(workbook: string, read: (name: string) => string | null): OoxmlFile {
  const targets = new Map<string, string>();
  walk(read('xl/_rels/workbook.xml.rels') ?? '<none/>', {
    open: ({ name, attributes }) => {
      if (name === 'Relationship') targets.set(attributes['Id'] ?? '', attributes['Target'] ?? '');
    },
  });
  const strings = readSharedStrings(read('xl/sharedStrings.xml'));
  const tables: OoxmlTable[] = [];
  walk(workbook, {
    open: ({ name, attributes }) => {
      if (name !== 'sheet') return;
      const target = (targets.get(attributes['r:id'] ?? '') ?? '').replace(/^\/?(xl\/)?/, '');
      const sheet = read(`xl/${target}`);
      if (sheet !== null) tables.push({ name: attributes['name'] ?? '', rows: readSheet(sheet, strings) });
    },
  });
  const mark = tables.find((t) => t.name === 'zeef')?.rows[0]?.[0] ?? null;
  return { kind: 'xlsx', tables: tables.filter((t) => t.name !== 'zeef'), paragraphs: [], mark };
}
