// Which sentences of a document most likely answer a field or an item: BM25 with cue words as the query.
import { foldText } from '../kernel/text';
import { type Segment, sentencesOf } from './segments';

/** A sentence proposed for a target, with the cues that speak for it. */
export type Suggestion = {
  page: number;
  start: number;
  end: number;
  text: string;
  score: number;
  cues: string[];
};

type Sentence = Segment & { page: number; text: string; words: string[] };
/** Sentences of a document, read once for any number of targets. */
export type SentenceIndex = { sentences: readonly Sentence[]; meanLength: number };

// Robertson and Zaragoza (2009), 'The probabilistic relevance framework: BM25 and beyond', section 3.
const K1 = 1.2;
const B = 0.75;
// A cue of several words says more than its words do apart.
const PHRASE_WEIGHT = 1.5;
// Every page has numbers: they speak along, not alone.
const NUMBER_WEIGHT = 0.5;
// How much more a sentence of the first page counts; of the second half of that, and so on.
const EARLY = 0.8;

const split = (text: string): string[] => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];

// Reference lists, tables of contents and bare figures hold cue words by the dozen and answer nothing.
function isProse(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 20 || letters / text.length < 0.55) return false;
  if (/(?:\. ?){5,}|(?:\u2026 ?){2,}/.test(text)) return false;
  const years = text.match(/\(?(?:19|20)\d\d[a-z]?\)?[.,:]/g)?.length ?? 0;
  const initials = text.match(/\b\p{Lu}\.?(?= \p{Lu}|[,;.]| &| \()/gu)?.length ?? 0;
  if (
    (initials >= 3 && years >= 1) ||
    /^\s*[\p{L}'-]+,? \p{Lu}{1,3}\.?(?:,.{0,80})? \((?:19|20)\d\d\)/u.test(text)
  )
    return false;
  if (/^\(?(?:19|20)\d\d[a-z]?\)?\. /.test(text)) return false;
  if (/\b(?:In )?Proceedings of\b.*\b(?:19|20)\d\d\b|\bpp\. \d+/.test(text)) return false;
  return !/^\s*(?:\[\d+\]|references|literatuur|bibliograph)/i.test(text);
}

/** Reads the sentences of a document's pages. */
export function indexSentences(pages: readonly string[]): SentenceIndex {
  const sentences = pages.flatMap((text, page) =>
    sentencesOf(text).flatMap((s) => {
      const own = text.slice(s.start, s.end).replace(/(\p{L})-\s*\n\s*(?=\p{Ll})/gu, '$1');
      return isProse(own) ? [{ ...s, page, text: own.replace(/\s+/g, ' '), words: split(own) }] : [];
    }),
  );
  const total = sentences.reduce((sum, s) => sum + s.words.length, 0);
  return { sentences, meanLength: sentences.length === 0 ? 1 : total / sentences.length };
}

/** `at`: whether the cue stands at a word of a sentence; `length` words long. */
type Cue = {
  name: string;
  weight: number;
  length: number;
  at: (words: readonly string[], i: number) => boolean;
};

function readCue(name: string): Cue | null {
  if (name === '#')
    return { name, weight: NUMBER_WEIGHT, length: 1, at: (words, i) => /\p{N}/u.test(words[i] ?? '') };
  // `?` stands for one letter of two spellings (randomised, randomized).
  const parts = foldText(name)
    .split(/[^\p{L}\p{N}*?]+/u)
    .filter((p) => p !== '' && p !== '*');
  if (parts.length === 0) return null;
  const tests = parts.map(testOf);
  return {
    name,
    weight: parts.length > 1 ? PHRASE_WEIGHT : 1,
    length: parts.length,
    at: (words, i) => i + tests.length <= words.length && tests.every((test, k) => test(words[i + k] ?? '')),
  };
}

/**
 * How often each cue stands in a sentence. A word counts for one cue: the longest, so that lists in six languages do
 * not count it six times.
 */
function countCues(cues: readonly Cue[], words: readonly string[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (let i = 0; i < words.length;) {
    // The cues stand in order of length, longest first.
    const found = cues.findIndex((cue) => cue.at(words, i));
    if (found >= 0) counts.set(found, (counts.get(found) ?? 0) + 1);
    i += found >= 0 ? (cues[found]?.length ?? 1) : 1;
  }
  return counts;
}

/** `*` leaves the beginning or the end of a word open. */
function testOf(part: string): (word: string) => boolean {
  const [isOpenBefore, isOpenBehind] = [part.startsWith('*'), part.endsWith('*')];
  const stem = part.replace(/^\*|\*$/g, '');
  const matches = (word: string, from: number): boolean => {
    for (let i = 0; i < stem.length; i++) if (stem[i] !== '?' && stem[i] !== word[from + i]) return false;
    return true;
  };
  return (word) => {
    const last = word.length - stem.length;
    if (last < 0 || (last > 0 && !isOpenBefore && !isOpenBehind)) return false;
    const first = isOpenBefore && !isOpenBehind ? last : 0;
    const end = isOpenBefore ? last : 0;
    for (let from = first; from <= end; from++) if (matches(word, from)) return true;
    return false;
  };
}

/**
 * The sentences that most likely answer something, best first.
 *
 * @param cueLists - lists of cues (see the project's `cues`); cues of all languages count together, since reports mix
 *   them
 */
export function suggestPassages(
  { sentences, meanLength }: SentenceIndex,
  cueLists: readonly (readonly string[])[],
  limit: number,
): Suggestion[] {
  const cues = [...new Set(cueLists.flat())]
    .flatMap((name) => readCue(name) ?? [])
    .sort((a, b) => b.length - a.length || b.name.length - a.name.length);
  const counts = sentences.map((s) => countCues(cues, s.words));
  const idf = cues.map((_cue, c) => {
    const n = counts.filter((own) => own.has(c)).length;
    return Math.log(1 + (sentences.length - n + 0.5) / (n + 0.5));
  });
  const scored = sentences.map((s, row) => {
    const length = K1 * (1 - B + (B * s.words.length) / meanLength);
    let score = 0;
    const own = counts[row] ?? new Map<number, number>();
    for (const [c, tf] of own)
      score += (cues[c]?.weight ?? 0) * (idf[c] ?? 0) * ((tf * (K1 + 1)) / (tf + length));
    // Titles, abstracts and introductions say what a study is about, for whom, how and with what result.
    const early = 1 + EARLY / (1 + s.page);
    const speaking = [...own.keys()].map((c) => cues[c]?.name ?? '');
    return { page: s.page, start: s.start, end: s.end, text: s.text, score: score * early, cues: speaking };
  });
  return scored
    .filter((s) => s.score > 0)
    .sort((a, b) => b.score - a.score || a.page - b.page || a.start - b.start)
    .slice(0, limit);
}
