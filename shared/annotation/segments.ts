// Words and sentences of a page, for moving through it by keyboard and for proposing passages.

export type Segment = { start: number; end: number };

// Sentences this short are mostly broken abbreviations and numbers: they go with the next.
const SHORT = 25;
const LONG = 600;

/**
 * Sentences of a page's text, without white space at their ends. Line ends do not end a sentence. A sentence over 600
 * characters (a table, a list) is cut at line ends.
 *
 * @see UAX 29 through Intl.Segmenter
 */
export function sentencesOf(text: string): Segment[] {
  // A line feed would end a sentence; a space of the same length keeps the offsets.
  // Page numbers above and below the text belong to no sentence.
  const above = /^\s*(?:[^\p{L}\n]{1,12}\n)+/u.exec(text)?.[0].length ?? 0;
  const below = /(?:\n[^\p{L}\n]{1,12})+\s*$/u.exec(text)?.index ?? text.length;
  const flat = `${' '.repeat(above)}${text.slice(above, below).replace(/[\n\r\u2028\u2029]/g, ' ')}${' '.repeat(text.length - below)}`;
  const found: Segment[] = [];
  let open: number | null = null;
  for (const { segment, index } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(flat)) {
    const start: number = open ?? index;
    const end = index + segment.length;
    const isAbbreviated =
      /(?:\b(?:et al|e\.g|i\.e|cf|vs|nr|no|bijv|o\.a|d\.w\.z|z\.B|bzw|p|pp|fig|Dr|Mr|Mrs|Prof|approx|ca|art|kap|jf|f\.eks|t\.ex|bl\.a)\.\s*)$/i.test(
        segment,
      );
    if ((isAbbreviated || flat.slice(start, end).trim().length < SHORT) && end < flat.length) {
      open = start;
      continue;
    }
    open = null;
    found.push(...cut(text, flat, trim(flat, start, end)));
  }
  // Page numbers and rules are no sentences.
  return found.filter((s) => /\p{L}/u.test(text.slice(s.start, s.end)));
}

function cut(text: string, flat: string, { start, end }: Segment): Segment[] {
  if (end - start <= LONG) return [{ start, end }];
  const pieces: Segment[] = [];
  let from = start;
  for (let at = text.indexOf('\n', from); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
    if (at - from < LONG / 3) continue;
    pieces.push(trim(flat, from, at));
    from = at + 1;
  }
  pieces.push(trim(flat, from, end));
  return pieces;
}

function trim(text: string, start: number, end: number): Segment {
  let [a, b] = [start, end];
  while (a < b && /\s/.test(text[a] ?? '')) a++;
  while (b > a && /\s/.test(text[b - 1] ?? '')) b--;
  return { start: a, end: b };
}

/** Words of a page's text: stretches without white space. */
export function wordsOf(text: string): Segment[] {
  return [...text.matchAll(/\S+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}
