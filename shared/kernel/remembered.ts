// The one way to work something out once for what it follows from.

/**
 * A function that keeps its last answer for each first argument, for as long as that argument lives. It is asked anew
 * when another argument is no longer the same (`Object.is`): records and lists here are never changed in place.
 *
 * @param make - works the answer out; pure
 */
export function remembered<Key extends object, Rest extends readonly unknown[], Value>(
  make: (key: Key, ...rest: Rest) => Value,
): (key: Key, ...rest: Rest) => Value {
  const known = new WeakMap<Key, { rest: Rest; value: Value }>();
  return (key, ...rest) => {
    const last = known.get(key);
    if (last?.rest.every((part, i) => Object.is(part, rest[i])) === true) return last.value;
    const value = make(key, ...rest);
    known.set(key, { rest, value });
    return value;
  };
}
