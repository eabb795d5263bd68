// Copies of records that may be read lazily.

/** A copy of an object with other values for some fields. A field that is read when it is asked for stays so in the copy. */
export function withFields<T extends object>(object: T, fields: Partial<T>): T {
  const copy = Object.defineProperties({}, Object.getOwnPropertyDescriptors(object)) as T;
  for (const [key, value] of Object.entries(fields))
    Object.defineProperty(copy, key, { value, writable: true, enumerable: true, configurable: true });
  return copy;
}
