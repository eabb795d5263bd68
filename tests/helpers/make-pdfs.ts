// PDFs of our own for the reading specs: what they stand for is in their names. Real files of ../shared are used beside
// them.
import { assemblePdf } from './small-pdf';
import { PDFDocument, PDFString, StandardFonts, degrees, type PDFFont } from '@cantoo/pdf-lib';

const WORDS =
  'people with work experience in other countries find jobs more often when employers know what their training was worth and municipalities offer guidance early while participants follow language lessons beside part time work'.split(
    ' ',
  );

/** A line of about `length` letters, the same for the same seed. */
export function lineOf(seed: number, length = 70): string {
  let text = '';
  for (let i = 0; text.length < length; i++)
    text += `${WORDS[(seed * 7 + i * (1 + (seed % 5))) % WORDS.length] ?? ''} `;
  return text.trim();
}

/**
 * The sentences of page `page` (0-based) of a generated report: each names its page and number, so that it occurs once.
 */
export function sentenceOf(page: number, number: number): string {
  return `On page ${page + 1} sentence ${number} says that ${lineOf(page * 31 + number, 60)}.`;
}

function wrap(text: string, font: PDFFont, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const next = line === '' ? word : `${line} ${word}`;
    if (font.widthOfTextAtSize(next, size) > width && line !== '') {
      lines.push(line);
      line = word;
    } else line = next;
  }
  return [...lines, line];
}

export type ReportOptions = {
  pages: number;
  /** Sentences on each page; `edit` may change them. */
  sentences?: number;
  edit?: (text: string, page: number, number: number) => string;
  columns?: 1 | 2;
  /** Turn of every page, in degrees. */
  rotate?: 0 | 90 | 180 | 270;
  /** Pages put before, without sentences. */
  cover?: number;
  /** Points cut from each side. */
  crop?: number;
  userPassword?: string;
  size?: number;
  /** An address that the first line of the first page links to. */
  link?: string;
};

export type ArticleOptions = {
  title: string;
  authors: readonly string[];
  /** Sentences of the first page. */
  text: readonly string[];
  /** The list at its end, an entry each. */
  entries: readonly string[];
  heading?: string;
};

/** An article of two pages: title and authors over its text, and a list of references with hanging indents. */
export async function makeArticle({
  title,
  authors,
  text,
  entries,
  heading = 'Literatuur',
}: ArticleOptions): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  const [first, last] = [pdf.addPage([595, 842]), pdf.addPage([595, 842])];
  let y = 740;
  for (const line of wrap(title, font, 20, 450))
    first.drawText(line, { x: 72, y: (y -= 24), size: 20, font });
  y -= 12;
  for (const author of authors) first.drawText(author, { x: 72, y: (y -= 16), size: 12, font });
  y -= 16;
  for (const line of wrap(text.join(' '), font, 10, 450))
    first.drawText(line, { x: 72, y: (y -= 13), size: 10, font });
  last.drawText(heading, { x: 72, y: 760, size: 14, font });
  y = 745;
  for (const entry of entries) {
    y -= 4;
    for (const [i, line] of wrap(entry, font, 10, 430).entries())
      last.drawText(line, { x: i === 0 ? 72 : 90, y: (y -= 13), size: 10, font });
  }
  for (const [i, page] of [first, last].entries())
    page.drawText(String(i + 1), { x: 290, y: 40, size: 9, font });
  return Buffer.from(await pdf.save());
}

/** A report with numbered sentences in Times, wrapped in one or two columns. */
export async function makeReport(options: ReportOptions): Promise<Buffer> {
  const { pages, sentences = 12, columns = 1, rotate = 0, cover = 0, crop = 0, size = 11 } = options;
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  for (let i = 0; i < cover; i++) {
    const page = pdf.addPage([595, 842]);
    page.drawText(`Cover page ${i + 1} of another printing`, { x: 72, y: 500, size: 20, font });
  }
  for (let p = 0; p < pages; p++) {
    const page = pdf.addPage([595, 842]);
    const width = columns === 1 ? 450 : 210;
    let [x, y] = [72, 760];
    for (let n = 1; n <= sentences; n++) {
      const text = options.edit?.(sentenceOf(p, n), p, n) ?? sentenceOf(p, n);
      for (const line of wrap(text, font, size, width)) {
        if (y < 80 && columns === 2 && x === 72) [x, y] = [312, 760];
        page.drawText(line, { x, y, size, font });
        y -= size * 1.3;
      }
      y -= size * 0.4;
    }
    page.drawText(String(p + 1), { x: 290, y: 40, size: 9, font });
    if (rotate !== 0) page.setRotation(degrees(rotate));
    if (crop > 0) page.setCropBox(crop, crop, 595 - 2 * crop, 842 - 2 * crop);
  }
  if (options.link !== undefined) {
    const first = pdf.getPage(0);
    const annotation = pdf.context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [72, 755, 300, 775],
      Border: [0, 0, 0],
      A: { Type: 'Action', S: 'URI', URI: PDFString.of(options.link) },
    });
    first.node.addAnnot(pdf.context.register(annotation));
  }
  if (options.userPassword !== undefined)
    pdf.encrypt({ userPassword: options.userPassword, ownerPassword: `${options.userPassword}-owner` });
  return Buffer.from(await pdf.save({ useObjectStreams: false }));
}

/**
 * A PDF whose pages are pictures, as a scanner makes it. `isTurned`: the paper lay sideways, and the file says that
 * viewers are to turn its pages, so that they are upright to see.
 */
export async function makeScan(pictures: readonly Uint8Array[], isTurned = false): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  for (const bytes of pictures) {
    const picture = await pdf.embedPng(bytes);
    const page = pdf.addPage([595, 842]);
    const width = isTurned ? 842 : 595;
    const height = (width * picture.height) / picture.width;
    if (isTurned) page.setRotation(degrees(90));
    page.drawImage(
      picture,
      isTurned
        ? { x: height, y: 0, width, height, rotate: degrees(90) }
        : { x: 0, y: 842 - height, width, height },
    );
  }
  return Buffer.from(await pdf.save());
}

/** One page that says a word in Arabic letters: codes of Helvetica with a ToUnicode map, letters from right to left. */
export function makeRightToLeft(word: string): Buffer {
  const letters = Array.from(word);
  const codes = letters.map((_l, i) => (0x41 + i).toString(16).padStart(2, '0'));
  const map = letters
    .map((l, i) => `<${codes[i] ?? ''}> <${(l.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}>`)
    .join('\n');
  const cmap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
1 begincodespacerange <00> <ff> endcodespacerange
${letters.length} beginbfchar\n${map}\nendbfchar endcmap end end`;
  // Drawn in visual order, hence backwards.
  const content = `BT /F1 24 Tf 200 700 Td <${[...codes].reverse().join('')}> Tj ET`;
  const stream = (text: string): string => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    stream(content),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>',
    stream(cmap),
  ];
  return assemblePdf(objects);
}
