// Where a string of letters stands in a text, as a whole word, at the beginning or the end of one, or anywhere.

/** Whether a word of the text must begin (`before`) or end (`behind`) where what is sought does. */
export type WordEdges = { before: boolean; behind: boolean };

const SIGN = /[\p{L}\p{N}]/u;
const isEdge = (text: string, at: number): boolean =>
  at < 0 || at >= text.length || !SIGN.test(text[at] ?? '');

/**
 * The first place from `from` on where a string stands so; -1 where there is none.
 *
 * @param edges - without it, anywhere
 */
export function indexOfWord(text: string, word: string, from: number, edges?: WordEdges): number {
  let at = text.indexOf(word, from);
  if (edges === undefined) return at;
  while (at >= 0) {
    if ((!edges.before || isEdge(text, at - 1)) && (!edges.behind || isEdge(text, at + word.length)))
      return at;
    at = text.indexOf(word, at + 1);
  }
  return -1;
}
