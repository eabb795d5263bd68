// The faces that the practice reports are set in: how wide text is, and what pdf.js says about it.

export const faces = ['text', 'textBold', 'heading', 'plain', 'plainBold'] as const;
export type Face = (typeof faces)[number];

/** How wide a text is in a face, in points at a size. */
export type WidthOf = (face: Face, text: string, size: number) => number;

/** Of the standard fonts of PDF, which every reader has: nothing has to be embedded. */
export const FACE_FONTS = {
  text: 'Times-Roman',
  textBold: 'Times-Bold',
  heading: 'Helvetica-Bold',
  plain: 'Helvetica',
  plainBold: 'Helvetica-Bold',
} as const satisfies Record<Face, string>;
