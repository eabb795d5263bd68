// Ranks references by likely relevance off the main thread. Features are made once for a set of texts and kept on disk.
import './report-failures';
import { fingerprint } from '../../shared/kernel/hash';
import { prepareFeatures } from '../../shared/ranking/prepare';
import { mixRandom, Ranker, type RankingModel, type TermWeight } from '../../shared/ranking/ranker';
import type { RankedText } from '../../shared/ranking/features';
import { scoreBySeeds } from '../../shared/ranking/seeds';
import { tokenise } from '../../shared/ranking/tokenise';
import { readFeatures, writeFeatures } from '../db/feature-cache';

export type RankingWork =
  | { type: 'prepare'; projectId: string; texts: RankedText[]; model: RankingModel }
  /** Rows that were included and excluded so far, and words to start from. */
  | {
      type: 'rank';
      request: number;
      included: number[];
      excluded: number[];
      seedWords: string;
      /** Texts of known relevant reports, one a line. */
      examples: string;
      randomPercent: number;
      seed: number;
    }
  | { type: 'explain'; row: number };
export type RankingReply =
  | { type: 'progress'; share: number }
  | { type: 'ready' }
  | { type: 'ranked'; request: number; order: Uint32Array; ms: number; isLearned: boolean }
  | { type: 'explained'; row: number; terms: TermWeight[] }
  | { type: 'failed'; error: string };

// Raised whenever features are made another way, so that those kept from before are not used.
const RECIPE = 1;

const reply = (message: RankingReply): void => postMessage(message);

let ranker: Ranker | null = null;
let texts: RankedText[] = [];
let known = new Map<number, boolean>();

async function prepare({
  projectId,
  texts: all,
  model,
}: Extract<RankingWork, { type: 'prepare' }>): Promise<void> {
  texts = all;
  known = new Map();
  const prints = all.map((x) => fingerprint(`${x.title}\n${x.abstract}`));
  const key = `${projectId}/${RECIPE}-${fingerprint(prints.join())}`;
  let features = await readFeatures(key);
  if (features === null) {
    features = prepareFeatures(all, (share) => reply({ type: 'progress', share }));
    await writeFeatures(key, features);
  }
  ranker = new Ranker(features, model);
  reply({ type: 'ready' });
}

/** Rows that are most like the words and examples to start from first; the others in order of entry. */
function bySeeds(seedWords: string, examples: string, rows: readonly number[]): number[] {
  const scores = scoreBySeeds(texts, tokenise(seedWords), examples.split('\n').map(tokenise));
  if (scores === null) return [...rows];
  return [...rows].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
}

function rank(work: Extract<RankingWork, { type: 'rank' }>): void {
  if (ranker === null) return;
  const started = performance.now();
  const now = new Map<number, boolean>([
    ...work.included.map((r) => [r, true] as const),
    ...work.excluded.map((r) => [r, false] as const),
  ]);
  for (const row of known.keys()) if (!now.has(row)) ranker.decide(row, null);
  for (const [row, isIncluded] of now) ranker.decide(row, isIncluded);
  known = now;
  ranker.train();
  const rows = texts.map((_t, i) => i);
  const isLearned = ranker.canRank;
  const ranked = isLearned
    ? ranker.rank(rows)
    : bySeeds(
        work.seedWords,
        work.examples,
        rows.filter((r) => !now.has(r)),
      );
  const order = Uint32Array.from(mixRandom(ranked, work.randomPercent / 100, work.seed));
  reply({ type: 'ranked', request: work.request, order, ms: performance.now() - started, isLearned });
}

addEventListener('message', ({ data }: MessageEvent<RankingWork>) => {
  if (data.type === 'prepare')
    prepare(data).catch((error: unknown) => reply({ type: 'failed', error: String(error) }));
  else if (data.type === 'rank') rank(data);
  else reply({ type: 'explained', row: data.row, terms: ranker?.explain(data.row, 12) ?? [] });
});
