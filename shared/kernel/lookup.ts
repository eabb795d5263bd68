// Tables that are looked up by words of other people's files.

/** A table without what every object inherits: by "constructor" or "toString" nothing is found in it. */
export const lookup = <T>(entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.assign(Object.create(null) as Record<string, T>, entries);
