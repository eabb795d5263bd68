// Reading many pages of a database without waiting for each.

// Values read at once: some milliseconds of copying.
const AT_ONCE = 8;
// How many pieces are asked for ahead.
const AHEAD = 2;

/** Reads values some at a time, and asks for the next before it gives these: the database looks them up while these are worked on. */
export async function* ahead<T>(
  keys: readonly string[],
  read: (piece: string[]) => PromiseLike<T[]>,
): AsyncGenerator<T[]> {
  const asked: PromiseLike<T[]>[] = [];
  for (let at = 0; at < keys.length || asked.length > 0;) {
    for (; asked.length < AHEAD && at < keys.length; at += AT_ONCE) {
      const values = read(keys.slice(at, at + AT_ONCE));
      // Nobody may come for them any more; whoever does gets the failure.
      values.then(undefined, () => undefined);
      asked.push(values);
    }
    const next = asked.shift();
    if (next !== undefined) yield await next;
  }
}
