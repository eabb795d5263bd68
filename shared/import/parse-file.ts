// From bytes to references: recognise by content, then parse.
import Papa from 'papaparse';
import { readOoxml } from '../kernel/ooxml';
import { fail, ok, type Result } from '../kernel/result';
import { decodeText } from './decode';
import { type FileBytes, wholeFile } from './file-bytes';
import { parseCsv, readCsv, readHeadings } from './parse/csv';
import { type CsvMapping, guessMapping } from './parse/csv-columns';
import { isCochrane, parseCochrane, readCochrane } from './parse/cochrane';
import { parseBibtex, readBibtex } from './parse/bibtex';
import { isCff, parseCff } from './parse/cff';
import { parseCslJson, readCslJson } from './parse/csl-json';
import { parseCrossrefXml, readCrossrefXml } from './parse/crossref-xml';
import { isInventoryHeading, parseInventoryForm, parseInventoryRows } from './parse/inventory-form';
import { parseWorkbook } from './parse/workbook';
import { parseEndnoteXml, readEndnoteXml } from './parse/endnote-xml';
import { parseMarc, parseMarcXml, readMarcXml } from './parse/marc';
import { isBinaryMarc } from './parse/marc-record';
import { parseMods, readMods } from './parse/mods';
import { parseNbib, readNbib } from './parse/nbib';
import { isList, parseList } from './parse/list';
import { isOvid, parseOvid, readOvid } from './parse/ovid';
import { parsePrimo, readPrimo } from './parse/primo';
import { isRefworks, parseRefworks, readRefworks } from './parse/refworks';
import { parsePubmedXml, readPubmedXml } from './parse/pubmed-xml';
import { parseRefer, readRefer } from './parse/refer';
import { parseRis, readRis } from './parse/ris';
import type { PieceReading } from './parse/record-pieces';
import { parseWordSources, readWordSources } from './parse/word-sources';
import { parseWos, readWos } from './parse/wos';
import { parseZoteroRdf } from './parse/zotero-rdf';
import { parseDoi } from './normalise/dois';
import type { ImportFormat, ParsedReference, ParseOutcome } from './parsed';
import { isOpenDocument } from './unpack';

type TextFormat = Exclude<ImportFormat, 'xlsx' | 'inventory-form'>;

const RIS_LINE = /^[ \t\uFEFF]{0,4}(?:TY|T1|TI|AU|A1|ID|JF|PY|SN|AB) {1,2}-(?: |$)/m;

// Control signs stand in no text.
const CONTROL = /[\u0000-\u0008\u000e-\u0019\u001b-\u001f]/;

/** Recognises the format by content; null when it is none of ours. */
export function detectFormat(text: string): TextFormat | null {
  const head = text
    .slice(0, 50_000)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (head.startsWith('<') && !/^<\s*\d+\s*\.?\s*>/.test(head)) return detectXml(text);
  if (isBinaryMarc(head)) return 'marc';
  if (/^[[{]/.test(head) && /^[[{\s]*(?:"|\{|\])/.test(head)) return 'csl-json';
  if (isCff(head)) return 'cff';
  if (/^(?:FN |PT [A-Z]\r?\n)/.test(head) && /^(?:PT|TI|AU|SO) /m.test(head)) return 'wos';
  // All its lines may be set in.
  if (isOvid(text.slice(0, 50_000))) return 'ovid';
  if (isCochrane(head)) return 'cochrane';
  if (isRefworks(head)) return 'refworks';
  if (/^TY {1,2}-/m.test(head)) return 'ris';
  if (
    /^(?:PMID|PMC|OWN|STAT) {0,2}- ?\S/m.test(head) &&
    /^(?:TI|FAU|AU|DP|BTI|OWN|PT|JT) {0,3}- ?/m.test(head)
  )
    return 'nbib';
  if (RIS_LINE.test(head) && /^(?:[A-Z][A-Z0-9]) {1,2}-/m.test(head)) return 'ris';
  if (/^%[0A-Z] \S/m.test(head) && /^%[TA] /m.test(head)) return 'refer';
  if (/@\s*[a-zA-Z][\w:.-]{0,49}\s*[{(]/.test(head) && !CONTROL.test(head)) return 'bibtex';
  if (/^(?:PT|TI|AU) [A-Z].*\r?\n(?:[A-Z][A-Z0-9] | {3})/m.test(head) && /^SO /m.test(head)) return 'wos';
  // Excel's own line about the delimiter.
  const [firstLine = '', secondLine = ''] = head.replace(/^sep=.\r?\n/i, '').split(/\r\n|\r|\n/, 2);
  if (CONTROL.test(head)) return null;
  if (isTable(firstLine, secondLine) || hasHeadings(head)) return 'csv';
  return isList(head) ? 'list' : null;
}

function detectXml(text: string): TextFormat | null {
  const head = text.slice(0, 200_000);
  if (/<Pubmed(?:Book)?Article[\s>]|<MedlineCitation[\s>]/.test(head)) return 'pubmed-xml';
  if (/<rdf:RDF[\s>]/.test(head)) return 'rdf';
  if (/<(?:mods:)?mods[\s>]/.test(head)) return 'mods';
  // PICA's tags have a letter.
  if (/<(?:marc:)?datafield[^<>]{0,200}tag=["']\d{3}["']/.test(head)) return 'marcxml';
  if (head.includes('officeDocument/2006/bibliography') && /<(?:b:)?Source[\s>]/.test(head))
    return 'word-sources';
  if (/<doi_record[\s>]/.test(head)) return 'crossref-xml';
  if (head.includes('primo_nm_bib') && /<(?:prim:)?record[\s>]/.test(head)) return 'primo';
  // Others have records, too.
  if (
    /<records?[\s>]/.test(head) &&
    /<(?:ref-type|titles|contributors|rec-number|source-app)[\s>/]/.test(head)
  )
    return 'endnote-xml';
  return null;
}

/** Whether one of the first lines is a heading of which we know two columns: vendors put a line about the data above it. */
const hasHeadings = (head: string): boolean => {
  const headings = readHeadings(head);
  return headings.length > 2 && guessMapping(headings).filter((t) => t !== 'keep').length >= 2;
};

/** A heading of several columns, one of which means something to us, or columns that go on in the next line. */
function isTable(first: string, second: string): boolean {
  const [mark = ','] = ['\t', ';', ','].filter((c) => first.includes(c));
  if (!first.includes(mark)) return guessMapping([first]).some((t) => t !== 'keep');
  const headings = readHeadings(first);
  // A heading holds no DOI: several on a line are a list.
  if (headings.some((h) => parseDoi(h) !== null)) return false;
  if (guessMapping(headings).some((t) => t !== 'keep')) return true;
  return (
    headings.every((h) => h.length < 60) &&
    second.split(mark).length >= headings.length &&
    headings.length > 2
  );
}

const HEAD_BYTES = 65_536;
// Readers take what stands before the heading of a PDF for granted. Source: ISO 32000-1, annex H.3.
const PDF_WITHIN = 1024;
const isPdf = (head: Uint8Array): boolean =>
  /^[^\n@]{0,512}%PDF-\d/.test(new TextDecoder('windows-1252').decode(head).trimStart());
// Compound files, as Excel and Word wrote before 2007; Web of Science still does. Source: MS-CFB, section 2.2.
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

/** `headings`: of a table, whose columns can be mapped otherwise; else none. */
export type FileOutcome = Omit<ParseOutcome, 'references'> & { headings: string[] };

/**
 * Gives references as they are read: what does not fit in memory as objects need never be there at once. `null` says that all of the
 * file so far is read again, as its encoding turned out to be another.
 */
export type FileReading = Generator<readonly ParsedReference[] | null, Result<FileOutcome>>;

/** Parses a reference file. Fails only when it is empty or of no known format; problems with records are in the outcome. */
export function parseReferenceFile(
  file: FileBytes,
  options: { mapping?: CsvMapping } = {},
): Result<ParseOutcome & { headings: string[] }> {
  const references: ParsedReference[] = [];
  const reading = readReferenceFile(file, options);
  for (let step = reading.next(); ; step = reading.next()) {
    if (step.done === true) return step.value.ok ? ok({ ...step.value.value, references }) : step.value;
    if (step.value === null) references.length = 0;
    else for (const reference of step.value) references.push(reference);
  }
}

/** The same a few references at a time. */
export function* readReferenceFile(file: FileBytes, options: { mapping?: CsvMapping } = {}): FileReading {
  if (file.length === 0) return fail('empty', 'the file is empty');
  const start = file.subarray(0, OLD_OFFICE.length);
  if (OLD_OFFICE.every((byte, i) => start[i] === byte))
    return fail('old-office', 'an Excel or Word file of before 2007; save it as .xlsx or .docx');
  if (isPdf(file.subarray(0, PDF_WITHIN)))
    return fail(
      'pdf',
      'not a reference file but a PDF; attach it to a reference, or export the references themselves',
    );
  if (isOpenDocument(file)) return fail('open-document', 'an OpenDocument file; save it as .xlsx or .docx');
  if (start[0] === 0x50 && start[1] === 0x4b) return yield* parseOffice(wholeFile(file), options.mapping);
  if (file.length > HEAD_BYTES) {
    const outcome = yield* readLarge(file, options.mapping);
    if (outcome !== 'whole') return outcome;
  }
  const text = decodeText(wholeFile(file));
  if (text.trim() === '') return fail('empty', 'the file holds no text');
  const format = detectFormat(text);
  if (format === null)
    return fail(
      'unknown-format',
      'not a reference file of a known format (RIS, BibTeX, NBIB, PubMed XML, EndNote XML or .enw, MODS, MARC, Primo, sources of Word, Web of Science, Ovid, Cochrane Library, RefWorks, Zotero RDF, CSV, TSV, XLSX, CSL-JSON, JSON of OpenAlex, Crossref or DataCite, XML of Crossref, CITATION.cff, a list of DOIs or titles, filled inventory form)',
    );
  const outcome = PARSERS[format].parse(text, options.mapping);
  return yield* checked(outcome, format === 'csv' ? readHeadings(text) : []);
}

/** Reads a large file in pieces, as a search of 100,000 is hundreds of megabytes; 'whole' says that all of it must be read at once. */
function* readLarge(
  file: FileBytes,
  mapping: CsvMapping | undefined,
): Generator<readonly ParsedReference[] | null, Result<FileOutcome> | 'whole'> {
  const head = decodeText(file.subarray(0, HEAD_BYTES));
  const format = detectFormat(head);
  const headings = format === 'csv' ? readHeadings(head) : [];
  if (format === 'csv' && isInventoryHeading(headings)) return 'whole';
  const reading = format === null ? null : (PARSERS[format].read?.(file, head, mapping) ?? null);
  if (reading === null) return 'whole';
  const outcome = yield* reading;
  if (outcome !== null) return yield* checked(outcome, headings);
  yield null;
  return 'whole';
}

/** An outcome, unless there is nothing in it to show: records that can be mended are shown even when no other came in. */
function* checked({ references, ...outcome }: ParseOutcome, headings: string[]): FileReading {
  // The last of a file is never given away before its end.
  if (references.length > 0 || outcome.problems.some((p) => p.raw !== undefined))
    return yield* handOver({ references, ...outcome }, headings);
  const [first] = outcome.problems;
  if (first === undefined) return fail('no-records', 'no record could be read');
  const { line, reason } = first;
  const message = `no record could be read (line ${line}: ${reason})`;
  return { ok: false, error: { code: 'no-records', message, first: { line, reason } } };
}

/** A Word or Excel file: a correspondent's filled form, else a workbook with tables of references. */
function* parseOffice(bytes: Uint8Array, mapping: CsvMapping | undefined): FileReading {
  const file = readOoxml(bytes, { isSpread: true });
  if (!file.ok) return file;
  const form = parseInventoryForm(file.value.tables);
  if (form.ok) return yield* handOver(form.value, []);
  if (file.value.kind !== 'xlsx') return form;
  const { headings, ...outcome } = parseWorkbook(file.value.tables, mapping);
  if (outcome.references.length === 0) return fail('no-records', 'no record could be read');
  return yield* handOver(outcome, headings);
}

function* handOver({ references, ...outcome }: ParseOutcome, headings: string[]): FileReading {
  yield references;
  return ok({ ...outcome, headings });
}

function parseTable(text: string, mapping: CsvMapping | undefined): ParseOutcome {
  const headings = readHeadings(text);
  if (mapping !== undefined || !isInventoryHeading(headings)) return parseCsv(text, mapping);
  const [, ...rows] = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' }).data;
  return parseInventoryRows(headings, rows, 1);
}

type Parser = {
  parse: (text: string, mapping: CsvMapping | undefined) => ParseOutcome;
  /**
   * The same of the bytes of a large file, some records at a time; null where they cannot be told apart without reading all of it.
   * `head` is the beginning of its text.
   */
  read: ((file: FileBytes, head: string, mapping: CsvMapping | undefined) => PieceReading | null) | null;
};

const PARSERS: Record<TextFormat, Parser> = {
  ris: { parse: parseRis, read: readRis },
  bibtex: { parse: parseBibtex, read: readBibtex },
  nbib: { parse: parseNbib, read: readNbib },
  'pubmed-xml': { parse: (text) => parsePubmedXml(text), read: readPubmedXml },
  'endnote-xml': { parse: parseEndnoteXml, read: readEndnoteXml },
  mods: { parse: parseMods, read: readMods },
  marc: { parse: parseMarc, read: null },
  marcxml: { parse: parseMarcXml, read: readMarcXml },
  'crossref-xml': { parse: parseCrossrefXml, read: readCrossrefXml },
  primo: { parse: parsePrimo, read: readPrimo },
  'word-sources': { parse: parseWordSources, read: readWordSources },
  refer: { parse: parseRefer, read: readRefer },
  wos: { parse: parseWos, read: readWos },
  ovid: { parse: (text) => parseOvid(text), read: readOvid },
  cochrane: { parse: parseCochrane, read: readCochrane },
  refworks: { parse: parseRefworks, read: readRefworks },
  csv: { parse: parseTable, read: (file, _, mapping) => readCsv(file, mapping) },
  'csl-json': { parse: parseCslJson, read: readCslJson },
  // One work and what is cited for it: never large.
  cff: { parse: parseCff, read: null },
  // Its records refer to others.
  rdf: { parse: parseZoteroRdf, read: null },
  // A line each: never large.
  list: { parse: parseList, read: null },
};
