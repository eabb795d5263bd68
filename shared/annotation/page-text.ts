// The text of a page as Zeef stores places in it, and where on the page each piece of it stands.

/** Names the way page texts are made; places in texts of another name must be found again by their quote. */
export const CORPUS = 'pdfjs6-lines-1';

/** A piece of a line in one font, as pdf.js gives it, or a word that was recognised in a picture. */
export type TextRun = {
  /** UTF-16 offset in the page's text. */
  start: number;
  text: string;
  /** Text matrix `[a, b, c, d, e, f]`: (e, f) is the start of the base line in PDF user space. */
  matrix: readonly [number, number, number, number, number, number];
  /** Along the base line, in points. */
  width: number;
  /** Above (positive) and below (negative) the base line, as a share of the font's height. */
  ascent: number;
  descent: number;
  /**
   * CSS family that pdf.js's text layer sets the letters in: its widths, scaled to the run's, say where a letter
   * stands.
   */
  family: string;
  isRtl: boolean;
};

export type PageText = {
  /** The runs in the file's order, with a line feed where a line ends. */
  text: string;
  runs: readonly TextRun[];
  source: 'text' | 'ocr' | 'none';
};

/** A part of a document's text, half open. `start` is not after `end`. */
export type TextRange = { start: Place; end: Place };
type Place = { page: number; offset: number };

/** What pdf.js says about a piece of text. */
export type TextItem = {
  str: string;
  dir: string;
  transform: readonly number[];
  width: number;
  height: number;
  fontName: string;
  hasEOL: boolean;
};
export type TextStyle = { fontFamily: string; ascent: number; descent: number; vertical?: boolean };

/** Builds a page's text from the items of pdf.js, got with `disableNormalization` and `includeMarkedContent`. */
export function buildPageText(
  items: readonly (TextItem | { type: string })[],
  styles: Readonly<Record<string, TextStyle>>,
): PageText {
  let text = '';
  const runs: TextRun[] = [];
  for (const item of items) {
    if (!('str' in item)) continue;
    if (item.str !== '') {
      const style = styles[item.fontName];
      const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform;
      runs.push({
        start: text.length,
        text: item.str,
        matrix: [a, b, c, d, e, f],
        width: item.width,
        // Fonts without usable figures get those that pdf.js falls back on.
        ascent: inside(style?.ascent, 0.3, 1.2) ?? 0.8,
        descent: inside(style?.descent, -0.6, -0.01) ?? -0.2,
        family: style?.fontFamily ?? 'sans-serif',
        isRtl: item.dir === 'rtl',
      });
      text += item.str;
    }
    if (item.hasEOL) text += '\n';
  }
  return { text, runs, source: text.trim() === '' ? 'none' : 'text' };
}

function inside(value: number | undefined, low: number, high: number): number | null {
  return value !== undefined && value >= low && value <= high ? value : null;
}
