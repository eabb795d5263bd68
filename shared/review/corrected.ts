// References as people mended them: what was imported, with the values of its correction.
import type { PersonId } from '../kernel/ids';
import { remembered } from '../kernel/remembered';
import { stableJson } from '../kernel/text';
import { withFields } from '../kernel/with-fields';
import { type Correction, isOwnField, newCorrection } from '../model/correction';
import type { CslItem, Reference } from '../model/reference';

// What a reference is made of: not enumerable, so that no copy, clone or JSON of it has one. `csl`: once it was asked
// for.
const CORRECTED = Symbol('corrected');
type Corrected = { own: Reference; correction: Correction; csl: CslItem | null };

function readCorrected(this: { [CORRECTED]: Corrected }): CslItem {
  const corrected = this[CORRECTED];
  return (corrected.csl ??= correctedCsl(corrected.own.csl, corrected.correction));
}
const CORRECTED_CSL = { get: readCorrected, enumerable: true, configurable: true };

function correctedCsl(csl: CslItem, { values }: Correction): CslItem {
  const fields = Object.entries(values).filter(([field]) => !isOwnField(field));
  const set = fields.filter(([, { value }]) => value !== null);
  const read = withFields(csl, Object.fromEntries(set.map(([field, { value }]) => [field, value])));
  for (const [field, { value }] of fields) if (value === null) Reflect.deleteProperty(read, field);
  return read;
}

// Made once: a list of 100,000 must not be made anew for one change.
const corrected = remembered((correction: Correction, own: Reference) => correctedWith(own, correction));

/**
 * A reference with the values of its correction, worked out when they are asked for. The same object as long as neither
 * changes.
 */
export function withCorrection(own: Reference, correction: Correction): Reference {
  return corrected(correction, own);
}

/**
 * As {@link withCorrection}, another object each time: for what is looked at once, which must not take the place of
 * what lists show.
 */
export function correctedWith(own: Reference, correction: Correction): Reference {
  const { country, citedAs, tags } = correction.values;
  const read = withFields(own, {
    ...(country === undefined ? {} : { country: country.value as string | null }),
    ...(citedAs === undefined ? {} : { citedAs: citedAs.value as string | null }),
    ...(tags === undefined ? {} : { tags: (tags.value ?? []) as string[] }),
  });
  Object.defineProperty(read, CORRECTED, { value: { own, correction, csl: null } satisfies Corrected });
  Object.defineProperty(read, 'csl', CORRECTED_CSL);
  return read;
}

/** What a reference was made of by {@link withCorrection}; null for any other. */
export function correctionOf(reference: Reference): { own: Reference; correction: Correction } | null {
  return (reference as Partial<{ [CORRECTED]: Corrected }>)[CORRECTED] ?? null;
}

/** The value of a field of a reference: a CSL variable or one of its own; null for none. */
export function fieldOf(reference: Reference, field: string): unknown {
  const value = isOwnField(field) ? reference[field] : reference.csl[field];
  return value ?? null;
}

/** A correction without a field: another value was chosen for it since. */
export function withoutField(correction: Correction, field: string): Correction {
  const values = { ...correction.values };
  Reflect.deleteProperty(values, field);
  return { ...correction, values };
}

/**
 * A correction with other values for some fields. What would be read all the same is no correction: such a field leaves
 * it.
 *
 * @param own - the reference as it would be read without a correction, with its texts (see `withoutCorrection` in
 *   merged.ts)
 */
export function correct(
  own: Reference,
  correction: Correction | null,
  fields: Readonly<Record<string, unknown>>,
  who: { by: PersonId; at: number },
): Correction {
  const values = { ...correction?.values };
  for (const [field, given] of Object.entries(fields)) {
    const value = given ?? null;
    if (stableJson(value) === stableJson(fieldOf(own, field))) Reflect.deleteProperty(values, field);
    else if (values[field] === undefined || stableJson(values[field].value) !== stableJson(value))
      values[field] = { value, ...who };
  }
  return newCorrection(own.id, values);
}
