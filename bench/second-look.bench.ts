// How many wrong exclusions the second look finds: in each labelled set a fifth of the relevant records (at least two)
// is marked as excluded, as a tired screener would, and the list of 20 is asked. Beside it what 20 drawn by lot would
// hold. `npm run bench -- second-look`; skipped where the corpus is absent.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { prepareFeatures } from '../shared/ranking/prepare';
import { seededRandom } from '../shared/ranking/random';
import { secondLookSteps } from '../shared/ranking/second-look';
import { readLabelledSet } from './labelled-set';

const LISTED = 20;
const SEEDS = [1, 2, 3, 4, 5];

const corpus = join(process.cwd(), '../shared/corpora/screening');
const files = existsSync(corpus) ? readdirSync(corpus).filter((f) => f.endsWith('.csv')) : [];
if (files.length === 0) console.log(`skipped: ${corpus} is not here`);
let [planted, found, byLot] = [0, 0, 0];
for (const file of files) {
  const texts = readLabelledSet(join(corpus, file));
  const features = prepareFeatures(texts);
  const relevant = texts.flatMap((t, i) => (t.isRelevant ? [i] : []));
  if (relevant.length < 8) continue;
  let [own, hits, ms, lot] = [0, 0, 0, 0];
  for (const seed of SEEDS) {
    const random = seededRandom(seed);
    const drawn = [...relevant].map((row) => ({ row, at: random() })).sort((a, b) => a.at - b.at);
    const wrong = new Set(drawn.slice(0, Math.max(2, Math.round(relevant.length / 5))).map((d) => d.row));
    const included = relevant.filter((row) => !wrong.has(row));
    const excluded = texts.flatMap((t, i) => (!t.isRelevant || wrong.has(i) ? [i] : []));
    const started = performance.now();
    const steps = secondLookSteps(features, 'svm', included, excluded, LISTED);
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    ms += performance.now() - started;
    own += wrong.size;
    hits += step.value.filter((row) => wrong.has(row)).length;
    lot += (LISTED * wrong.size) / excluded.length;
  }
  planted += own;
  found += hits;
  byLot += lot;
  console.log(
    JSON.stringify({
      set: file,
      records: texts.length,
      planted: own,
      found: hits,
      byLot: lot.toFixed(1),
      ms: Math.round(ms / SEEDS.length),
    }),
  );
}
console.log(
  JSON.stringify({
    all: planted,
    found,
    share: (found / Math.max(1, planted)).toFixed(2),
    byLot: byLot.toFixed(1),
  }),
);
