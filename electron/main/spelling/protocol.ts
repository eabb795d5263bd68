// What the thread with the dictionaries is asked and says.
export type SpellingLanguage = 'nl' | 'en';

export type SpellingRequest = { id: number } & (
  | { ask: 'load'; language: SpellingLanguage; aff: string; dic: string }
  | { ask: 'check'; language: SpellingLanguage; words: readonly string[] }
  | { ask: 'suggest'; language: SpellingLanguage; word: string }
  | { ask: 'add'; word: string }
);
export type SpellingReply = { id: number; words: string[] };

/** What the thread is begun with. */
export type SpellingStart = {
  /** Words that the person added. */
  own: readonly string[];
};
