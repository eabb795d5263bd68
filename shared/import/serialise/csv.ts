// References as a table. Headings are CSL's variables, which our reader and most tools know.
import { csvField } from '../../kernel/csv';
import { formatNames, yearOf } from '../../model/reference';
import { parseCsv } from '../parse/csv';
import { type Exportable, residueOf } from './residue';

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

const HEADING = FIELDS.join(',');
/** The first line, with a byte-order mark for spreadsheets. */
export const CSV_HEADING = `\ufeff${HEADING},zeef\r\n`;

/** Writes a reference as a row. What a column cannot say stands in the last, `zeef`. */
export function toCsvRow(reference: Exportable): string {
  const row = cells(reference).map(csvField).join(',');
  const [back] = parseCsv(`${HEADING}\r\n${row}\r\n`).references;
  const residue =
    back === undefined
      ? residueOf(reference, { csl: { type: '' }, unknown: [] })
      : residueOf(reference, back);
  return `${row},${residue === null ? '' : csvField(JSON.stringify(residue))}\r\n`;
}
