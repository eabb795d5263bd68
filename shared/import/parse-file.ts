// From bytes to references: recognise by content, then parse.
import { fail, ok, type Result } from '../kernel/result';
import { decodeText } from './decode';
import { type CsvMapping, parseCsv } from './parse/csv';
import { parseBibtex } from './parse/bibtex';
import { parseCslJson } from './parse/csl-json';
import { parseEndnoteXml } from './parse/endnote-xml';
import { parseNbib } from './parse/nbib';
import { parseRis } from './parse/ris';
import type { ImportFormat, ParseOutcome } from './parsed';

/** Recognises the format by content; null when it is none of ours. */
export function detectFormat(text: string): ImportFormat | null {
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
  const text = decodeText(bytes);
  if (text.trim() === '') return fail('empty', 'the file holds no text');
  const format = detectFormat(text);
  if (format === null)
    return fail(
      'unknown-format',
      'not a reference file of a known format (RIS, BibTeX, NBIB, EndNote XML, CSV, TSV, CSL-JSON)',
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

function parseAs(format: ImportFormat, text: string, mapping: CsvMapping | undefined): ParseOutcome {
  switch (format) {
    case 'ris':
      return parseRis(text);
    case 'bibtex':
      return parseBibtex(text);
    case 'nbib':
      return parseNbib(text);
    case 'endnote-xml':
      return parseEndnoteXml(text);
    case 'csv':
      return parseCsv(text, mapping);
    case 'csl-json':
      return parseCslJson(text);
  }
}
