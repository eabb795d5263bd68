// Pages as pictures: areas that are kept, thumbnails, scans to recognise.
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { PdfRect } from '../../shared/model/annotation';

/** A picture of part of a page at twice its size, as PNG. `turn`: that of the viewer, in degrees. */
export async function pictureOf(
  pdf: PDFDocumentProxy,
  index: number,
  rect: PdfRect,
  turn: number,
): Promise<Uint8Array> {
  const page = await pdf.getPage(index + 1);
  const rotation = (page.rotate + turn) % 360;
  const whole = page.getViewport({ scale: 2, rotation });
  const [ax = 0, ay = 0] = whole.convertToViewportPoint(rect[0], rect[1]) as number[];
  const [bx = 0, by = 0] = whole.convertToViewportPoint(rect[2], rect[3]) as number[];
  const viewport = page.getViewport({
    scale: 2,
    rotation,
    offsetX: -Math.min(ax, bx),
    offsetY: -Math.min(ay, by),
  });
  const size = { width: Math.abs(bx - ax), height: Math.abs(by - ay) };
  return new Uint8Array(await (await draw(page, viewport, 'image/png', size)).arrayBuffer());
}

/** A small picture of a page, as the address of a blob. Revoke it when done. */
export async function thumbnailOf(
  pdf: PDFDocumentProxy,
  index: number,
  width: number,
  turn: number,
): Promise<string> {
  const page = await pdf.getPage(index + 1);
  const rotation = (page.rotate + turn) % 360;
  const natural = page.getViewport({ scale: 1, rotation });
  const scale = Math.min(width / natural.width, (width * 1.45) / natural.height);
  return URL.createObjectURL(
    await draw(page, page.getViewport({ scale: scale * 1.5, rotation }), 'image/jpeg'),
  );
}

/** A page as a picture for recognising its text, and the way from its pixels to points of the page. */
export async function scanOf(
  pdf: PDFDocumentProxy,
  index: number,
  scale: number,
): Promise<{ blob: Blob; toPoint: (x: number, y: number) => number[] }> {
  const page = await pdf.getPage(index + 1);
  const viewport = page.getViewport({ scale });
  return {
    blob: await draw(page, viewport, 'image/png'),
    toPoint: (x, y) => viewport.convertToPdfPoint(x, y) as number[],
  };
}

/** Draws a page, or the part of it that `size` leaves, and lets the canvas go. */
async function draw(
  page: PDFPageProxy,
  viewport: ReturnType<PDFPageProxy['getViewport']>,
  type: string,
  size: { width: number; height: number } = viewport,
): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(size.width));
  canvas.height = Math.max(1, Math.round(size.height));
  try {
    await page.render({ canvas, viewport }).promise;
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type));
    if (blob === null) throw new Error('no picture');
    return blob;
  } finally {
    canvas.width = canvas.height = 0;
  }
}
