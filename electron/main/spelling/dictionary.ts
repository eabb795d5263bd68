// One language's dictionary: which words are wrong, and what may have been meant.
import nspell from 'nspell';

/** A word made of two, as Dutch writes them together, must have parts of at least so many letters. */
const LEAST_PART = 4;
const MOST_SUGGESTIONS = 6;
/** Longer ones take nspell seconds, and are seldom words. */
const MOST_LETTERS = 24;

export class Dictionary {
  private readonly speller: ReturnType<typeof nspell>;

  /** @param hasCompounds - nspell knows no compounds, of which Dutch is full */
  constructor(
    source: { aff: string; dic: string },
    private readonly hasCompounds: boolean,
  ) {
    this.speller = nspell(source);
  }

  /** Takes a word as right from now on. */
  add(word: string): void {
    this.speller.add(word);
  }

  isRight(word: string): boolean {
    // Numbers, codes and abbreviations are nobody's spelling mistakes.
    if (/\d/.test(word) || word === word.toUpperCase()) return true;
    const plain = word.replaceAll('’', "'").replace(/^['-]+|['-]+$/g, '');
    if (plain.length < 2 || this.speller.correct(plain)) return true;
    if (plain.includes('-')) return plain.split('-').every((part) => this.isRight(part));
    return this.hasCompounds && this.isCompound(plain.toLowerCase());
  }

  /** Whether it is two words together, with or without an s between them; each may be such a word itself, once. */
  private isCompound(word: string, depth = 1): boolean {
    for (let at = LEAST_PART; at <= word.length - LEAST_PART; at++) {
      const second = word.slice(at);
      if (!this.speller.correct(second) && (depth === 0 || !this.isCompound(second, 0))) continue;
      const first = word.slice(0, at);
      if (this.speller.correct(first)) return true;
      if (first.length > LEAST_PART && first.endsWith('s') && this.speller.correct(first.slice(0, -1)))
        return true;
    }
    return false;
  }

  /** Words that may have been meant, the likeliest first. */
  suggest(word: string): string[] {
    if (word.length > MOST_LETTERS) return [];
    return [...new Set([...this.swapped(word), ...this.speller.suggest(word)])].slice(0, MOST_SUGGESTIONS);
  }

  /** Words that it is with two letters the other way round, which nspell puts behind all others. */
  private swapped(word: string): string[] {
    return Array.from(
      word.slice(1),
      (_, at) => `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`,
    ).filter((other) => other !== word && this.speller.correct(other));
  }
}
