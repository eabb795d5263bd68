// Words of titles and abstracts in any language, folded so that accents and case do not matter.

const WORD = /[\p{L}\p{N}]{2,}/gu;
const MARKS = /\p{M}+/gu;
// Scripts without spaces between words (Han, Kana, Thai, Lao, Khmer) are read as pairs of signs.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]{2,}/u;

/** The words of a text in order: NFKD without marks, lower case, two letters or more. */
export function tokenise(text: string): string[] {
  const words = text.normalize('NFKD').replace(MARKS, '').toLowerCase().match(WORD) ?? [];
  return words.flatMap((word) => {
    if (!UNSPACED.test(word)) return [word];
    return Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2));
  });
}
