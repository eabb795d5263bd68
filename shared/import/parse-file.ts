// From bytes to references: recognise by content, then parse.
import Papa from 'papaparse';
import { readOoxml } from '../kernel/ooxml';
import { fail, ok, type Result } from '../kernel/result';
import { decodeText } from './decode';
import { type CsvMapping, parseCsv, readHeadings } from './parse/csv';
import { parseBibtex } from './parse/bibtex';
import { parseCslJson } from './parse/csl-json';
import { isInventoryHeading, parseInventoryForm, parseInventoryRows } from './parse/inventory-form';
import { parseEndnoteXml } from './parse/endnote-xml';
import { parseNbib } from './parse/nbib';
import { parseRis } from './parse/ris';
import type { ImportFormat, ParseOutcome } from './parsed';

type TextFormat = Exclude<ImportFormat, 'xlsx' | 'inventory-form'>;

/** Recognises the format by content; null when it is none of ours. */
export function detectFormat(text: string): TextFormat | null {
  const head = text
    .slice(0, 20_000)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (/^PMID ?- /m.test(head)) return 'nbib';
  if (/^(TY {1,2}- |[A-Z][A-Z0-9] {2}- )/m.test(head) && /^(TY|T1|TI|AU|A1) {1,2}- /m.test(head))
    return 'ris';
  if (head.startsWith('<') && /<records?[\s>]/.test(head)) return 'endnote-xml';
  if (/^[[{]/.test(head) && /^[[{\s]*("|\{|\])/.test(head)) return 'csl-json';
  if (/@\s*[a-zA-Z]+\s*[{(]/.test(head)) return 'bibtex';
  const firstLine = head.split(/\r\n|\r|\n/, 1)[0] ?? '';
  if (/[,;\t]/.test(firstLine) && !/[\u0000-\u0008]/.test(head)) return 'csv';
  return null;
}

/** Parses a reference file. Fails only when it is empty or of no known format; problems with records are in the outcome. */
export function parseReferenceFile(
  bytes: Uint8Array,
  options: { mapping?: CsvMapping } = {},
): Result<ParseOutcome & { text: string }> {
  if (bytes.length === 0) return fail('empty', 'the file is empty');
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return parseOffice(bytes, options.mapping);
  const text = decodeText(bytes);
  if (text.trim() === '') return fail('empty', 'the file holds no text');
  const format = detectFormat(text);
  if (format === null)
    return fail(
      'unknown-format',
      'not a reference file of a known format (RIS, BibTeX, NBIB, EndNote XML, CSV, TSV, XLSX, CSL-JSON, filled inventory form)',
    );
  const outcome = parseAs(format, text, options.mapping);
  if (outcome.references.length === 0) {
    const first = outcome.problems[0];
    return fail(
      'no-records',
      `no record could be read${first === undefined ? '' : ` (line ${first.line}: ${first.reason})`}`,
    );
  }
  return ok({ ...outcome, text: format === 'csv' ? text : '' });
}

/** A Word or Excel file: a correspondent's filled form, else a workbook whose first sheet is a table of references. */
function parseOffice(
  bytes: Uint8Array,
  mapping: CsvMapping | undefined,
): Result<ParseOutcome & { text: string }> {
  const form = parseInventoryForm(bytes);
  if (form.ok) return ok({ ...form.value, text: '' });
  if (form.error.code !== 'no-form') return form;
  const file = readOoxml(bytes);
  const sheet = file.ok && file.value.kind === 'xlsx' ? file.value.tables[0] : undefined;
  if (sheet === undefined) return form;
  // As CSV from here on, so that the columns can be mapped in the same way.
  const text = Papa.unparse(sheet.rows);
  const outcome = parseCsv(text, mapping);
  if (outcome.references.length === 0) return fail('no-records', 'no record could be read');
  return ok({ ...outcome, format: 'xlsx', text });
}

function parseAs(format: TextFormat, text: string, mapping: CsvMapping | undefined): ParseOutcome {
  switch (format) {
    case 'ris':
      return parseRis(text);
    case 'bibtex':
      return parseBibtex(text);
    case 'nbib':
      return parseNbib(text);
    case 'endnote-xml':
      return parseEndnoteXml(text);
    case 'csv': {
      const headings = readHeadings(text);
      if (mapping === undefined && isInventoryHeading(headings)) {
        const [, ...rows] = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
          skipEmptyLines: 'greedy',
        }).data;
        return parseInventoryRows(headings, rows, 1);
      }
      return parseCsv(text, mapping);
    }
    case 'csl-json':
      return parseCslJson(text);
  }
}
