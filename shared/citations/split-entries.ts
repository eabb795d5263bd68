// A list's lines to its entries: by their numbers, by how they are indented, by the space between them, or by how they
// begin. What gives the soundest entries is taken.
import type { PrintedLine } from './printed-lines';

export type Entry = PrintedLine[];

const YEAR = /\b(?:1[6-9]|20)\d\d[a-z]?\b/;
const UNDATED =
  /\b(?:n\.? ?d\.?|z\.? ?j\.?|o\. ?j\.|s\. ?d\.|in press|forthcoming|in prep|submitted|te verschijnen|im druck)\b/i;
// "Smith, J.", "van der Berg JA", "J. Smith", "Jan Smit", "World Bank (", "———."
const PARTICLES =
  "(?:(?:van|von|de|der|den|di|da|du|del|la|le|ten|ter|dos|el|al|zu|af|av|'t|Van|Von|De|Di|Da|Du|La|Le|El)\\s+)*";
const FAMILY = "(?:[dDlL]['’]|Mc|Mac|O['’])?\\p{Lu}[\\p{L}\\p{M}'’´`-]*";
const STARTS = [
  `${PARTICLES}${FAMILY}(?: ${FAMILY}){0,3},\\s*(?:\\p{Lu}\\p{M}?[.\\s,-]|\\p{Lu}[\\p{L}-]+)`,
  `${PARTICLES}${FAMILY}(?: ${FAMILY})?\\s(?:\\p{Lu}[.\\s-]?){1,4}(?:[,.:;(&]|\\s|$|and\\b|et\\b|en\\b|und\\b)`,
  `(?:\\p{Lu}\\p{M}?\\p{Ll}?\\.[\\s-]?)+\\s*${PARTICLES}${FAMILY}`,
  `${FAMILY}(?: \\p{Lu}\\.)* ${PARTICLES}${FAMILY}(?:,| and | & |\\.| \\()`,
  `\\p{Lu}[^.]{2,100}\\((?:1[6-9]|20)\\d\\d[a-z]?\\)`,
  `[—–_-]{2,}`,
].map((source) => new RegExp(`^${source}`, 'u'));

/** Whether a text begins as an entry does: with an author, a body and its year, or a dash for the author before. */
export const beginsAsEntry = (text: string): boolean => STARTS.some((start) => start.test(text));

const hasYear = (text: string): boolean => YEAR.test(text) || UNDATED.test(text);

const LONGEST = 900;
const SHORTEST = 25;

/** How many entries look sound, as a share; 0 for none. */
function soundness(entries: readonly Entry[]): number {
  if (entries.length === 0) return 0;
  let sound = 0;
  for (const entry of entries) {
    const text = entry.map((l) => l.text).join(' ');
    const isDated = hasYear(text);
    const isSized = text.length >= SHORTEST && text.length <= LONGEST && entry.length <= 14;
    if (isDated && isSized && beginsAsEntry(text)) sound += 1;
    else if (isSized && (isDated || beginsAsEntry(text))) sound += 0.4;
    // Two bracketed years with names before them are two entries.
    if ((text.match(/\((?:1[89]|20)\d\d[a-z]?\)/g)?.length ?? 0) > 1) sound -= 0.3;
  }
  return sound / entries.length;
}

function split(lines: readonly PrintedLine[], isStart: (line: PrintedLine, i: number) => boolean): Entry[] {
  const entries: Entry[] = [];
  lines.forEach((line, i) => {
    const last = entries.at(-1);
    // Asked of the first line, too: some count on what they have seen.
    if (isStart(line, i) || last === undefined) entries.push([line]);
    else last.push(line);
  });
  return entries;
}

const MARKS = [
  /^\[(\d{1,4})\]/,
  /^\((\d{1,4})\)\s/,
  /^(\d{1,4})\.\s*(?=[^\d\s])/,
  /^(\d{1,4})\)\s/,
  /^(\d{1,4})\s+(?=\p{Lu})/u,
];
// Numbers that a list leaves out, or that were not read.
const MISSED = 3;

/** Entries by their numbers, from the first line on. */
function byNumber(lines: readonly PrintedLine[]): Entry[] | null {
  for (const mark of MARKS) {
    const numberOf = (line: PrintedLine): number | null => {
      const found = mark.exec(line.text)?.[1];
      return found === undefined ? null : Number(found);
    };
    const first = lines.slice(0, 3).findIndex((line) => numberOf(line) !== null);
    const [start] = first < 0 ? [] : lines.slice(first);
    if (start === undefined) continue;
    let expected = numberOf(start) ?? 0;
    const starts = new Set<PrintedLine>();
    for (const line of lines.slice(first)) {
      const number = numberOf(line);
      if (number === null || number < expected || number > expected + MISSED) continue;
      starts.add(line);
      expected = number + 1;
    }
    if (starts.size > 1 || lines.length < 12) return split(lines.slice(first), (line) => starts.has(line));
  }
  return null;
}

// "[Abc99]", "[Smith et al., 2003]".
const LABEL = /^\[[\p{L}+*-]{1,12}\d{2,4}[a-z]?\]|^\[\p{Lu}[^\]]{2,60}\d{4}[a-z]?\]/u;

function byLabel(lines: readonly PrintedLine[]): Entry[] | null {
  const starts = lines.filter((line) => LABEL.test(line.text)).length;
  const [first] = lines;
  if (starts < 2 || first === undefined || !LABEL.test(first.text)) return null;
  return split(lines, (line) => LABEL.test(line.text));
}

// "Perlmutter S et al , 1997 Astrophys. J.": a whole entry in a line, of several under one number.
const WITHIN = new RegExp(
  `^${PARTICLES}${FAMILY}(?: ${FAMILY})? (?:\\p{Lu}\\p{Ll}?(?:-\\p{L})?\\b ?){1,4}(?:[,.]| and | et al).{0,120}?(?:1[89]|20)\\d\\d`,
  'u',
);

/** Parts entries that hold several under one number, each on lines of its own. */
function withinNumbers(entries: readonly Entry[]): Entry[] {
  return entries.flatMap((entry) => {
    if (entry.length < 2) return [entry];
    let isDated = false;
    return split(entry, (line, i) => {
      const before = entry[i - 1]?.text ?? '';
      const isStart = i > 0 && isDated && WITHIN.test(line.text) && !/[,-]$/.test(before);
      isDated = hasYear(line.text) || (isDated && !isStart);
      return isStart;
    });
  });
}

const NEAR = 2.5;

/** Entries of which the first line hangs out, or is indented, against the others of its column. */
function byIndent(lines: readonly PrintedLine[], isHanging: boolean): Entry[] {
  const columns = new Map<number, PrintedLine[]>();
  for (const line of lines) {
    const column = columns.get(line.column);
    if (column === undefined) columns.set(line.column, [line]);
    else column.push(line);
  }
  const steps = [...columns.values()].flatMap((column) => {
    const left = Math.min(...column.map((l) => l.x1));
    return column.map((l) => Math.round(l.x1 - left)).filter((step) => step > NEAR && step < 60);
  });
  const counts = new Map<number, number>();
  for (const step of steps) counts.set(step, (counts.get(step) ?? 0) + 1);
  const [indent] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0]);
  if (indent === 0) return [];
  const starts = new Set<PrintedLine>();
  for (const column of columns.values()) {
    const left = Math.min(...column.map((l) => l.x1));
    const hasBoth = column.some((l) => l.x1 - left > NEAR);
    for (const line of column) {
      const isOut = line.x1 - left <= NEAR;
      // A column of one entry's lines, or of whole entries: how a line begins tells.
      if (hasBoth ? isOut === isHanging : beginsAsEntry(line.text) && hasYear(line.text)) starts.add(line);
    }
  }
  return split(lines, (line) => starts.has(line));
}

const ENDED = /(?:[.\])”"]|\d|\/\S*)$/;

/** Entries with more space before them than between their lines. */
function byGap(lines: readonly PrintedLine[]): Entry[] {
  const gaps = lines.flatMap((line, i) => {
    const before = lines[i - 1];
    return before === undefined || before.column !== line.column ? [] : [before.y - line.y];
  });
  const sorted = gaps.filter((gap) => gap > 0).sort((a, b) => a - b);
  const usual = sorted[Math.floor(sorted.length * 0.3)] ?? 0;
  return split(lines, (line, i) => {
    const before = lines[i - 1];
    if (before === undefined) return true;
    if (before.column === line.column) return before.y - line.y > usual * 1.25;
    return ENDED.test(before.text) && beginsAsEntry(line.text);
  });
}

/** Entries by how they begin, where neither space nor indent parts them. */
const byStart = (lines: readonly PrintedLine[]): Entry[] =>
  split(lines, (line, i) => ENDED.test(lines[i - 1]?.text ?? '.') && beginsAsEntry(line.text));

/** The entries of a list. */
export function splitEntries(lines: readonly PrintedLine[]): Entry[] {
  const marked = byNumber(lines) ?? byLabel(lines);
  if (marked !== null) return withinNumbers(marked);
  const ways = [byIndent(lines, true), byIndent(lines, false), byGap(lines), byStart(lines)];
  let best: { entries: Entry[]; sound: number } = { entries: [], sound: -1 };
  for (const [i, entries] of ways.entries()) {
    // The earlier way in doubt.
    const sound = soundness(entries) - i * 0.02;
    if (sound > best.sound) best = { entries, sound };
  }
  return best.entries;
}
