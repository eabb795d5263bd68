// What we use of PDFKit and SVG-to-PDFKit. Sources: https://pdfkit.org/docs (accessibility, outlines),
// https://github.com/alafr/SVG-to-PDFKit
declare module 'pdfkit' {
  /**
   * An element of the structure of a tagged document; a function draws what it holds, at once when the element is part
   * of the tree.
   */
  export type Structure = { add: (child: Structure | (() => void)) => Structure; end: () => void };
  export type Outline = { addItem: (title: string, options?: { expanded?: boolean }) => Outline };
  export default class PDFDocument {
    constructor(options: Record<string, unknown>);
    readonly outline: Outline;
    on(event: 'data', listener: (chunk: Uint8Array) => void): this;
    on(event: 'end', listener: () => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
    addPage(options: { size: string; layout: 'portrait' | 'landscape'; margin: number }): this;
    bufferedPageRange(): { start: number; count: number };
    switchToPage(n: number): void;
    registerFont(name: string, bytes: Uint8Array): this;
    font(name: string): this;
    fontSize(size: number): this;
    fillColor(colour: string): this;
    strokeColor(colour: string): this;
    lineWidth(width: number): this;
    widthOfString(text: string): number;
    text(text: string, x: number, y: number, options: { lineBreak: false }): this;
    link(
      x: number,
      y: number,
      w: number,
      h: number,
      url: string,
      options: { structParent: Structure; Contents: unknown },
    ): this;
    rect(x: number, y: number, w: number, h: number): this;
    fill(): this;
    stroke(): this;
    save(): this;
    restore(): this;
    struct(type: string, options?: Record<string, unknown>): Structure;
    addStructure(structure: Structure): this;
    markContent(tag: 'Artifact', options?: { type: string }): this;
    endMarkedContent(): this;
    end(): void;
  }
}
declare module 'svg-to-pdfkit' {
  import type PDFDocument from 'pdfkit';
  export default function SVGtoPDF(
    doc: PDFDocument,
    svg: string,
    x: number,
    y: number,
    options: {
      width: number;
      height: number;
      fontCallback: (family: string, isBold: boolean, isItalic: boolean) => string;
    },
  ): void;
}
