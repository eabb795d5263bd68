// Two titles: how alike they are, in their words, the order of these and their letters, and what each has that the
// other has not.
import type { FieldEvidence, TitleFacts } from './evidence';
import type { Fingerprint } from './fingerprint';
import {
  diffWords,
  editDistance,
  isNearWord,
  orderSimilarity,
  type WordDifference,
  wordsDice,
} from './similarity';

const NO_DIFFERENCE: WordDifference = Object.freeze({ onlyA: [], onlyB: [], common: 0, near: 0 });

// Shorter words join others more than they name something.
const NAMING = 4;
// A word may be mistyped once for so many letters.
const LETTERS_AN_ERROR = 7;
// Words with so long a beginning in common and so short an ending of their own are forms of one word: effusions,
// effusing.
const STEM = 5;
const ENDING = 3;
// Below this the order of the words adds nothing: the titles are other ones.
const MIN_BAG = 0.6;

/** Whether two words may be one word, mistyped, inflected or shortened. */
function isOneWord(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.startsWith(short) || isNearWord(a, b)) return true;
  let stem = 0;
  while (stem < short.length && short[stem] === long[stem]) stem++;
  if (stem >= STEM && long.length - stem <= ENDING) return true;
  const limit = Math.floor(long.length / LETTERS_AN_ERROR);
  return editDistance(short, long, limit) <= limit;
}

/** Whether each title has a word that names something where the other has another: a treatment, a group, a place. */
export function isExchanged({ onlyA, onlyB }: WordDifference): boolean {
  if (onlyA.length === 0 || onlyB.length === 0) return false;
  // Words parted or joined otherwise are in the other's letters.
  const own = (words: readonly string[], others: readonly string[]): string[] => {
    const joined = others.join('');
    return words.filter(
      (w) => w.length >= NAMING && !joined.includes(w) && !others.some((o) => isOneWord(w, o)),
    );
  };
  const [left, right] = [own(onlyA, onlyB), own(onlyB, onlyA)];
  if (left.length === 0 || right.length === 0) return false;
  const [x, y] = [onlyA.join(''), onlyB.join('')];
  return !x.includes(right.join('')) && !y.includes(left.join(''));
}

/**
 * Compares two titles.
 *
 * @param weight - 0 to 1: how much a title tells records of this set apart ("Editorial": little)
 */
export function titleEvidence(
  a: Fingerprint,
  b: Fingerprint,
  weight: number,
): { evidence: FieldEvidence; facts: TitleFacts } {
  const facts: TitleFacts = { similarity: 1, isCut: false, weight, difference: NO_DIFFERENCE };
  if (a.titleKey === '' || b.titleKey === '')
    return {
      evidence: { field: 'title', outcome: 'unknown', points: 0 },
      facts: { ...facts, similarity: 0 },
    };
  if (a.titleKey !== b.titleKey) {
    const difference = diffWords(a.title, b.title);
    const bag = wordsDice(a.title, b.title, difference);
    facts.similarity = bag < MIN_BAG ? bag : (bag + Math.min(bag, orderSimilarity(a.title, b.title))) / 2;
    facts.difference = difference;
    const [short, long] =
      a.titleKey.length <= b.titleKey.length ? [a.titleKey, b.titleKey] : [b.titleKey, a.titleKey];
    // Words split or joined otherwise: letters decide.
    if (facts.similarity > 0.5 && facts.similarity < 0.98) {
      const limit = Math.ceil(long.length * 0.12);
      const distance = editDistance(short, long, limit);
      if (distance <= limit) facts.similarity = Math.max(facts.similarity, 1 - distance / long.length);
    }
    if (facts.similarity < 0.97 && short.length >= 20 && (long.startsWith(short) || long.endsWith(short)))
      facts.isCut = true;
    else if (a.mainTitleKey.length >= 20 && a.mainTitleKey === b.titleKey) facts.isCut = true;
    else if (b.mainTitleKey.length >= 20 && b.mainTitleKey === a.titleKey) facts.isCut = true;
  }
  const { similarity, isCut } = facts;
  const base =
    isCut && similarity < 0.93
      ? 6
      : similarity >= 0.995
        ? 10
        : similarity >= 0.6
          ? -2 + ((similarity - 0.6) / 0.4) * 11
          : -8;
  const points = base > 0 ? base * weight : base;
  const outcome = similarity >= 0.995 ? 'same' : similarity >= 0.75 || isCut ? 'similar' : 'different';
  return { evidence: { field: 'title', outcome, points }, facts };
}
