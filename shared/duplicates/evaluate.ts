// How well a deduplication did on a labelled set.

/** Counts by record as BibDedupe's comparison does, and by pair, strictly. */
export type DedupeScore = {
  tp: number;
  fp: number;
  fn: number;
  tn: number;
  precision: number;
  recall: number;
  f1: number;
  pairPrecision: number;
  pairRecall: number;
};

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/**
 * Scores groups against true clusters.
 *
 * By record: per id in no cluster: kept = TN, removed = FP; per cluster of n with k survivors: k = 0 gives FP + 1 and
 * TP + n − 1, else TN + 1, FN + k − 1, TP + n − k. Of each group its first member survives. Source: Wagner and Prester
 * 2024, BibDedupe, doi 10.21105/joss.06318.
 *
 * @param ids - all records
 * @param groups - found groups, by id
 * @param clusters - true clusters, by id; ids that are no record are left out
 */
export function scoreDedupe(
  ids: readonly string[],
  groups: readonly (readonly string[])[],
  clusters: readonly (readonly string[])[],
): DedupeScore {
  const known = new Set(ids);
  const removed = new Set(groups.flatMap((g) => g.slice(1)));
  const clusterOf = new Map<string, number>();
  let tp = 0;
  let fp = 0;
  let fn = 0;
  let tn = 0;
  let truePairs = 0;
  clusters.forEach((cluster, index) => {
    const members = [...new Set(cluster)].filter((id) => known.has(id));
    for (const id of members) clusterOf.set(id, index);
    truePairs += (members.length * (members.length - 1)) / 2;
    const survivors = members.filter((id) => !removed.has(id)).length;
    if (members.length === 0) return;
    if (survivors === 0) {
      fp++;
      tp += members.length - 1;
    } else {
      tn++;
      fn += survivors - 1;
      tp += members.length - survivors;
    }
  });
  for (const id of ids) {
    if (clusterOf.has(id)) continue;
    if (removed.has(id)) fp++;
    else tn++;
  }
  let foundPairs = 0;
  let rightPairs = 0;
  for (const group of groups)
    group.forEach((a, i) => {
      for (const b of group.slice(i + 1)) {
        foundPairs++;
        const cluster = clusterOf.get(a);
        if (cluster !== undefined && cluster === clusterOf.get(b)) rightPairs++;
      }
    });
  const precision = share(tp, tp + fp);
  const recall = share(tp, tp + fn);
  return {
    tp,
    fp,
    fn,
    tn,
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    pairPrecision: share(rightPairs, foundPairs),
    pairRecall: share(rightPairs, truePairs),
  };
}
