// A report of the practice study as its parts, before they are put on pages.

/** A part of a report. `note`: a footnote below the column that the paragraph begins in. */
export type PaperBlock =
  | { type: 'heading'; text: string }
  | { type: 'paragraph'; text: string; note?: string }
  | { type: 'list'; items: readonly string[] }
  /** The next column begins. */
  | { type: 'column' }
  | { type: 'table'; caption: string; rows: readonly (readonly string[])[]; shares: readonly number[] };

/** A report that is made into a PDF. */
export type Paper = {
  /** Which report of the shortlist it is the text of. */
  key: string;
  fileName: string;
  language: string;
  title: string;
  authors: string;
  /** Stands above every page. */
  running: string;
  columns: 1 | 2;
  /** Pages at the front that are numbered i, ii, … before page 1. */
  roman: number;
  /** Number of the page after those. */
  firstPage: number;
  /** Begins on the first page; each part of `body` that is an array of its own begins a page. */
  body: readonly (readonly PaperBlock[])[];
};

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi'];

/** The label of a page by its index, as the PDF and a reader show it. */
export function pageLabelOf({ roman, firstPage }: Paper, index: number): string {
  return index < roman ? (ROMAN[index] ?? String(index + 1)) : String(index - roman + firstPage);
}
