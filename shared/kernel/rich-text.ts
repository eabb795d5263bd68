// Plain text as people type it in long fields: paragraphs, lines that begin with '- ' as a list, web addresses as
// links.

export type TextRun = { text: string; href: string | null };
export type TextBlock = { type: 'paragraph' | 'item' | 'heading'; runs: TextRun[] };

const LINK = /https?:\/\/[^\s<>"]+/g;
const ENDS = /[).,;:!?]+$/;

/**
 * Splits a line into runs; an address loses the punctuation that ends its sentence. Runs joined give the line again.
 */
export function linkRuns(line: string): TextRun[] {
  const runs: TextRun[] = [];
  let at = 0;
  for (const match of line.matchAll(LINK)) {
    const href = match[0].replace(ENDS, '');
    if (match.index > at) runs.push({ text: line.slice(at, match.index), href: null });
    runs.push({ text: href, href });
    at = match.index + href.length;
  }
  if (at < line.length) runs.push({ text: line.slice(at), href: null });
  return runs;
}

/** Reads typed text into blocks; blank lines separate. */
export function readTextBlocks(text: string): TextBlock[] {
  return text.split(/\r\n|\r|\n/).flatMap((line): TextBlock[] => {
    const trimmed = line.trim();
    if (trimmed === '') return [];
    const heading = /^#+\s+(.*)$/.exec(trimmed);
    if (heading !== null) return [{ type: 'heading', runs: linkRuns(heading[1] ?? '') }];
    const item = /^[-*•]\s+(.*)$/.exec(trimmed);
    return [
      {
        type: item === null ? 'paragraph' : 'item',
        runs: linkRuns(item === null ? trimmed : (item[1] ?? '')),
      },
    ];
  });
}
