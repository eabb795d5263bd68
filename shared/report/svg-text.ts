// Text in pictures, where nothing is measured, and the page that a picture is drawn on.
import { escapeMarkup } from '../kernel/text';

/** The width of a letter of 12 pixels: an estimate on the safe side. */
export const LETTER = 6.4;

/** The letters that fit, with an ellipsis where some do not. */
export function cutTo(text: string, room: number): string {
  const most = Math.floor(room / LETTER);
  return text.length <= most ? text : `${text.slice(0, Math.max(0, most - 1)).trimEnd()}…`;
}

/** A picture: a whole SVG document with its size. */
export type Picture = { svg: string; widthPx: number; heightPx: number };

/** What is written and lined with on paper. */
export const INK = '#1a202c';

/** Words at a place. */
export const svgText = (x: number, y: number, words: string, more = ''): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}"${more}>${escapeMarkup(words)}</text>`;

/** A picture in the colours of paper, whatever the window's are. */
export const svgPicture = (width: number, height: number, body: string): Picture => ({
  svg:
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Roboto, Arial, sans-serif" font-size="12" fill="${INK}">` +
    `<rect width="${width}" height="${height}" fill="#ffffff"/>${body}</svg>`,
  widthPx: width,
  heightPx: height,
});
