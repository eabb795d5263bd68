// Parts of a piece of text that are drawn apart: what stands above or below the line, and words from right to left.
import type { UsedFace } from './faces';
import { type Script, scriptOf } from '../scripts';

export type Segment = { text: string; script: Script | null; isReversed: boolean };

// Hebrew, Arabic, Syriac, Thaana, N'Ko … as far as pdf.js knows them, without their digits.
const RTL = String.raw`(?=[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])[\p{L}\p{M}]`;
const RTL_WORDS = new RegExp(`${RTL}+(?: +${RTL}+)*`, 'gu');

/** Parts of text that are raised, lowered or neither, as the font needs it. */
function byScript(face: UsedFace, text: string): Segment[] {
  const found: Segment[] = [];
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    const script = face.isScaled(code) ? (scriptOf(code)?.script ?? null) : null;
    const last = found.at(-1);
    if (last?.script === script) last.text += letter;
    else found.push({ text: letter, script, isReversed: false });
  }
  return found;
}

/**
 * The segments of a text. pdf.js takes what it finds to stand in the order in which it is seen, turns the words of a
 * line around where some are from right to left, and takes `<` and `>` away there. So such words stand apart, as they
 * are seen, and come out of it in the order in which they are read; the rest of the line is left alone.
 */
export function segmentsOf(face: UsedFace, text: string): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const { 0: words, index } of text.matchAll(RTL_WORDS)) {
    segments.push(...byScript(face, text.slice(at, index)));
    segments.push({ text: Array.from(words).reverse().join(''), script: null, isReversed: true });
    at = index + words.length;
  }
  segments.push(...byScript(face, text.slice(at)));
  return segments;
}
