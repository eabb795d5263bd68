// References out: CSL-JSON, RIS, BibTeX and CSV. Reading one of them again gives the same references.
import { toBibtex } from './bibtex';
import { toCsv } from './csv';
import type { Exportable } from './residue';
import { toRis } from './ris';

export type { Exportable } from './residue';

export const exportFormats = ['csl', 'ris', 'bibtex', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** CSL-JSON; tags without a variable stand in `custom`, CSL's own place for them. */
function toCsl(references: readonly Exportable[]): string {
  const items = references.map(({ csl, unknown }, i) => ({
    id:
      typeof csl['citation-key'] === 'string' && csl['citation-key'] !== ''
        ? csl['citation-key']
        : String(i + 1),
    ...csl,
    ...(unknown.length === 0 ? {} : { custom: { zeef: unknown.map(({ tag, value }) => [tag, value]) } }),
  }));
  return JSON.stringify(items, null, 2) + '\n';
}

/** Writes references in a format, as text. */
export function serialiseReferences(references: readonly Exportable[], format: ExportFormat): string {
  switch (format) {
    case 'csl':
      return toCsl(references);
    case 'ris':
      return references.map(toRis).join('\r\n');
    case 'bibtex':
      return references.map(toBibtex).join('\n');
    case 'csv':
      return toCsv(references);
  }
}
