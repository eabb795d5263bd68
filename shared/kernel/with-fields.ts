// Copies of records that may be read lazily.

/**
 * A copy of an object with other values for some fields. A field that is read when it is asked for stays so in the
 * copy.
 */
export function withFields<T extends object>(object: T, fields: Partial<T>): T {
  const copy: Record<PropertyKey, unknown> = {};
  const put = (key: PropertyKey, value: PropertyDescriptor): void => {
    // Mostly a plain value: assigning one costs a tenth of defining it. No field may be taken for the prototype.
    if (value.get === undefined && value.enumerable === true && key !== '__proto__') copy[key] = value.value;
    else Object.defineProperty(copy, key, value);
  };
  for (const from of [object, fields])
    for (const key of Reflect.ownKeys(from)) {
      const value = Object.getOwnPropertyDescriptor(
        from === object && Object.hasOwn(fields, key) ? fields : from,
        key,
      );
      if (value !== undefined) put(key, value);
    }
  return copy as T;
}
