// Writes a report of the practice study as a PDF, the same bytes each time.
import { PDFDocument, type PDFFont, PDFName, rgb } from '@cantoo/pdf-lib';
import { FACE_FONTS, type Face, faces, type WidthOf } from './faces';
import { type LaidPage, layOut, PAGE_HEIGHT, PAGE_WIDTH } from './layout';
import type { Paper } from './paper';

/** A report as a file, and what stands where in it. */
export type WrittenPaper = { bytes: Uint8Array; pages: LaidPage[]; widthOf: WidthOf };

type Fonts = Record<Face, PDFFont>;

/** Widths as they are drawn: letter by letter, without the kerning that pdf-lib measures but does not draw. */
function widthsOf(fonts: Fonts): WidthOf {
  const known = new Map<string, number>();
  return (face, text, size) => {
    let width = 0;
    for (const letter of text) {
      const key = face + letter;
      let one = known.get(key);
      if (one === undefined) known.set(key, (one = fonts[face].widthOfTextAtSize(letter, 1000)));
      width += one;
    }
    return (width * size) / 1000;
  };
}

/** Page labels: small roman numerals at the front, then numbers. @see ISO 32000-1, 12.4.2 */
function writeLabels(pdf: PDFDocument, { roman, firstPage }: Paper): void {
  const { context } = pdf;
  const numbers = context.obj({ S: 'D', St: firstPage });
  const front = roman > 0 ? [0, context.obj({ S: 'r' })] : [];
  pdf.catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: [...front, roman, numbers] }));
}

function drawPage(pdf: PDFDocument, fonts: Fonts, { lines, rules }: LaidPage): void {
  const page = pdf.addPage([PAGE_WIDTH, PAGE_HEIGHT]);
  for (const { text, face, size, x, y } of lines) page.drawText(text, { x, y, size, font: fonts[face] });
  const color = rgb(0.35, 0.35, 0.35);
  for (const { x1, x2, y } of rules)
    page.drawLine({ start: { x: x1, y }, end: { x: x2, y }, thickness: 0.5, color });
}

/** Writes a report. */
export async function writePaper(paper: Paper, at: number): Promise<WrittenPaper> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const embedded = new Map<string, PDFFont>();
  for (const name of new Set(Object.values(FACE_FONTS))) embedded.set(name, await pdf.embedFont(name));
  const fonts = Object.fromEntries(faces.map((face) => [face, embedded.get(FACE_FONTS[face])])) as Fonts;
  const widthOf = widthsOf(fonts);
  const pages = layOut(paper, widthOf);
  for (const page of pages) drawPage(pdf, fonts, page);
  writeLabels(pdf, paper);
  pdf.setTitle(paper.title, { showInWindowTitleBar: true });
  pdf.setAuthor(paper.authors);
  pdf.setLanguage(paper.language);
  pdf.setCreationDate(new Date(at));
  pdf.setModificationDate(new Date(at));
  return { bytes: await pdf.save({ objectsPerTick: Infinity }), pages, widthOf };
}
