// A weight as it is typed: a number above zero, with a comma or a point.
import type { Parsed } from '../../store/use-lines';

/** A weight as text; empty for none. */
export const weightText = (weight: number | null): string =>
  weight === null ? '' : String(weight).replace('.', ',');

/** Reads a weight; empty is none. */
export function readWeight(text: string): Parsed<number | null, 'number'> {
  const trimmed = text.trim();
  if (trimmed === '') return { value: null };
  const weight = Number(trimmed.replace(',', '.'));
  return Number.isFinite(weight) && weight > 0 ? { value: weight } : { missing: 'number' };
}
