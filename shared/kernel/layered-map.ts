// A large map of which each version differs from the last in a few places: copying 50,000 entries at every key costs
// more than the rest.

// Beyond so many differences they are put into a map of their own, which costs once what copying costs each time.
const MOST = 500;

/** A map that is not changed: another one comes of it. */
export class LayeredMap<K, V> {
  private constructor(
    private readonly base: ReadonlyMap<K, V>,
    /** What differs from the base; undefined where nothing is left of it. */
    private readonly over: ReadonlyMap<K, V | undefined>,
  ) {}

  /** @param base - which must not change afterwards */
  static of<K, V>(base: ReadonlyMap<K, V>): LayeredMap<K, V> {
    return new LayeredMap<K, V>(base, new Map());
  }

  get isEmpty(): boolean {
    return this.base.size === 0 && this.over.size === 0;
  }

  get(key: K): V | undefined {
    return this.over.has(key) ? this.over.get(key) : this.base.get(key);
  }

  /** The same but for some entries; undefined removes one. */
  with(changes: Iterable<readonly [K, V | undefined]>): LayeredMap<K, V> {
    const over = new Map([...this.over, ...changes]);
    const next = new LayeredMap(this.base, over);
    return over.size > MOST ? LayeredMap.of(new Map(next)) : next;
  }

  /** Entries in no order that means anything. */
  *[Symbol.iterator](): Generator<[K, V]> {
    for (const [key, value] of this.base) if (!this.over.has(key)) yield [key, value];
    for (const [key, value] of this.over) if (value !== undefined) yield [key, value];
  }
}
