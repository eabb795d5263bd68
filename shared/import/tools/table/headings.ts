// Whether a text is a table of references.
import { parseDoi } from '../../normalise/dois';
import { guessMapping } from './columns';
import { readHeadings } from './table';

/**
 * Whether one of the first lines is a heading of which we know two columns: vendors put a line about the data above it.
 */
const hasHeadings = (head: string): boolean => {
  const headings = readHeadings(head);
  return headings.length > 2 && guessMapping(headings).filter((t) => t !== 'keep').length >= 2;
};

/** A heading of several columns, one of which means something to us, or columns that go on in the next line. */
function beginsWithColumns(first: string, second: string): boolean {
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

/** Whether a text begins with the headings of a table, by any sign between columns. */
export function isTable(head: string): boolean {
  // Excel's own line about the delimiter.
  const [first = '', second = ''] = head.replace(/^sep=.\r?\n/i, '').split(/\r\n|\r|\n/, 2);
  return beginsWithColumns(first, second) || hasHeadings(head);
}
