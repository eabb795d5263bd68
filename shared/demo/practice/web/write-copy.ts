// The reading copy of a saved page, and the texts of its pages as pdf.js reads them from it: in the practice study
// passages are marked without pdf.js. A test reads the copies back.
import type { PageText, TextRun } from '../../../annotation/page-text';
import { beginFaces, type Face, type FontFiles, type UsedFaces } from '../../../documents/page/faces';
import { layOut, type LaidPage, PAGE_HEIGHT } from '../../../documents/page/layout';
import type { Piece } from '../../../documents/page/lines';
import { makeReadingCopy, readDocument } from '../../../documents/reading-copy';

// What pdf.js says of the font of copies.
const LOOK = { family: 'sans-serif', ascent: 0.905, descent: -0.212 };

const widthIn = (used: UsedFaces, face: Face, text: string, size: number): number =>
  (used[face].widthOf(text) * size) / 1000;

/** A copy with what stands where in it. */
export type WrittenCopy = {
  bytes: Uint8Array;
  pages: PageText[];
  height: number;
  /** How wide a text is in the letters of a copy. */
  widthOf: (text: string, size: number) => number;
};

/** Pieces that follow each other in one face are one, as pdf.js reads them. */
function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const { face, text } of pieces) {
    const last = out.at(-1);
    if (last?.face === face) last.text += text;
    else out.push({ face, text });
  }
  return out;
}

/** The text of a page: lines as they were laid, cells of one row with a blank between them. */
function pageTextOf(page: LaidPage, used: UsedFaces): PageText {
  let text = '';
  const runs: TextRun[] = [];
  const add = (part: string, size: number, x: number, y: number, width: number): void => {
    runs.push({
      start: text.length,
      text: part,
      matrix: [size, 0, 0, size, x, y],
      width,
      isRtl: false,
      ...LOOK,
    });
    text += part;
  };
  for (const { line, size, x, y } of page.lines) {
    if (line.pieces.length === 0) continue;
    const before = runs.at(-1);
    const end = (before?.matrix[4] ?? 0) + (before?.width ?? 0);
    if (before?.matrix[5] === y && x > end) add(' ', size, end, y, x - end);
    else if (before !== undefined) text += '\n';
    let at = x;
    for (const { face, text: part } of joined(line.pieces)) {
      const width = widthIn(used, face, part, size);
      add(part, size, at, y, width);
      at += width;
    }
  }
  return { text, runs, source: text === '' ? 'none' : 'text' };
}

/** Makes the reading copy of a file, as the app makes it. @throws where none can be made */
export async function writeCopy(file: Uint8Array, fonts: FontFiles): Promise<WrittenCopy> {
  const made = await makeReadingCopy(file, fonts);
  if (!made.ok) throw new Error(made.error.message);
  const used = beginFaces(fonts);
  const { pages } = layOut(used, readDocument(file).blocks);
  return {
    bytes: made.value.bytes,
    pages: pages.map((page) => pageTextOf(page, used)),
    height: PAGE_HEIGHT,
    widthOf: (text, size) => widthIn(used, 'Regular', text, size),
  };
}
