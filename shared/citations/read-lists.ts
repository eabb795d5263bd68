// The lists of references of a document: each entry as a CSL item, with its text and where it stands.
import { countWords } from '../annotation/own-hyphen';
import type { PageText } from '../annotation/page-text';
import type { CslItem } from '../model/reference';
import { findLists } from './find-list';
import { printedLines } from './printed-lines';
import { joinLines } from './printed-text';
import { readEntry } from './read-entry';
import { splitEntries } from './split-entries';

/**
 * An entry of a list. `page` from 0, `line` from 1 among the lines of the page's text; `start` and `end`: of its first
 * line in that text.
 */
export type CitedEntry = {
  page: number;
  line: number;
  start: number;
  end: number;
  text: string;
  csl: CslItem;
};

// More are no list of references.
const MOST_ENTRIES = 20_000;
const SHORTEST = 12;
// An entry of more lines is a list that could not be parted.
const MOST_LINES = 60;

/** Reads all lists of references of a document. Linear in its length but for the lines of one page. */
export function readReferenceLists(pages: readonly PageText[]): CitedEntry[] {
  const lists = findLists(printedLines(pages));
  const lines = lists.flatMap((list) => list.map((line) => line.text));
  const words = countWords(lines.join('\n'));
  const entries: CitedEntry[] = [];
  for (const list of lists) {
    let before = entries.at(-1)?.csl.author;
    for (const entry of splitEntries(list)) {
      const [first] = entry;
      const text = joinLines(
        entry.slice(0, MOST_LINES).map((line) => line.text),
        words,
      );
      if (first === undefined || text.length < SHORTEST || entries.length === MOST_ENTRIES) continue;
      const csl = readEntry(text, before);
      before = csl.author;
      const { page, line, start, end } = first;
      entries.push({ page, line, start, end, text, csl });
    }
  }
  return entries;
}
