// What lists of words ask for besides, by lists of concepts: a word that is a term of one brings its other terms along.
import type { TermLists } from './concept-finder';
import { fits, termWords } from './term-pattern';

/**
 * The terms of every concept of which one of the words is a term, in any language; each once, without what is asked
 * already.
 *
 * @param words - words or cues of several words; stars at their edges do not count
 * @param without - languages of which no terms are wanted, as those that the words are in
 */
export function termsBeside(
  words: readonly string[],
  concepts: readonly TermLists[],
  without: readonly string[] = [],
): string[] {
  const asked = words.map((word) => termWords(word).map(({ text }) => text));
  const isNamed = (term: string): boolean => {
    const own = termWords(term);
    return asked.some(
      (word) =>
        word.length > 0 && word.length === own.length && own.every((part, i) => fits(part, word[i] ?? '')),
    );
  };
  const found = concepts.flatMap(({ terms }) => {
    if (!Object.values(terms).flat().some(isNamed)) return [];
    return Object.entries(terms).flatMap(([language, list]) => (without.includes(language) ? [] : list));
  });
  return [...new Set(found)].filter((term) => !words.includes(term));
}
