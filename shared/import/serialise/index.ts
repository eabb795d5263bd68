// References out: CSL-JSON, RIS, BibTeX and CSV. Reading one of them again gives the same references.
import { toBibtex } from './bibtex';
import { CSV_HEADING, toCsvRow } from './csv';
import type { Exportable } from './residue';
import { toRis } from './ris';

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

/** What stands before the first reference, between two and behind the last. */
export const frames: Record<ExportFormat, { begin: string; between: string; end: string }> = {
  csl: { begin: '[\n', between: ',\n', end: '\n]\n' },
  ris: { begin: '', between: '\r\n', end: '' },
  bibtex: { begin: '', between: '\n', end: '' },
  csv: { begin: CSV_HEADING, between: '', end: '' },
};

/**
 * Writes some references of many, without the frame that stands around and between them.
 *
 * @param first - how many stand before them
 */
export function serialisePiece(
  references: readonly Exportable[],
  format: ExportFormat,
  first: number,
): string {
  switch (format) {
    case 'csl':
      return toCsl(references, first);
    case 'ris':
      return references.map(toRis).join(frames.ris.between);
    case 'bibtex':
      return references.map((r, i) => toBibtex(r, first + i)).join(frames.bibtex.between);
    case 'csv':
      return references.map(toCsvRow).join('');
  }
}

/** Writes references in a format, as text. */
export function serialiseReferences(references: readonly Exportable[], format: ExportFormat): string {
  if (format === 'csl' && references.length === 0) return '[]\n';
  const { begin, end } = frames[format];
  return begin + serialisePiece(references, format, 0) + end;
}
