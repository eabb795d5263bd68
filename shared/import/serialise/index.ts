// References out: CSL-JSON, RIS, BibTeX and CSV. Reading one of them again gives the same references.
import { toBibtex } from '../formats/bibtex/write';
import { type CsvDelimiter, csvHeading, toCsvRow } from '../formats/csv/write';
import type { Exportable } from './residue';
import { toRis } from '../formats/ris/write';

export { type CsvDelimiter, csvDelimiters } from '../formats/csv/write';
export type { Exportable } from './residue';

export const exportFormats = ['csl', 'ris', 'bibtex', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** CSL-JSON; tags without a variable stand in `custom`, CSL's own place for them. Items of an array, without its brackets. */
function toCsl(references: readonly Exportable[], first: number): string {
  const items = references.map(({ csl, unknown }, i) => ({
    id:
      typeof csl['citation-key'] === 'string' && csl['citation-key'] !== ''
        ? csl['citation-key']
        : String(first + i + 1),
    ...csl,
    ...(unknown.length === 0 ? {} : { custom: { zeef: unknown.map(({ tag, value }) => [tag, value]) } }),
  }));
  return JSON.stringify(items, null, 2).slice(2, -2);
}

// As Dutch Excel has it.
const DELIMITER: CsvDelimiter = ';';
const FRAMES: Record<ExportFormat, { begin: string; between: string; end: string }> = {
  csl: { begin: '[\n', between: ',\n', end: '\n]\n' },
  ris: { begin: '', between: '\r\n', end: '' },
  bibtex: { begin: '', between: '\n', end: '' },
  csv: { begin: '', between: '', end: '' },
};

/** What stands before the first reference, between two and behind the last. */
export const frameOf = (
  format: ExportFormat,
  delimiter: CsvDelimiter = DELIMITER,
): { begin: string; between: string; end: string } =>
  format === 'csv' ? { ...FRAMES.csv, begin: csvHeading(delimiter) } : FRAMES[format];

/**
 * Writes some references of many, without the frame that stands around and between them.
 *
 * @param first - how many stand before them
 * @param delimiter - between the columns of a CSV
 */
export function serialisePiece(
  references: readonly Exportable[],
  format: ExportFormat,
  first: number,
  delimiter: CsvDelimiter = DELIMITER,
): string {
  switch (format) {
    case 'csl':
      return toCsl(references, first);
    case 'ris':
      return references.map(toRis).join(FRAMES.ris.between);
    case 'bibtex':
      return references.map((r, i) => toBibtex(r, first + i)).join(FRAMES.bibtex.between);
    case 'csv':
      return references.map((r) => toCsvRow(r, delimiter)).join('');
  }
}

/** Writes references in a format, as text. */
export function serialiseReferences(
  references: readonly Exportable[],
  format: ExportFormat,
  delimiter: CsvDelimiter = DELIMITER,
): string {
  if (format === 'csl' && references.length === 0) return '[]\n';
  const { begin, end } = frameOf(format, delimiter);
  return begin + serialisePiece(references, format, 0, delimiter) + end;
}
