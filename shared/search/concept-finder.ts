// Which concepts a text speaks of, in whatever language: lists of terms against its words.
import { foldText } from '../kernel/text';
import { fits, type TermWord, termWords } from './term-pattern';

/** One thing as several languages say it: terms by language. */
export type TermLists = { id: string; terms: Readonly<Record<string, readonly string[]>> };

/** A word of a text, and of which terms it may be a word: the term's number and which word of it. */
type Fit = { term: number; at: number };

const WORD = /[\p{L}\p{N}]+/gu;

/**
 * Finds concepts in texts. Each different word is compared with the lists once, so that many texts cost little more.
 */
export class ConceptFinder {
  private readonly terms: { concept: string; words: readonly TermWord[] }[];
  private readonly known = new Map<string, readonly Fit[]>();

  constructor(concepts: readonly TermLists[]) {
    this.terms = concepts.flatMap(({ id, terms }) =>
      Object.values(terms)
        .flat()
        .map((term) => ({ concept: id, words: termWords(term) }))
        .filter(({ words }) => words.length > 0),
    );
  }

  private fitsOf(word: string): readonly Fit[] {
    let found = this.known.get(word);
    if (found === undefined) {
      found = this.terms.flatMap(({ words }, term) =>
        words.flatMap((own, at) => (fits(own, word) ? [{ term, at }] : [])),
      );
      this.known.set(word, found);
    }
    return found;
  }

  /** Ids of the concepts of which a term stands in the text, its words side by side; each once, as they are found. */
  find(text: string): string[] {
    const found = new Set<string>();
    // Terms of which the words up to here stood side by side, by how many words they had.
    let before: readonly Fit[] = [];
    for (const [word] of foldText(text).matchAll(WORD)) {
      const now: Fit[] = [];
      for (const { term, at } of this.fitsOf(word)) {
        if (at > 0 && !before.some((b) => b.term === term && b.at === at - 1)) continue;
        const own = this.terms[term];
        if (own === undefined) continue;
        if (at === own.words.length - 1) found.add(own.concept);
        else now.push({ term, at });
      }
      before = now;
    }
    return [...found];
  }
}
