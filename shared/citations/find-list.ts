// Where the lists of references of a document stand: below their heading, up to what comes after.
import { isListHeading, LONGEST_HEADING } from './list-heading';
import type { PrintedLine } from './printed-lines';

const AFTER =
  /^(?:\d{1,2}\.?\s+|[A-Z]\.\s+)?(?:appendi(?:x|ces)|bijlagen?|annex(?:e|es)?|anhang|anhänge|bilagor?|bilag|appendiks|vedlegg|index|acknowledge?ments?|dankwoord|danksagung|affiliations?|about the authors?|over de auteurs?|author (?:biograph|information|contribution)\w*|supplementa\w+|supporting information|abbreviations|tables?|figures?|figure captions|colophon|colofon|summary|samenvatting|notes|noten|eindnoten|biographies)\b[\s:.]*/i;
// In heights of the list's own letters.
const LARGER = 1.08;
const SMALLER = 0.79;

/** The height that most letters of the first lines have. */
function sizeOf(lines: readonly PrintedLine[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines.slice(0, 60)) {
    const rounded = Math.round(size * 10) / 10;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}

/** Whether what follows a list begins with this line. */
function isAfter(line: PrintedLine, size: number): boolean {
  const { text } = line;
  if (line.size > size * LARGER && /\p{L}{3}/u.test(text) && text.length < 2 * LONGEST_HEADING) return true;
  const word = AFTER.exec(text)?.[0];
  if (word === undefined || text.length > LONGEST_HEADING) return false;
  // "Notes on …, Oxford, 2003" is an entry.
  return (
    word.length >= text.length - 3 ||
    (/^(?:\S+ )?(?:appendi|bijlage|annex|anhang|bilag)/i.test(text) && !/\d{4}|,/.test(text))
  );
}

/** The lines of a list from its first on. */
function listFrom(lines: readonly PrintedLine[], start: number): PrintedLine[] {
  const size = sizeOf(lines.slice(start));
  const list: PrintedLine[] = [];
  for (let i = start; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined || isListHeading(line.text)) break;
    if (isAfter(line, size)) {
      if (list.length > 0) break;
      continue;
    }
    if (line.size >= size * SMALLER) list.push(line);
  }
  return list;
}

const FIRST_MARK = /^(?:\[1\]|\(1\)|1\.)\s*\S/;

/** A list without a heading: what begins with [1] and has more numbers after it, nearest to the end. */
function listWithoutHeading(lines: readonly PrintedLine[]): PrintedLine[] {
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i];
    if (line === undefined || !FIRST_MARK.test(line.text)) continue;
    const list = listFrom(lines, i);
    const text = list.map((l) => l.text).join('\n');
    const marks = text.match(/^(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}\.)\s*\p{Lu}/gmu)?.length ?? 0;
    const years = text.match(/\b(?:1[89]|20)\d\d\b/g)?.length ?? 0;
    return marks >= 3 && years >= marks * 0.6 ? list : [];
  }
  return [];
}

/** The lists of references of a document, each as its lines. */
export function findLists(lines: readonly PrintedLine[]): PrintedLine[][] {
  const lists: PrintedLine[][] = [];
  lines.forEach((line, i) => {
    if (isListHeading(line.text)) lists.push(listFrom(lines, i + 1));
  });
  const found = lists.filter((list) => list.some((l) => /\b(?:1[89]|20)\d\d/.test(l.text)));
  return found.length > 0 ? found : [listWithoutHeading(lines)].filter((list) => list.length > 0);
}
