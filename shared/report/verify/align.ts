// Pairs the rows or columns of two tables by what stands in them, so that one that was put in, left out or moved is one
// difference.

/** Positions that belong together; those that are in no pair were put in or left out. */
export type Pairs = [before: number, after: number][];

// More comparisons than this take seconds; large gaps are then paired by what is exactly alike.
const MOST = 4_000_000;

/** The heaviest pairing that keeps the order. `weight` 0 is no pair. */
export function alignInOrder(
  before: number,
  after: number,
  weight: (a: number, b: number) => number,
): { pairs: Pairs; weight: number } {
  const width = after + 1;
  const best = new Float64Array((before + 1) * width);
  const at = (a: number, b: number): number => best[a * width + b] ?? 0;
  for (let a = before - 1; a >= 0; a--)
    for (let b = after - 1; b >= 0; b--) {
      const own = weight(a, b);
      const paired = own > 0 ? own + at(a + 1, b + 1) : 0;
      best[a * width + b] = Math.max(paired, at(a + 1, b), at(a, b + 1));
    }
  const pairs: Pairs = [];
  for (let a = 0, b = 0; a < before && b < after;) {
    const own = weight(a, b);
    if (own > 0 && at(a, b) === own + at(a + 1, b + 1)) pairs.push([a++, b++]);
    else if (at(a, b) === at(a + 1, b)) a++;
    else b++;
  }
  return { pairs, weight: at(0, 0) };
}

/** Pairs of equal texts in order: the ends first, which are mostly all. */
function alignEqual(before: readonly string[], after: readonly string[]): Pairs {
  const pairs: Pairs = [];
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start])
    pairs.push([start, start++]);
  let [endBefore, endAfter] = [before.length, after.length];
  const tail: Pairs = [];
  while (endBefore > start && endAfter > start && before[endBefore - 1] === after[endAfter - 1])
    tail.unshift([--endBefore, --endAfter]);
  const [left, right] = [before.slice(start, endBefore), after.slice(start, endAfter)];
  const middle =
    left.length * right.length <= MOST
      ? alignInOrder(left.length, right.length, (a, b) => (left[a] === right[b] ? 1 : 0)).pairs
      : [];
  return [...pairs, ...middle.map(([a, b]): [number, number] => [a + start, b + start]), ...tail];
}

/** The share of cells that two rows have alike, of those that say something. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const width = Math.max(a.length, b.length, 1);
  let [same, said] = [0, 0];
  for (let i = 0; i < width; i++) {
    if ((a[i] ?? '') === '' && (b[i] ?? '') === '') continue;
    said++;
    if (a[i] === b[i]) same++;
  }
  return said === 0 ? 1 : same / said;
}

/** Pairs rows: those alike first, and between them those that have their key or half of their cells in common. */
export function alignRows(
  before: readonly (readonly string[])[],
  after: readonly (readonly string[])[],
): Pairs {
  const text = (row: readonly string[]): string => row.join('\u0001');
  const anchors = alignEqual(before.map(text), after.map(text));
  const pairs: Pairs = [];
  let [a, b] = [0, 0];
  const fill = (toA: number, toB: number): void => {
    const [left, right] = [before.slice(a, toA), after.slice(b, toB)];
    const isEven = left.length === right.length;
    if (left.length * right.length > MOST) return;
    const { pairs: found } = alignInOrder(left.length, right.length, (i, j) => {
      const [x = [], y = []] = [left[i], right[j]];
      const alike = likeness(x, y) + (x[0] === y[0] && x[0] !== '' ? 0.3 : 0);
      return alike >= 0.4 ? alike : isEven && i === j ? 0.01 + alike / 100 : 0;
    });
    pairs.push(...found.map(([i, j]): [number, number] => [i + a, j + b]));
  };
  for (const [i, j] of [...anchors, [before.length, after.length] as [number, number]]) {
    fill(i, j);
    if (i < before.length) pairs.push([i, j]);
    [a, b] = [i + 1, j + 1];
  }
  return pairs;
}

const CHANGED_PAIR = 0.01;

/**
 * Pairs columns by their titles and by how many of their cells are alike; `isMoved` where that takes them out of their
 * order.
 */
export function alignColumns(
  before: { title: string; cells: readonly string[] }[],
  after: { title: string; cells: readonly string[] }[],
): { pairs: Pairs; isMoved: boolean } {
  const shared = (a: readonly string[], b: readonly string[]): number => {
    const counts = new Map<string, number>();
    for (const cell of a) counts.set(cell, (counts.get(cell) ?? 0) + 1);
    let same = 0;
    for (const cell of b) {
      const left = counts.get(cell) ?? 0;
      if (left > 0) same++;
      counts.set(cell, left - 1);
    }
    return same / Math.max(a.length, b.length, 1);
  };
  const weights = before.map((x) =>
    after.map(
      (y) => CHANGED_PAIR + shared(x.cells, y.cells) + (x.title !== '' && x.title === y.title ? 0.5 : 0),
    ),
  );
  const weight = (a: number, b: number): number => weights[a]?.[b] ?? 0;
  const inOrder = alignInOrder(before.length, after.length, weight);
  const free = new Set(after.map((_, i) => i));
  const anyOrder: Pairs = [];
  let total = 0;
  for (const [a, row] of weights.entries()) {
    let best = -1;
    for (const b of free) if (best < 0 || (row[b] ?? 0) > (row[best] ?? 0)) best = b;
    if (best < 0) continue;
    free.delete(best);
    anyOrder.push([a, best]);
    total += weight(a, best);
  }
  // Only where whole columns, with their titles, stand elsewhere.
  return total > inOrder.weight + 0.6
    ? { pairs: anyOrder, isMoved: true }
    : { pairs: inOrder.pairs, isMoved: false };
}

/**
 * Positions of a longest rising part: what is not in it was moved. Source: Knuth, TAOCP 3, 5.1.4, by patience sorting.
 */
export function longestRise(values: readonly number[]): Set<number> {
  const tops: number[] = [];
  const before: (number | undefined)[] = [];
  values.forEach((value, i) => {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tops[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[i] = low === 0 ? undefined : tops[low - 1];
    tops[low] = i;
  });
  const rise = new Set<number>();
  for (let at = tops.at(-1); at !== undefined; at = before[at]) rise.add(at);
  return rise;
}
