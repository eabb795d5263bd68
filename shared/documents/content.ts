// What a document that is no PDF says, cleaned: blocks in the order in which they are read, and what was left out.

/** A piece of text in one style. A line feed begins a new line. */
export type Run = { text: string; isBold: boolean; isItalic: boolean };
/** A picture that stands in the file itself. */
export type Picture = { kind: 'png' | 'jpeg'; bytes: Uint8Array; width: number; height: number };
export type Cell = { runs: Run[]; isHead: boolean; span: number };

/** `depth` of items and quotations: how far they are indented, from 0. */
export type Block =
  | { type: 'heading'; level: number; runs: Run[] }
  | { type: 'paragraph' | 'preformatted'; depth: number; runs: Run[] }
  | { type: 'item'; depth: number; marker: string; runs: Run[] }
  | { type: 'table'; rows: Cell[][] }
  | { type: 'picture'; picture: Picture }
  | { type: 'rule' };

/** What a reading copy does not hold, by how often it stood in the file. */
export const omissions = [
  'scripts',
  'forms',
  'frames',
  'media',
  'pictures',
  'furniture',
  'deleted',
  // Parts of a page that are folded or not shown, chapters of a book that are not in it, heads, feet, comments and
  // charts of a Word file.
  'hidden',
  'chapters',
  'extras',
] as const;
export type Omission = (typeof omissions)[number];
export type Omitted = Partial<Record<Omission, number>>;

/** What the file says of itself; '' where it does not. */
export type Facts = {
  title: string;
  authors: string[];
  language: string;
  /** As the file has it. */
  date: string;
  publisher: string;
  doi: string;
};

export type Content = { facts: Facts; blocks: Block[]; omitted: Omitted };

/** Why no reading copy can be made. */
export const refusals = [
  'unknown',
  'old-word',
  'encrypted',
  'empty',
  'damaged',
  'too-large',
  'too-deep',
] as const;
export type Refusal = (typeof refusals)[number];
/** Thrown inside the readers; whoever makes a copy turns it into a result. */
export class Refused extends Error {
  constructor(
    readonly code: Refusal,
    message: string,
  ) {
    super(message);
  }
}

/** Facts of a file that says nothing. */
export const noFacts = (): Facts => ({
  title: '',
  authors: [],
  language: '',
  date: '',
  publisher: '',
  doi: '',
});

/** The text of runs. */
export const textOf = (runs: readonly Run[]): string => runs.map((r) => r.text).join('');

/** The text of a block; cells of a table are parted by line feeds. */
export function blockText(block: Block): string {
  if (block.type === 'picture' || block.type === 'rule') return '';
  if (block.type === 'table')
    return block.rows
      .flat()
      .map((cell) => textOf(cell.runs))
      .join('\n');
  return textOf(block.runs);
}

/** Counts something that was left out. */
export function omit(omitted: Omitted, what: Omission, count = 1): void {
  omitted[what] = (omitted[what] ?? 0) + count;
}
