// Groups of records that grow by joining.

/**
 * Disjoint sets of the whole numbers below `size`, with their members. @see Galler and Fischer 1964, doi
 * 10.1145/364099.364331
 */
export class DisjointSets {
  private readonly parent: Int32Array;
  private readonly lists = new Map<number, number[]>();

  constructor(size: number) {
    this.parent = new Int32Array(size).map((_, i) => i);
  }

  /** The number that stands for the set of `index`. */
  find(index: number): number {
    let root = index;
    while (this.parent[root] !== root) root = this.parent[root] ?? root;
    for (let at = index; at !== root;) {
      const next = this.parent[at] ?? root;
      this.parent[at] = root;
      at = next;
    }
    return root;
  }

  members(index: number): readonly number[] {
    return this.lists.get(this.find(index)) ?? [index];
  }

  join(a: number, b: number): void {
    const members = [...this.members(a), ...this.members(b)];
    const rootA = this.find(a);
    const rootB = this.find(b);
    this.parent[rootB] = rootA;
    this.lists.delete(rootB);
    this.lists.set(rootA, members);
  }

  /** The sets of at least two, each ascending, by their first. */
  all(): number[][] {
    return [...this.lists.values()]
      .map((m) => m.sort((x, y) => x - y))
      .sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
  }
}
