// A share: whether it differs from a half, exactly, and between which limits it lies.
import { logGamma } from './hypergeometric';

/** 97.5 % of the standard normal distribution lies below it. */
const Z = 1.959963984540054;

/**
 * Two-sided p-value of the exact sign test: how likely a split is that is at least as uneven, were both directions as
 * likely. Null without any. @see Conover 1999, Practical nonparametric statistics, § 3.4
 */
export function signTest(positive: number, negative: number): number | null {
  const n = positive + negative;
  if (n === 0) return null;
  const fewest = Math.min(positive, negative);
  if (2 * fewest === n) return 1;
  const logAll = logGamma(n + 1) - n * Math.LN2;
  let tail = 0;
  for (let k = fewest; k >= 0; k--) {
    const own = Math.exp(logAll - logGamma(k + 1) - logGamma(n - k + 1));
    tail += own;
    // A term that adds nothing to a double any more.
    if (own < tail * 1e-18) break;
  }
  return Math.min(1, 2 * tail);
}

/** The 95 % interval of a share by Wilson's score, without correction for continuity. Null without any. */
export function wilsonInterval(hits: number, n: number): { low: number; high: number } | null {
  if (n === 0) return null;
  const share = hits / n;
  const square = (Z * Z) / n;
  const centre = (share + square / 2) / (1 + square);
  const half = (Z / (1 + square)) * Math.sqrt((share * (1 - share)) / n + square / (4 * n));
  return { low: hits === 0 ? 0 : centre - half, high: hits === n ? 1 : centre + half };
}
