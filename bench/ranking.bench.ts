// Ranking at 10,000 and 100,000 references: features once, then learning from 500 decisions and ordering all. One line
// of JSON a size. The texts are made: words by Zipf's law out of 60,000, abstracts of 150 words, as long and as varied
// as real ones.
import { prepareFeatures } from '../shared/ranking/prepare';
import { mixRandom, Ranker } from '../shared/ranking/ranker';
import { seededRandom } from '../shared/ranking/random';

const VOCABULARY = 60_000;
const DECISIONS = 500;

const random = seededRandom(7);
const weights = Float64Array.from({ length: VOCABULARY }, (_, i) => 1 / (i + 3));
for (let i = 1; i < VOCABULARY; i++) weights[i] = (weights[i] ?? 0) + (weights[i - 1] ?? 0);
const most = weights[VOCABULARY - 1] ?? 1;
function word(): string {
  const at = random() * most;
  let [low, high] = [0, VOCABULARY - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((weights[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return `w${low.toString(36)}x`;
}
const text = (words: number): string => Array.from({ length: words }, word).join(' ');

for (const count of [10_000, 100_000]) {
  const texts = Array.from({ length: count }, () => ({ title: text(12), abstract: text(150) }));
  globalThis.gc?.();
  const started = performance.now();
  const features = prepareFeatures(texts);
  const prepared = performance.now();
  const ranker = new Ranker(features);
  for (let i = 0; i < DECISIONS; i++) ranker.decide(i, i % 10 === 0);
  const first = performance.now();
  ranker.train();
  const rows = texts.map((_t, i) => i);
  ranker.rank(rows);
  const learned = performance.now();
  const times = Array.from({ length: 9 }, (_, i) => {
    const begin = performance.now();
    ranker.decide(DECISIONS + i, i % 3 === 0);
    ranker.train();
    mixRandom(ranker.rank(rows), 0.05, 1);
    return performance.now() - begin;
  }).sort((a, b) => a - b);
  console.log(
    JSON.stringify({
      bench: 'ranking',
      references: count,
      decisions: DECISIONS,
      nonZeros: features.indices.length,
      featuresSeconds: Number(((prepared - started) / 1000).toFixed(1)),
      firstTrainingMs: Math.round(learned - first),
      retrainAndOrderMs: { median: Math.round(times[4] ?? 0), worst: Math.round(times[8] ?? 0) },
      rssMb: Math.round(process.memoryUsage().rss / 1e6),
    }),
  );
}
