// How a record divides into the parts that are merged on their own (see change/registers, which reads these rules).

/**
 * How a value divides into registers.
 *
 * `value`: one register. `stamp`: one register that says who or when; it follows what it stands beside and is never a
 * question. `each`: an object, each key a register. `fields`: an object with a rule for some keys (`rest` for the
 * others, `value` by default); keys that only make sense together are one register. `list`: elements by a key of their
 * own, and one register for their order.
 */
export type MergeRule = 'value' | 'stamp' | 'each' | ObjectRule | ListRule;
export type ObjectRule = {
  fields: Readonly<Record<string, MergeRule>>;
  rest?: MergeRule;
  together?: readonly (readonly string[])[];
};
export type ListRule = { list: (element: unknown) => string; of?: MergeRule };

const field = (element: unknown, name: string): string =>
  String((element as Record<string, unknown> | null)?.[name]);

/** A list whose elements are known by some of their fields. */
export const listBy = (...names: string[]): ListRule => ({
  list: (e) => names.map((name) => field(e, name)).join(' '),
});
/** A list of words: each is its own key, so that adding one wins over an unseen change of another. */
export const words: ListRule = { list: (e) => String(e) };
/** Every field a part of its own. */
export const byField: ObjectRule = { fields: {} };
/** The same, of a record that says who wrote it last, and when. */
export const byFieldStamped: ObjectRule = { fields: { by: 'stamp', at: 'stamp' } };
/** Fields that only make sense together, of a record that says who wrote it last, and when. */
export const whole = (...fields: string[]): ObjectRule => ({ ...byFieldStamped, together: [fields] });
