// Digits and signs above or below the line. Flattened, 12³ would be 123; Unicode has characters for them.
const BASES = '0123456789+−()';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₍₎';

export type Script = 'raised' | 'lowered';
const rows: Readonly<Record<Script, string>> = { raised: RAISED, lowered: LOWERED };
// Numbers of notes beside each other have a comma or a dash between them, which stays as it is.
const NUMBERS = /^(?=.*\d)[\d+\-−\u2010\u2011–(),\s]+$/;

/** Text that stands above or below the line, where it is a number; else as it is: "1e", "th". */
export function scripted(text: string, script: Script): string {
  if (!NUMBERS.test(text) && !/^\s*[+\-−]\s*$/.test(text)) return text;
  return text.replace(/[\d+\-−\u2010\u2011()]/g, (sign) => {
    const at = BASES.indexOf(/[-\u2010\u2011]/.test(sign) ? '−' : sign);
    return rows[script][at] ?? sign;
  });
}

/** What a character above or below the line is drawn by where the font lacks it; null for every other character. */
export function scriptOf(code: number): { base: number; script: Script } | null {
  const sign = String.fromCodePoint(code);
  for (const script of ['raised', 'lowered'] as const) {
    const at = rows[script].indexOf(sign);
    if (at >= 0) return { base: BASES.codePointAt(at) ?? 0, script };
  }
  return null;
}
