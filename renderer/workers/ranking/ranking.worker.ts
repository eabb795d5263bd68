// Ranks references by likely relevance off the main thread. Features are made once for a set of texts and kept on disk.
import { fingerprint } from '../../../shared/kernel/hash';
import type { RankedText } from '../../../shared/ranking/features';
import { prepareFeatures } from '../../../shared/ranking/prepare';
import { mixRandom, Ranker, type RankingModel, type TermWeight } from '../../../shared/ranking/ranker';
import { secondLookSteps } from '../../../shared/ranking/second-look';
import { scoreBySeeds } from '../../../shared/ranking/seeds';
import { tokenise } from '../../../shared/ranking/tokenise';
import { ConceptFinder, type TermLists } from '../../../shared/search/concept-finder';
import { readFeatures, writeFeatures } from '../../db/feature-cache';
import { ProjectReader, type ReadAs } from '../../db/reader';
import type { CallContext } from '../rpc/messages';
import { serveCalls } from '../rpc/serve';

/**
 * What to rank: references by id, a line each; they are numbered as they stand. `concepts`: lists by which what was
 * learned in one language speaks in another.
 */
export type RankingRows = ReadAs & { ids: string; model: RankingModel; concepts: readonly TermLists[] };
/**
 * Rows that were included and excluded so far, and words to start from. `examples`: texts of known relevant reports,
 * one a line.
 */
export type RankingQuestion = {
  included: number[];
  excluded: number[];
  seedWords: string;
  examples: string;
  randomPercent: number;
  seed: number;
};
/** Rows that were included and excluded, and how many of the excluded are asked. */
export type SecondLookQuestion = {
  included: number[];
  excluded: number[];
  model: RankingModel;
  count: number;
};
export type RankingAnswer = { order: Uint32Array; ms: number; isLearned: boolean };

// Raised whenever features are made another way, so that those kept from before are not used.
const RECIPE = 2;

let ranker: Ranker | null = null;
let texts: readonly RankedText[] = [];
let known = new Map<number, boolean>();

async function readTexts({ ids, ...of }: RankingRows): Promise<RankedText[]> {
  const { data } = await ProjectReader.during(of, (reader) => reader.moment(of.since));
  const byId = new Map<string, RankedText>(
    data.references.map((reference) => {
      const { title = '', abstract = '' } = ProjectReader.inPassing(reference).csl;
      return [reference.id, { title, abstract }];
    }),
  );
  return ids.split('\n').map((id) => byId.get(id) ?? { title: '', abstract: '' });
}

// Enough to see a twentieth, and told in a tenth of a second.
const SAMPLED = 400;
const FEW_OTHERS = 0.05;

/**
 * Whether texts are in several languages, told of some of them. In one language concepts add nothing to its words, and
 * make what is learned a little coarser.
 */
async function isMixed(plain: readonly RankedText[]): Promise<boolean> {
  const { detectLanguage } = await import('../../../shared/language/detect');
  const step = Math.max(1, Math.floor(plain.length / SAMPLED));
  const counts = new Map<string, number>();
  for (let i = 0; i < plain.length; i += step) {
    const code = detectLanguage(`${plain[i]?.title ?? ''}. ${plain[i]?.abstract ?? ''}`);
    if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const told = [...counts.values()].reduce((sum, n) => sum + n, 0);
  return told > 0 && Math.max(...counts.values()) < (1 - FEW_OTHERS) * told;
}

/** The same texts with what they speak of in whatever language, where they are in several. */
async function withConcepts(
  plain: readonly RankedText[],
  concepts: readonly TermLists[],
): Promise<readonly RankedText[]> {
  if (concepts.length === 0 || !(await isMixed(plain))) return plain;
  const finder = new ConceptFinder(concepts);
  return plain.map((text) => ({ ...text, concepts: finder.find(`${text.title}\n${text.abstract}`) }));
}

/** Rows that are most like the words and examples to start from first; the others in order of entry. */
function bySeeds(seedWords: string, examples: string, rows: readonly number[]): number[] {
  const scores = scoreBySeeds(texts, tokenise(seedWords), examples.split('\n').map(tokenise));
  if (scores === null) return [...rows];
  return [...rows].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
}

const functions = {
  /** Reads the texts and makes their features. Progress is a share. */
  prepare: async (rows: RankingRows, { progress, signal }: CallContext): Promise<void> => {
    const plain = await readTexts(rows);
    const prints = plain.map((x) => fingerprint(`${x.title}\n${x.abstract}`));
    const key = `${rows.projectId}/${RECIPE}-${fingerprint(prints.join() + JSON.stringify(rows.concepts))}`;
    const all = await withConcepts(plain, rows.concepts);
    let features = await readFeatures(key);
    if (features === null) {
      features = prepareFeatures(all, progress);
      await writeFeatures(key, features);
    }
    // Other rows may have been asked for meanwhile.
    signal.throwIfAborted();
    texts = all;
    known = new Map();
    ranker = new Ranker(features, rows.model);
  },
  /** The undecided rows, likeliest first. @throws before anything is prepared */
  rank: (question: RankingQuestion): RankingAnswer => {
    if (ranker === null) throw new Error('nothing is prepared');
    const started = performance.now();
    const now = new Map<number, boolean>([
      ...question.included.map((r) => [r, true] as const),
      ...question.excluded.map((r) => [r, false] as const),
    ]);
    for (const row of known.keys()) if (!now.has(row)) ranker.decide(row, null);
    for (const [row, isIncluded] of now) ranker.decide(row, isIncluded);
    known = now;
    ranker.train();
    const rows = texts.map((_t, i) => i);
    const isLearned = ranker.canRank;
    const open = rows.filter((r) => !now.has(r));
    const ranked = isLearned ? ranker.rank(rows) : bySeeds(question.seedWords, question.examples, open);
    const order = Uint32Array.from(mixRandom(ranked, question.randomPercent / 100, question.seed));
    return { order, ms: performance.now() - started, isLearned };
  },
  /** The excluded rows most like the included ones. Progress is a share. @throws before anything is prepared */
  secondLook: async (
    { included, excluded, model, count }: SecondLookQuestion,
    { progress, signal }: CallContext,
  ): Promise<number[]> => {
    if (ranker === null) throw new Error('nothing is prepared');
    const steps = secondLookSteps(ranker.features, model, included, excluded, count);
    let step = steps.next();
    while (step.done !== true) {
      progress(step.value);
      // So that a cancel is heard between two models.
      await new Promise((resolve) => setTimeout(resolve));
      signal.throwIfAborted();
      step = steps.next();
    }
    return step.value;
  },
  /** What speaks for and against a row. */
  explain: (row: number): TermWeight[] => ranker?.explain(row, 12) ?? [],
};
export type RankingWorker = typeof functions;

serveCalls(functions);
