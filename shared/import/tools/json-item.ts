// What parsers of JSON share: values of a kind or nothing, and what no variable takes.
import type { CslBuilder } from '../normalise/collect';
import type { ParsedReference } from '../parsed';

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const object = (value: unknown): Json => (isObject(value) ? value : {});
export const list = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
export const objects = (value: unknown): Json[] => list(value).filter(isObject);
/** A text, or a number as text; '' for all else. */
export const text = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

// Deeper nesting is no reference; it would cost the stack of whoever writes it.
const MAX_DEPTH = 100;

/** Whether a value holds others deeper than any reference does. */
export const isTooDeep = (value: unknown, left = MAX_DEPTH): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (left === 0 || Object.values(value).some((part) => isTooDeep(part, left - 1)));

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0);

/**
 * The reference of an item, once its variables are set. What was not taken is kept by its key: texts as they are, the
 * rest as JSON.
 *
 * @param taken - keys that are taken whole
 * @param parts - keys of objects, or of lists of them, and which of their keys are taken; with others they are kept,
 *   too
 */
export function finishItem(
  builder: CslBuilder,
  item: Json,
  taken: readonly string[],
  parts: Readonly<Record<string, readonly string[]>> = {},
): ParsedReference {
  for (const [key, value] of Object.entries(item)) {
    if (isEmpty(value) || taken.includes(key)) continue;
    const known = Object.hasOwn(parts, key) ? parts[key] : undefined;
    const hasMore = (object: unknown): boolean =>
      !isObject(object) ||
      Object.entries(object).some(([k, v]) => !isEmpty(v) && known?.includes(k) !== true);
    if (known !== undefined && !(Array.isArray(value) ? value : [value]).some(hasMore)) continue;
    builder.keep(key, text(value) || JSON.stringify(value));
  }
  return {
    csl: builder.build(),
    raw: { format: 'csl-json', text: JSON.stringify(item) },
    unknown: builder.unknown,
    study: {},
  };
}
