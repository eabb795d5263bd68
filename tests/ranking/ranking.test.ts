import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildFeatures, dotRow } from '../../shared/ranking/features';
import { eigen } from '../../shared/ranking/eigen';
import { appendLatentFeatures } from '../../shared/ranking/lsa';
import { mixRandom, Ranker, rankingModels } from '../../shared/ranking/ranker';
import { median, simulateScreening } from '../../shared/ranking/simulate';
import { scoreBySeeds } from '../../shared/ranking/seeds';
import { tokenise } from '../../shared/ranking/tokenise';
import {
  captureRecapture,
  consecutiveIrrelevant,
  hypergeometricStop,
  safeSteps,
} from '../../shared/screening/stopping';

// A small world: what is about work is relevant, in two languages; the rest is about birds.
const RELEVANT = [
  'refugee employment programme evaluation',
  'arbeidstoeleiding van vluchtelingen naar werk',
  'job training for migrants and work',
];
const OTHER = [
  'bird migration over the north sea',
  'nesting of gulls on dunes',
  'feathers and flight of small birds',
];
const texts = Array.from({ length: 120 }, (_, i) => ({
  title: i % 10 === 0 ? (RELEVANT[(i / 10) % 3] ?? '') : (OTHER[i % 3] ?? ''),
  abstract:
    i % 4 === 0
      ? ''
      : `Study number ${i} of a series about ${i % 10 === 0 ? 'work and employment' : 'birds and dunes'}`,
}));
const labels = texts.map((_, i) => i % 10 === 0);
const features = appendLatentFeatures(buildFeatures(texts), 8, 0.5);

describe('starting from words and examples', () => {
  const order = (scores: Float64Array | null): number[] =>
    [...(scores ?? [])]
      .map((score, row) => ({ score, row }))
      .sort((a, b) => b.score - a.score || a.row - b.row)
      .map((x) => x.row);
  // Four of the twelve relevant ones are in Dutch, and share no word with an English example.
  it('puts texts like an example first, and those with a seed word before them', () => {
    const scores = scoreBySeeds(
      texts,
      [],
      [tokenise('An evaluation of employment programmes for refugees and migrants at work')],
    );
    expect(
      order(scores)
        .slice(0, 8)
        .every((row) => labels[row]),
    ).toBe(true);
    const both = scoreBySeeds(texts, tokenise('gulls'), [tokenise('refugee employment')]);
    expect(texts[order(both)[0] ?? -1]?.title).toContain('gulls');
  });
  it('has no order without either', () => {
    expect(scoreBySeeds(texts, [], [])).toBeNull();
    expect(scoreBySeeds(texts, [], [[]])).toBeNull();
  });
});

describe('words', () => {
  it.each([
    ['Överblick: de Arbeid-toeleiding!', ['overblick', 'de', 'arbeid', 'toeleiding']],
    ['Équipe été 2020', ['equipe', 'ete', '2020']],
    ['求職者支援', ['求職', '職者', '者支', '支援']],
    ['', []],
  ])('of %j', (text, words) => expect(tokenise(text)).toEqual(words));
});

describe('features', () => {
  it('are rows of unit length', () => {
    const plain = buildFeatures(texts);
    for (let row = 0; row < plain.rows; row++) {
      let norm = 0;
      for (let k = plain.starts[row]!; k < plain.starts[row + 1]!; k++) norm += plain.values[k]! ** 2;
      expect(norm).toBeCloseTo(1, 5);
    }
  });
  it('weigh less from direction to direction', () => {
    // Of as many directions as of half as many the first are the same, but for their weights.
    const few = appendLatentFeatures(buildFeatures(texts), 4, 0.5);
    const plain = buildFeatures(texts).columns;
    const valueOf = (f: typeof few, column: number): number => {
      const at = f.indices.indexOf(plain + column);
      return Math.abs(f.values[at] ?? 0);
    };
    for (const j of [0, 1])
      expect(valueOf(few, j) / valueOf(features, j)).toBeCloseTo((1 - j / 4) / (1 - j / 8), 2);
  });
  it('are the same for the same texts, and take empty ones', () => {
    expect(appendLatentFeatures(buildFeatures(texts), 8, 0.5)).toEqual(features);
    const empty = buildFeatures([{ title: '', abstract: '' }]);
    expect([...empty.starts]).toEqual([0, 0]);
    expect(appendLatentFeatures(empty, 8, 1)).toBe(empty);
  });
});

describe('ranking', () => {
  it.each(rankingModels)('by %s puts the relevant first after a few decisions', (model) => {
    const ranker = new Ranker(features, model);
    for (const row of [0, 10, 20]) ranker.decide(row, true);
    for (const row of [1, 2, 3]) ranker.decide(row, false);
    ranker.train();
    const first = ranker.rank(texts.map((_, i) => i)).slice(0, 9);
    expect(first.every((row) => labels[row])).toBe(true);
  });
  it('never hides a reference', () => {
    const ranker = new Ranker(features);
    ranker.decide(0, true);
    ranker.decide(1, false);
    ranker.train();
    const ranked = ranker.rank(texts.map((_, i) => i));
    expect([...ranked].sort((a, b) => a - b)).toEqual(texts.map((_, i) => i).filter((i) => i > 1));
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer(), (share, seed) => {
        expect([...mixRandom(ranked, share, seed)].sort((a, b) => a - b)).toEqual(
          [...ranked].sort((a, b) => a - b),
        );
      }),
    );
  });
  it.each(rankingModels)('by %s forgets a decision that is taken back', (model) => {
    const once = new Ranker(features, model);
    const twice = new Ranker(features, model);
    for (const r of [once, twice]) {
      r.decide(0, true);
      r.decide(1, false);
    }
    twice.decide(2, true);
    twice.train();
    twice.decide(2, null);
    for (let i = 0; i < 200; i++) for (const r of [once, twice]) r.train();
    for (const row of [10, 11, 50]) expect(twice.score(row)).toBeCloseTo(once.score(row), 3);
  });
  it('says which words weighed', () => {
    const ranker = new Ranker(features);
    ranker.decide(0, true);
    ranker.decide(1, false);
    ranker.train();
    const why = ranker.explain(10, 5);
    expect(why.length).toBeGreaterThan(0);
    expect(why.map((w) => w.term)).toContain('employment');
  });
  it('cannot rank without decisions of both kinds', () => {
    const ranker = new Ranker(features);
    ranker.decide(0, true);
    expect(ranker.canRank).toBe(false);
    ranker.train();
    expect(dotRow(features, 5, new Float64Array(features.columns))).toBe(0);
  });
});

describe('a simulation', () => {
  it('finds everything, once each, and measures as defined', () => {
    const run = simulateScreening(features, labels, 1);
    expect(run.found).toHaveLength(11);
    expect(run.n).toBe(118);
    expect(run.n100).toBe(run.found.at(-1));
    expect(run.wss95).toBeCloseTo(100 * (0.95 - run.n95 / 118), 12);
    expect(run.atd).toBeLessThan(15);
    expect(simulateScreening(features, labels, 1)).toEqual(run);
  });
  it('refuses a set in which there is nothing to find', () => {
    expect(() =>
      simulateScreening(
        features,
        labels.map(() => false),
        1,
      ),
    ).toThrow(RangeError);
  });
  it('takes the median', () => expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]));
});

describe('stopping', () => {
  const track = [
    ...Array.from({ length: 20 }, (_, i) => i % 2 === 0),
    ...Array.from({ length: 80 }, () => false),
  ];
  it('counts the run at the end', () => expect(consecutiveIrrelevant(track)).toBe(81));
  it('becomes surer as more irrelevant ones follow', () => {
    const early = hypergeometricStop(track.slice(0, 40), 200, 0.95);
    const late = hypergeometricStop(track, 200, 0.95);
    expect(late!.p).toBeLessThan(early!.p);
    expect(late!.recallAt95).toBeGreaterThan(early!.recallAt95);
    expect(hypergeometricStop([false, false], 200, 0.95)).toBeNull();
  });
  it('is the hypergeometric probability of an empty run', () => {
    // 10 found; recall below 95 % means 11 relevant or more, so one is left among the 181 that were not screened before
    // the run. A run of 80 (81 with the even one) empty ones: P(X = 0) = (181 - 81)/181 for one left.
    const { p } = hypergeometricStop(track, 200, 0.95)!;
    expect(p).toBeCloseTo((181 - 81) / 181, 9);
  });
  it('is certain when all is screened', () => {
    expect(hypergeometricStop([true, false, false], 3, 0.95)!.p).toBe(0);
  });
  it('estimates from two screeners as Chapman does', () => {
    // 45 and 50 found, 40 by both: (46·51)/41 - 1.
    const estimate = captureRecapture(45, 50, 40);
    expect(estimate?.estimate).toBeCloseTo((46 * 51) / 41 - 1, 12);
    expect(estimate!.low).toBeGreaterThanOrEqual(55);
    expect(captureRecapture(3, 4, 0)).toBeNull();
  });
  it('goes through the SAFE steps', () => {
    const steps = safeSteps(track, 200, {
      randomSample: 2,
      switchedModelAt: 60,
      isEvaluated: false,
      looked: 0,
      run: 20,
    });
    expect([steps.start.isDone, steps.active.isDone, steps.find.isDone, steps.evaluate.isDone]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('eigenvalues', () => {
  it('are those of a matrix worked out by hand, with their vectors', () => {
    const matrix = [
      [2, -1, 0],
      [-1, 2, -1],
      [0, -1, 2],
    ];
    const pairs = eigen(matrix.map((r) => [...r]));
    // The second-difference matrix: 2 − 2·cos(kπ/4).
    [3, 2, 1].forEach((k, i) => expect(pairs[i]?.value).toBeCloseTo(2 - 2 * Math.cos((k * Math.PI) / 4), 12));
    for (const { value, vector } of pairs)
      matrix.forEach((row, i) =>
        expect(row.reduce((sum, x, j) => sum + x * (vector[j] ?? 0), 0)).toBeCloseTo(
          value * (vector[i] ?? 0),
          12,
        ),
      );
  });
});
