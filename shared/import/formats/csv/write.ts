// References as a table. Headings are CSL's variables, which our reader and most tools know.
import { csvField } from '../../../kernel/csv';
import { formatNames, yearOf } from '../../../model/reference';
import { parseCsv } from '../../tools/table/table';
import { type Exportable, residueOf } from '../../serialise/residue';
import type { CsvDelimiter, ReferenceWriter } from '../../serialise/writer';

const FIELDS = [
  'type',
  'authors',
  'year',
  'title',
  'editors',
  'container-title',
  'volume',
  'issue',
  'page',
  'publisher',
  'DOI',
  'URL',
  'ISSN',
  'ISBN',
  'PMID',
  'keyword',
  'language',
  'abstract',
  'note',
] as const;

const cells = ({ csl }: Exportable): string[] =>
  FIELDS.map((f) => {
    if (f === 'authors') return formatNames(csl.author);
    if (f === 'editors') return formatNames(csl.editor);
    if (f === 'year') return yearOf(csl)?.toString() ?? '';
    const value = csl[f];
    return typeof value === 'string' ? value : '';
  });

// A line `sep=;` above it would tell Excel, but then it passes over the byte-order mark and reads é as Ã©.
/** The first line, with a byte-order mark for spreadsheets. */
const csvHeading = (delimiter: CsvDelimiter): string => `\ufeff${[...FIELDS, 'zeef'].join(delimiter)}\r\n`;

/** Writes a reference as a row. What a column cannot say stands in the last, `zeef`. */
function toCsvRow(reference: Exportable, delimiter: CsvDelimiter): string {
  const row = cells(reference).map(csvField).join(delimiter);
  const [back] = parseCsv(`${FIELDS.join(delimiter)}\r\n${row}\r\n`).references;
  const residue =
    back === undefined
      ? residueOf(reference, { csl: { type: '' }, unknown: [] })
      : residueOf(reference, back);
  return `${row}${delimiter}${residue === null ? '' : csvField(JSON.stringify(residue))}\r\n`;
}

export const csvWriter: ReferenceWriter = {
  id: 'csv',
  name: 'CSV',
  extension: 'csv',
  begin: csvHeading,
  between: '',
  end: '',
  piece: (references, _first, delimiter) => references.map((r) => toCsvRow(r, delimiter)).join(''),
};
