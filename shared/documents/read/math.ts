// Formulas as a line of text: what stands above and below a line of a fraction with a slash between.
import { scripted } from '../scripts';

// One number or name, with what stands above or below it.
const ONE = /^(?:[\p{N}.,]+|\p{L}+)[⁰¹²³⁴-⁾₀-₎]*$/u;
const part = (text: string): string => (ONE.test(text) || text === '' ? text : `(${text})`);

/** A fraction: `(a+b)/c`. */
export const fraction = (above: string, below: string): string =>
  `${part(above.trim())}/${part(below.trim())}`;

/** A power: with the characters for it where it is a number, else `e^(−x)`. */
export function power(base: string, above: string): string {
  const text = above.trim();
  const raised = scripted(text, 'raised');
  return raised !== text || text === '' ? base + raised : `${base}^${part(text)}`;
}

/** What stands lower, beside its base. */
export const index = (base: string, below: string): string => base + scripted(below.trim(), 'lowered');

/** A root: `√(a+b)`; of another degree that stands before it. */
export const root = (degree: string, inner: string): string =>
  `${scripted(degree.trim(), 'raised')}√${part(inner.trim())}`;
