// Folded words: letters and digits.
import { lookup } from '../kernel/lookup';
import { foldText } from '../kernel/text';

const ASCII = /^[\u0000-\u007f]*$/;
const TAGS = /<\/?[a-z][a-z0-9]{0,9}(?:\s[^<>]{0,200})?>/gi;
const GREEK = lookup<string>({
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  ω: 'omega',
});

/** Folded words of a text: letters and digits, without marks, markup or punctuation. */
export function wordsOf(text: string): string[] {
  const plain = text.includes('<') ? text.replace(TAGS, ' ') : text;
  if (ASCII.test(plain)) {
    const lower = plain.toLowerCase();
    return (
      (lower.includes("'") || lower.includes('`') ? lower.replace(/['`]/g, '') : lower).match(/[a-z0-9]+/g) ??
      []
    );
  }
  let folded = foldText(plain).replace(/['’‘`´]/g, '');
  if (/[α-ω]/.test(folded)) folded = folded.replace(/[αβγδεκλμω]/g, (c) => ` ${GREEK[c] ?? c} `);
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}
