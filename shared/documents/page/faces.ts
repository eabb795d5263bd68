// The four faces of the font that copies are set in, with the characters that a copy uses of each.
import { scriptOf } from '../scripts';
import { TrueTypeFont } from './font';

export const faces = ['Regular', 'Bold', 'Italic', 'BoldItalic'] as const;
export type Face = (typeof faces)[number];
/** The files of the faces: Liberation Sans, which pdf.js brings along. */
export type FontFiles = Readonly<Record<Face, Uint8Array>>;
/** Where a face's file stands in pdf.js's folder of fonts. */
export const fileOfFace = (face: Face): string => `LiberationSans-${face}.ttf`;

/** How much smaller than the text a sign above or below the line is, where the font has none. */
export const SCRIPT_SCALE = 0.6;

/** A face in use: each character has a code of its own, so that it is copied as it was, also one drawn as a box. */
export class UsedFace {
  readonly font: TrueTypeFont;
  private readonly codes = new Map<number, number>();
  private readonly widths = new Map<number, number>();

  constructor(bytes: Uint8Array) {
    this.font = new TrueTypeFont(bytes);
  }

  /** The characters that were written, in the order of their codes, which begin at 1. */
  get characters(): number[] {
    return [...this.codes.keys()];
  }

  /** Whether a character is drawn by the glyph of another, smaller and above or below the line. */
  isScaled(code: number): boolean {
    return this.font.glyphOf(code) === 0 && scriptOf(code) !== null;
  }

  /** The glyph that a character is drawn by; 0, a box, where there is none. */
  glyphOf(code: number): number {
    return this.font.glyphOf(this.isScaled(code) ? (scriptOf(code)?.base ?? code) : code);
  }

  /** How wide a text is, in thousandths of its size. */
  widthOf(text: string): number {
    let sum = 0;
    for (const letter of text) {
      const code = letter.codePointAt(0) ?? 0;
      let width = this.widths.get(code);
      if (width === undefined) {
        const scale = this.isScaled(code) ? SCRIPT_SCALE : 1;
        this.widths.set(code, (width = scale * this.font.widthOf(this.glyphOf(code))));
      }
      sum += width;
    }
    return sum;
  }

  /** A text as the hexadecimal string of a page's content. */
  write(text: string): string {
    let hex = '';
    for (const letter of text) {
      const character = letter.codePointAt(0) ?? 0;
      let code = this.codes.get(character);
      if (code === undefined) this.codes.set(character, (code = this.codes.size + 1));
      hex += code.toString(16).padStart(4, '0');
    }
    return hex;
  }
}

export type UsedFaces = Readonly<Record<Face, UsedFace>>;

/** Begins a copy with its fonts. */
export const beginFaces = (files: FontFiles): UsedFaces => ({
  Regular: new UsedFace(files.Regular),
  Bold: new UsedFace(files.Bold),
  Italic: new UsedFace(files.Italic),
  BoldItalic: new UsedFace(files.BoldItalic),
});
