// The texts of a report's pages as pdf.js reads them from the file, from the lines as they were laid: in the practice
// study passages are marked without pdf.js. A test reads the files back.
import type { PageText, TextRun } from '../../../annotation/page-text';
import type { Face, WidthOf } from './faces';
import type { LaidLine, LaidPage } from './layout';

// What pdf.js says of the standard fonts.
const SERIF = { family: 'serif', ascent: 0.683, descent: -0.217 };
const SANS = { family: 'sans-serif', ascent: 0.718, descent: -0.207 };
const lookOf = (face: Face): typeof SERIF => (face.startsWith('text') ? SERIF : SANS);

/** The text of a page: lines as they were laid, cells of one row with a blank between them. */
export function pageTextOf(page: LaidPage, widthOf: WidthOf): PageText {
  let text = '';
  const runs: TextRun[] = [];
  let before: LaidLine | undefined;
  const add = (part: string, { face, size, y }: LaidLine, x: number, width: number): void => {
    runs.push({
      start: text.length,
      text: part,
      matrix: [size, 0, 0, size, x, y],
      width,
      isRtl: false,
      ...lookOf(face),
    });
    text += part;
  };
  for (const line of page.lines) {
    if (line.text === '') continue;
    if (before !== undefined) {
      const end = before.x + widthOf(before.face, before.text, before.size);
      if (before.y === line.y && line.x > end) add(' ', before, end, line.x - end);
      else text += '\n';
    }
    add(line.text, line, line.x, widthOf(line.face, line.text, line.size));
    before = line;
  }
  return { text, runs, source: text === '' ? 'none' : 'text' };
}
