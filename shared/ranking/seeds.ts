// An order to begin with, before there are decisions of both kinds: likeness to words and to examples of relevant
// reports.
import type { RankedText } from './features';
import { tokenise } from './tokenise';

/**
 * Scores texts by the words to start from, and by their likeness to examples (the cosine of words weighted by rarity,
 * the best of the examples). A seed word counts for more than any likeness.
 *
 * @param seedWords - tokens; [] for none
 * @param examples - tokens of each example; empty ones are passed over
 * @returns a score a text, or null when there is nothing to start from
 * @see Salton and Buckley (1988), 'Term-weighting approaches in automatic text retrieval', for tf-idf and the cosine
 */
export function scoreBySeeds(
  texts: readonly RankedText[],
  seedWords: readonly string[],
  examples: readonly (readonly string[])[],
): Float64Array | null {
  const wanted = examples.filter((e) => e.length > 0).map((e) => new Set(e));
  if (seedWords.length === 0 && wanted.length === 0) return null;
  const asked = new Set([...seedWords, ...wanted.flatMap((w) => [...w])]);
  const frequency = new Map<string, number>();
  // Only words that are asked about are kept: of a hundred thousand texts that is little.
  const rows = texts.map(({ title, abstract }) => {
    const own = new Set(tokenise(`${title} ${abstract}`));
    const kept = [...own].filter((w) => asked.has(w));
    for (const w of kept) frequency.set(w, (frequency.get(w) ?? 0) + 1);
    return { kept: new Set(kept), size: own.size };
  });
  const idf = (w: string): number => Math.log((1 + texts.length) / (1 + (frequency.get(w) ?? 0)));
  const lengths = wanted.map((w) => Math.sqrt([...w].reduce((sum, x) => sum + idf(x) ** 2, 0)));
  return Float64Array.from(rows, ({ kept, size }) => {
    const words = seedWords.filter((w) => kept.has(w)).length;
    let best = 0;
    wanted.forEach((example, i) => {
      let dot = 0;
      for (const w of kept) if (example.has(w)) dot += idf(w) ** 2;
      // The length of the text is taken from its number of words: the weights of the others are not known.
      best = Math.max(best, dot / ((lengths[i] ?? 1) * Math.sqrt(size) || 1));
    });
    return words + 0.99 * Math.min(1, best);
  });
}
