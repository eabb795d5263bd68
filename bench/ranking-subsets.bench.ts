// Ranking of few and similar texts: parts of the labelled sets, with and without latent features, which are otherwise
// ASReview's default rebuilt (ELAS u4: TF-IDF of words and pairs, linear SVM). `npm run bench -- ranking-subsets`;
// skipped where the corpus is absent.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildFeatures } from '../shared/ranking/features';
import { prepareFeatures } from '../shared/ranking/prepare';
import { seededRandom } from '../shared/ranking/random';
import { median, simulateScreening } from '../shared/ranking/simulate';
import { type LabelledText, readLabelledSet } from './labelled-set';

// Records, words of an abstract, relevant ones: short and long, few and more.
const PARTS: readonly (readonly [number, number, number])[] = [
  [400, 60, 12],
  [500, 100, 20],
  [600, 1000, 15],
  [700, 60, 30],
  [400, 1000, 25],
];
const SEEDS = [1, 2, 3];

/** A part drawn by lot, abstracts cut short. */
function part(
  texts: readonly LabelledText[],
  seed: number,
  [size, words, relevant]: (typeof PARTS)[number],
): LabelledText[] {
  const random = seededRandom(seed);
  const drawn = texts
    .map((text) => ({ text, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ text }) => text);
  const chosen = drawn.filter((t) => t.isRelevant).slice(0, relevant);
  const others = drawn.filter((t) => !t.isRelevant).slice(0, size - chosen.length);
  return [...chosen, ...others].map((t) => ({
    ...t,
    abstract: t.abstract.split(/\s+/).slice(0, words).join(' '),
  }));
}

const corpus = join(process.cwd(), '../shared/corpora/screening');
const files = existsSync(corpus) ? readdirSync(corpus).filter((f) => f.endsWith('.csv')) : [];
if (files.length === 0) console.log(`skipped: ${corpus} is not here`);
const differences: number[] = [];
for (const file of files) {
  const texts = readLabelledSet(join(corpus, file));
  if (texts.length < 400) continue;
  PARTS.forEach((how, i) => {
    const drawn = part(texts, (i + 1) * 77, how);
    const labels = drawn.map((t) => t.isRelevant);
    const [plain = 0, ours = 0] = [buildFeatures(drawn), prepareFeatures(drawn)].map((features) =>
      median(SEEDS.map((seed) => simulateScreening(features, labels, seed).wss95)),
    );
    differences.push(ours - plain);
    const [records, words, relevant] = how;
    console.log(
      JSON.stringify({ set: file, records, words, relevant, plain: plain.toFixed(1), ours: ours.toFixed(1) }),
    );
  });
}
const mean = differences.reduce((a, b) => a + b, 0) / Math.max(1, differences.length);
console.log(
  JSON.stringify({
    bench: 'ranking-subsets',
    sets: differences.length,
    meanGain: mean.toFixed(2),
    worst: [...differences]
      .sort((a, b) => a - b)
      .slice(0, 3)
      .map((d) => d.toFixed(1)),
  }),
);
