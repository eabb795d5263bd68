// Breaks text into lines at blanks; a word is broken only where it is wider than a line, and never hyphenated.
import type { Run } from '../content';
import type { Face, UsedFaces } from './faces';

/** A piece of a line in one face. */
export type Piece = { face: Face; text: string };
export type Line = { pieces: Piece[]; width: number };

const faceOf = ({ isBold, isItalic }: Run, allBold: boolean): Face =>
  isBold || allBold ? (isItalic ? 'BoldItalic' : 'Bold') : isItalic ? 'Italic' : 'Regular';

/** A word, which may change its face within, and the blanks before it. */
type Word = { pieces: Piece[]; gap: Piece | null; isNewLine: boolean };

function wordsOf(runs: readonly Run[], allBold: boolean): Word[] {
  const words: Word[] = [{ pieces: [], gap: null, isNewLine: false }];
  for (const run of runs) {
    const face = faceOf(run, allBold);
    for (const text of run.text.split(/(\n| +)/)) {
      if (text === '') continue;
      if (text === '\n') words.push({ pieces: [], gap: null, isNewLine: true });
      else if (text.startsWith(' ')) words.push({ pieces: [], gap: { face, text }, isNewLine: false });
      else words.at(-1)?.pieces.push({ face, text });
    }
  }
  return words;
}

/** Breaks runs into lines no wider than `width` points. `first`: what the first line begins with. */
export function breakLines(
  faces: UsedFaces,
  runs: readonly Run[],
  size: number,
  width: number,
  options: { isBold?: boolean; first?: string } = {},
): Line[] {
  const widthOf = ({ face, text }: Piece): number => (faces[face].widthOf(text) * size) / 1000;
  const lines: Line[] = [];
  let line: Line = { pieces: [], width: 0 };
  const end = (): void => {
    lines.push(line);
    line = { pieces: [], width: 0 };
  };
  const put = (piece: Piece, wide: number): void => {
    const last = line.pieces.at(-1);
    if (last?.face === piece.face) last.text += piece.text;
    else line.pieces.push({ ...piece });
    line.width += wide;
  };
  const putLetters = ({ face, text }: Piece): void => {
    for (const letter of text) {
      const wide = widthOf({ face, text: letter });
      if (line.width + wide > width && line.pieces.length > 0) end();
      put({ face, text: letter }, wide);
    }
  };
  /** A word that is wider than a line goes on over the next: at a blank that keeps words together, else anywhere. */
  const putBroken = (pieces: readonly Piece[]): void => {
    for (const { face, text } of pieces)
      for (const part of text.split(/(?<=\u00a0)/)) {
        const piece = { face, text: part };
        const wide = widthOf(piece);
        if (wide > width) putLetters(piece);
        else {
          if (line.width + wide > width && line.pieces.length > 0) end();
          put(piece, wide);
        }
      }
  };
  const { first = '' } = options;
  if (first !== '') put({ face: 'Regular', text: first }, widthOf({ face: 'Regular', text: first }));
  for (const { pieces, gap, isNewLine } of wordsOf(runs, options.isBold === true)) {
    if (isNewLine) end();
    const wide = pieces.reduce((sum, p) => sum + widthOf(p), 0);
    const blank = gap === null ? 0 : widthOf(gap);
    const isFull = line.pieces.length > 0 && line.width + blank + wide > width;
    // Blanks at the beginning of a line stand there in text that is set as it was typed.
    if (gap !== null && isFull) end();
    else if (gap !== null) put(gap, blank);
    if (wide > width) putBroken(pieces);
    else for (const piece of pieces) put(piece, widthOf(piece));
  }
  if (line.pieces.length > 0 || lines.length === 0) lines.push(line);
  return lines;
}
