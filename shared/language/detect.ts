// In which language a text is written, offline (the library eld, by frequencies of groups of letters).
import { eld } from 'eld/small';
import { withSmallWords } from './small-words';

// Which texts are told with so much between the first language and the second, and how often rightly:
// docs/languages.md.
const AHEAD = 0.035;
// A title and a few sentences tell it; more costs time and changes nothing.
const READ = 600;
// Fewer letters are a name or a code.
const FEWEST = 12;

// Of a longer text groups of letters tell enough.
const SHORT = 80;

const LETTER = /\p{L}/gu;

/**
 * The language that a text is most likely written in, in two letters (ISO 639-1; `no` for Norwegian).
 *
 * @returns null where too little tells it from another language
 */
export function detectLanguage(text: string): string | null {
  const head = text.slice(0, READ);
  if ((head.match(LETTER)?.length ?? 0) < FEWEST) return null;
  const found = eld.detect(head);
  if (found.language === '') return null;
  const scores = Object.entries(
    head.length <= SHORT ? withSmallWords(head, found.getScores()) : found.getScores(),
  ).sort(([, a], [, b]) => b - a);
  const [first, second] = scores;
  return first !== undefined && first[1] - (second?.[1] ?? 0) >= AHEAD ? first[0] : null;
}

// As many pieces as tell a report from its summary in another language.
const PIECES = 20;
const MOST_TEXT = 60_000;

/**
 * The language that most of a document is written in, by pieces spread over its first pages.
 *
 * @param pages - texts of pages, in order
 * @returns null where no language has most of the pieces that tell
 */
export function documentLanguage(pages: readonly string[]): string | null {
  const text = pages.join('\n').slice(0, MOST_TEXT);
  const step = Math.max(READ, Math.ceil(text.length / PIECES));
  const counts = new Map<string, number>();
  for (let at = 0; at < text.length; at += step) {
    const language = detectLanguage(text.slice(at, at + READ));
    if (language !== null) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const told = [...counts.values()].reduce((sum, n) => sum + n, 0);
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return first !== undefined && first[1] * 2 > told ? first[0] : null;
}
