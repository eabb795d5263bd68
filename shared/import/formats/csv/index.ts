import { certainty, type ReferenceFormat } from '../../format';
import { isTable } from '../../tools/table/headings';
import { parseCsv, readCsv, readHeadings } from '../../tools/table/table';
import { csvWriter } from './write';

export const csv: ReferenceFormat = {
  id: 'csv',
  name: 'CSV',
  extensions: ['csv', 'tsv', 'tab', 'txt'],
  text: {
    detect: ({ head, hasControls }) => (!hasControls && isTable(head) ? certainty.columns : certainty.none),
    parse: parseCsv,
    read: (file, _, mapping) => readCsv(file, mapping),
    headings: readHeadings,
  },
  write: csvWriter,
};
