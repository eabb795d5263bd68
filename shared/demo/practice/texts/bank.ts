// Sentences that the references of the practice study are made of, by language. All of it is invented.

/** What a reference is about, and so whether it fits the study. */
export type Subject = 'programme' | 'group' | 'habits' | 'other';

/**
 * Texts of a subject. Slots: `{place}`, `{what}` (one of `whats`), `{n}`, `{m}` and `{p}` (numbers), `{months}`.
 */
export type SubjectTexts = {
  titles: readonly string[];
  whats: readonly string[];
  aims: readonly string[];
  /** Where those of the language do not fit. */
  methods?: readonly string[];
  results: readonly string[];
};

/** All that references in one language are made of. */
export type Bank = {
  /** ISO 639-1. */
  language: string;
  places: readonly string[];
  /** Outside Europe: what does not fit the study. */
  farPlaces: readonly string[];
  families: readonly string[];
  givens: readonly string[];
  journals: readonly string[];
  keywords: readonly string[];
  backgrounds: readonly string[];
  methods: readonly string[];
  closings: readonly string[];
  subjects: Readonly<Record<Subject, SubjectTexts>>;
};
