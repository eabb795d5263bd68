// A PDF page to write on: fonts, lines broken at the width, a cursor that goes on on the next page. Every text is part
// of the tagged structure. Source: ISO 32000-1, sections 14.7 and 14.8 (logical structure, tagged PDF).
import PDFDocument, { type Structure } from 'pdfkit';
import type { Run } from '../document-model';
import type { PdfFonts } from './writer-input';

type FontName = 'regular' | 'bold' | 'italic' | 'boldItalic';
const FONT_FILES: Record<FontName, string> = {
  regular: 'Roboto-Regular.ttf',
  bold: 'Roboto-Medium.ttf',
  italic: 'Roboto-Italic.ttf',
  boldItalic: 'Roboto-MediumItalic.ttf',
};
/** A run on a line: `\t`-free text in one font. */
type Piece = { text: string; font: FontName; size: number; rise: number; href: string | null };
export type Line = { pieces: Piece[]; width: number };
export type TextLook = { size: number; colour: string; isBold: boolean; isItalic: boolean };

/** Points; the size of A4 and its margins. */
export const PAGE = { short: 595.28, long: 841.89, margin: 42, bottom: 48 };
/** Height of a line as a part of the size of its text. */
export const LEADING = 1.3;
const LINK = '#0b5394';
// Raised and lowered text is smaller, and stands higher or lower by a part of the size.
const SMALLER = 0.7;
const RISE = { super: 0, sub: 0.4 };

export class PdfCanvas {
  readonly doc: PDFDocument;
  /** Where the next thing stands. */
  y = PAGE.margin;
  width = PAGE.short - 2 * PAGE.margin;
  height = PAGE.long;
  private layout: 'portrait' | 'landscape' = 'portrait';
  private readonly measured = new Map<string, number>();

  constructor(fonts: PdfFonts, options: Record<string, unknown>) {
    const regular = fonts[FONT_FILES.regular];
    if (regular === undefined) throw new Error(`no font ${FONT_FILES.regular}`);
    this.doc = new PDFDocument({
      ...options,
      autoFirstPage: false,
      bufferPages: true,
      tagged: true,
      displayTitle: true,
      pdfVersion: '1.7',
      font: regular,
    });
    for (const [name, file] of Object.entries(FONT_FILES)) {
      const bytes = fonts[file];
      if (bytes === undefined) throw new Error(`no font ${file}`);
      this.doc.registerFont(name, bytes);
    }
  }

  get bottom(): number {
    return this.height - PAGE.bottom;
  }

  /** Starts a page; the next ones have its orientation too. */
  newPage(isLandscape = this.layout === 'landscape'): void {
    this.layout = isLandscape ? 'landscape' : 'portrait';
    this.doc.addPage({ size: 'A4', layout: this.layout, margin: 0 });
    this.width = (isLandscape ? PAGE.long : PAGE.short) - 2 * PAGE.margin;
    this.height = isLandscape ? PAGE.short : PAGE.long;
    this.y = PAGE.margin;
  }

  /** Starts a page when less than `height` is left of this one; never on an empty page. */
  ensure(height: number): void {
    if (this.y + height > this.bottom && this.y > PAGE.margin) this.newPage();
  }

  private widthOf(text: string, font: FontName, size: number): number {
    const key = `${font} ${text}`;
    let width = this.measured.get(key);
    if (width === undefined) {
      width = this.doc.font(font).fontSize(1000).widthOfString(text);
      this.measured.set(key, width);
    }
    return (width * size) / 1000;
  }

  /** Breaks runs into lines of at most `width`; a word that is wider is broken too. */
  breakRuns(runs: readonly Run[], width: number, look: TextLook): Line[] {
    const lines: Line[] = [{ pieces: [], width: 0 }];
    const add = (piece: Piece, w: number): void => {
      const line = lines.at(-1);
      if (line === undefined) return;
      const last = line.pieces.at(-1);
      if (
        last !== undefined &&
        last.font === piece.font &&
        last.href === piece.href &&
        last.rise === piece.rise
      )
        last.text += piece.text;
      else line.pieces.push({ ...piece });
      line.width += w;
    };
    for (const run of runs) {
      const isBold = run.isBold ?? look.isBold;
      const isItalic = run.isItalic ?? look.isItalic;
      const font = isBold ? (isItalic ? 'boldItalic' : 'bold') : isItalic ? 'italic' : 'regular';
      const size = run.position === undefined ? look.size : look.size * SMALLER;
      const rise = run.position === undefined ? 0 : RISE[run.position] * look.size;
      for (const word of run.text.replace(/[\t\r\n]+/g, ' ').match(/[^\s\-–/?&]*(?:\s+|[-–/?&]+\s*|$)/g) ??
        []) {
        if (word === '') continue;
        for (const part of this.cut(word, width, font, size)) {
          const piece = { text: part, font, size, rise, href: run.href ?? null } as const;
          const full = this.widthOf(part, font, size);
          const shown = this.widthOf(part.trimEnd(), font, size);
          const line = lines.at(-1);
          if (line !== undefined && line.width > 0 && line.width + shown > width + 0.01)
            lines.push({ pieces: [], width: 0 });
          add(piece, full);
        }
      }
    }
    return lines;
  }

  private cut(word: string, width: number, font: FontName, size: number): string[] {
    if (this.widthOf(word.trimEnd(), font, size) <= width) return [word];
    const parts: string[] = [];
    let current = '';
    let used = 0;
    for (const letter of word) {
      const w = this.widthOf(letter, font, size);
      if (used + w > width && current !== '') {
        parts.push(current);
        [current, used] = ['', 0];
      }
      current += letter;
      used += w;
    }
    return [...parts, current];
  }

  /** Draws lines one under the other from `top`, as what `parent` holds; links are elements of their own. */
  drawLines(
    parent: Structure,
    lines: readonly Line[],
    place: { x: number; top: number; width: number; isRight: boolean },
    look: TextLook,
  ): void {
    let plain: (() => void)[] = [];
    const flush = (): void => {
      const drawing = plain;
      plain = [];
      if (drawing.length > 0) parent.add(() => drawing.forEach((draw) => draw()));
    };
    lines.forEach((line, n) => {
      const trailing = line.pieces.at(-1);
      const space =
        trailing === undefined
          ? 0
          : this.widthOf(/\s*$/.exec(trailing.text)?.[0] ?? '', trailing.font, trailing.size);
      let x = place.isRight ? place.x + place.width - line.width + space : place.x;
      const y = place.top + n * look.size * LEADING;
      for (const piece of line.pieces) {
        const at = x;
        const draw = (): void => {
          this.doc
            .font(piece.font)
            .fontSize(piece.size)
            .fillColor(piece.href === null ? look.colour : LINK)
            .text(piece.text, at, y + piece.rise, { lineBreak: false });
        };
        if (piece.href === null) plain.push(draw);
        else {
          flush();
          this.drawLink(parent, piece, piece.href, { x, y }, draw);
        }
        x += this.widthOf(piece.text, piece.font, piece.size);
      }
    });
    flush();
  }

  private drawLink(
    parent: Structure,
    piece: Piece,
    href: string,
    { x, y }: { x: number; y: number },
    draw: () => void,
  ): void {
    const width = this.widthOf(piece.text.trimEnd(), piece.font, piece.size);
    const link = this.doc.struct('Link');
    parent.add(link);
    link.add(draw);
    // A plain string would be written as a name (7.3.5); the library wants an object for a text.
    const words: unknown = Object(href);
    this.doc.link(x, y, width, piece.size * LEADING, href, { structParent: link, Contents: words });
    link.end();
    this.artifact(() =>
      this.doc
        .fillColor(LINK)
        .rect(x, y + piece.size * 1.15, width, 0.4)
        .fill(),
    );
  }

  /** Draws what is no content: lines, colours, and headings that are repeated. */
  artifact(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    draw();
    this.doc.endMarkedContent();
  }

  /** Draws text that is no content, as repeated headings and page numbers are. */
  drawPlain(
    lines: readonly Line[],
    place: { x: number; top: number; width: number; isRight: boolean },
    look: TextLook,
  ): void {
    const parent: Structure = {
      add: (child) => {
        if (typeof child === 'function') child();
        return parent;
      },
      end: () => undefined,
    };
    this.drawLines(
      parent,
      lines.map((l) => ({ ...l, pieces: l.pieces.map((p) => ({ ...p, href: null })) })),
      place,
      look,
    );
  }
}
