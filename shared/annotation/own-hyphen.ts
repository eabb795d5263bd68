// Whether a word that a line breaks at a hyphen has that hyphen of its own: "well-/known" has, "employ-/ment" has not.

// Words that stand before another with a hyphen and hardly ever begin a longer one, and the endings that make one of
// them all the same.
const BEFORE = /^(?:self|well|quasi|niet|sociaal)$/;
const ENDING = /^(?:s|ed|er|ing|ish|less|hood|ness|ly|come|fare|temin|teg.*|ig.*)$/;
// Two of the same vowel would be read as one: "re-employment", "anti-inflammatory". "Cooperation" is written both ways.
const SAME_VOWEL = /^(?:re|pre)\/e|^(?:anti|semi|multi)\/i/;

const WORD = /[\p{L}\p{M}]+(?:[-\u2010\u2011][\p{L}\p{M}]+)*/gu;

/**
 * How often words stand within the lines of a text, those with a hyphen by each two parts of them: "well-known",
 * "known". In small letters.
 */
export function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (word: string): void => void counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const [word] of text.matchAll(WORD)) {
    const parts = word.toLowerCase().split(/[-\u2010\u2011]/);
    parts.forEach((part, i) => {
      add(part);
      if (i > 0) add(`${parts[i - 1] ?? ''}-${part}`);
    });
  }
  return counts;
}

/**
 * Whether a hyphen between two parts of a word is its own. The pages at hand decide where they have the word within a
 * line, with the hyphen or without; else the first part does. In doubt it is not: most hyphens at the end of a line
 * only break a word.
 *
 * @param first - letters up to the hyphen
 * @param second - letters behind the break
 * @param words - those of the pages
 */
export function hasOwnHyphen(first: string, second: string, words: ReadonlyMap<string, number>): boolean {
  const [start, rest] = [first.toLowerCase(), second.toLowerCase()];
  const apart = words.get(`${start}-${rest}`) ?? 0;
  const joined = words.get(start + rest) ?? 0;
  if (apart !== joined) return apart > joined;
  if (apart > 0) return false;
  // No rule of hyphenation leaves one letter alone.
  if (/^\p{L}$/u.test(start)) return true;
  return (BEFORE.test(start) && !ENDING.test(rest)) || SAME_VOWEL.test(`${start}/${rest}`);
}
