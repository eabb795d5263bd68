// Pages of lines for the tests beside.
import type { PageText, TextRun } from '../annotation/page-text';

/** A line: where it begins, how large, and what it says. `y`: from the foot of the page. */
export type LineAt = { text: string; x?: number; y: number; size?: number };

/** A page of lines in their order. */
export function pageOf(lines: readonly LineAt[]): PageText {
  let text = '';
  const runs = lines.map(({ text: own, x = 70, y, size = 10 }): TextRun => {
    const run: TextRun = {
      start: text.length,
      text: own,
      matrix: [size, 0, 0, size, x, y],
      width: own.length * size * 0.45,
      ascent: 0.8,
      descent: -0.2,
      family: 'serif',
      isRtl: false,
    };
    text += `${own}\n`;
    return run;
  });
  return { text, runs, source: 'text' };
}

/** Lines one under the other; one that begins with a tab hangs in. */
export const linesFrom = (texts: readonly string[], top = 700): LineAt[] =>
  texts.map((text, i) => ({ text: text.trim(), x: text.startsWith('\t') ? 90 : 70, y: top - 12 * i }));
