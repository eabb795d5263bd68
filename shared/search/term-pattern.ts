// A term of a list as it is compared with words: `*` leaves the beginning or the end of a word open, `?` stands for one
// letter of two spellings.
import { foldText } from '../kernel/text';

/** A word of a term, folded; whether letters may stand before it and behind it. */
export type TermWord = { text: string; isOpenBefore: boolean; isOpenBehind: boolean };

const PART = /[\p{L}\p{N}*?]+/gu;
// What `?` stands for where a word must be looked up as it is written.
const SPELLINGS = ['s', 'z'];

const read = (part: string): TermWord[] => {
  const text = part.replace(/^\*+|\*+$/g, '');
  if (!/[\p{L}\p{N}]/u.test(text)) return [];
  return [{ text, isOpenBefore: part.startsWith('*'), isOpenBehind: part.endsWith('*') }];
};

/** The words of a term in order; none where nothing is left of it. */
export function termWords(term: string): TermWord[] {
  return (foldText(term).match(PART) ?? []).flatMap(read);
}

/** What stands between the spaces of a term: `re-integratie` is one. */
export function termPieces(term: string): TermWord[] {
  return foldText(term).split(' ').flatMap(read);
}

/** Whether a folded word is what a word of a term asks for. */
export function fits({ text, isOpenBefore, isOpenBehind }: TermWord, word: string): boolean {
  const last = word.length - text.length;
  if (last < 0 || (!isOpenBehind && !isOpenBefore && last > 0)) return false;
  const from = isOpenBefore ? (isOpenBehind ? 0 : last) : 0;
  const to = isOpenBefore ? last : isOpenBehind ? 0 : last;
  for (let start = from; start <= to; start++) {
    let at = 0;
    while (at < text.length && (text[at] === '?' || text[at] === word[start + at])) at++;
    if (at === text.length) return true;
  }
  return false;
}

/** A term's words with each `?` as the letters that it stands for, to be looked up as they are. */
export function spellings(words: readonly TermWord[]): TermWord[][] {
  return words.reduce<TermWord[][]>(
    (made, word) =>
      made.flatMap((before) =>
        (word.text.includes('?') ? SPELLINGS : ['']).map((letter) => [
          ...before,
          { ...word, text: word.text.replaceAll('?', letter) },
        ]),
      ),
    [[]],
  );
}
